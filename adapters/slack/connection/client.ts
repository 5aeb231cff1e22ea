import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api'
import type { SlackDeps } from '../deps.ts'
import { patience } from '../deps.ts'
import { type Pace, pacedFetch } from './pace.ts'

/**
 * What every client of the Web API is given. Left to itself it posts again after a lost answer, up to ten
 * times, and one refusal for haste stops all its calls: repeating is the outbox's work alone.
 */
export function clientOptions({ apiUrl, log, pace }: ClientDeps): WebClientOptions {
  return {
    fetch: pacedFetch(pace),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience.call,
    logger: quietLogger(log),
  }
}

export type ClientDeps = Pick<SlackDeps, 'apiUrl' | 'log'> & { pace: Pace }

export type Clients = {
  api: WebClient
  /** For calls with a trigger, which are of no use later. */
  quick: WebClient
}

export function makeClients(deps: ClientDeps & Pick<SlackDeps, 'botToken'>): Clients {
  const options = clientOptions(deps)
  return {
    api: new WebClient(deps.botToken, options),
    quick: new WebClient(deps.botToken, { ...options, timeout: patience.trigger }),
  }
}

/** The SDK's own words, without its objects: those hold tokens and what people wrote. */
export function quietLogger(log: SlackDeps['log']): Logger {
  const words = (parts: unknown[]) =>
    parts
      .filter(part => typeof part === 'string')
      .join(' ')
      .replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, '[token]')
      .slice(0, 300)
  return {
    debug: () => {},
    info: () => {},
    // Whoever made a call that failed hears of it, and says so where it matters.
    warn: (...parts) => {
      if (parts[0] !== 'http request failed') log.warn({ sdk: 'slack' }, words(parts))
    },
    error: (...parts) => log.warn({ sdk: 'slack' }, words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
