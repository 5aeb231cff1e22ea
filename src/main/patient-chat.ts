import { setTimeout as pause } from 'node:timers/promises'
import type { ChatPlatform } from '../ports/chat-platform.ts'
import { ConfigError, NotReady } from '../ports/errors.ts'
import type { Log } from '../ports/surroundings.ts'
import type { Chat } from './chat.ts'

const shortestPause = 1_000
const longestPause = 60_000
const names = { slack: 'Slack', discord: 'Discord', playground: 'The playground' }

/**
 * A chat that is away when the desk starts is tried again, slower and slower, and the desk runs meanwhile: what is to
 * go out waits, clocks run, people are called on their pagers. What no further try will mend ends the start; where it
 * comes to light later, the chat is lost.
 */
export function patientChat(chat: Chat, log: Pick<Log, 'info' | 'warn' | 'error'>): Chat {
  const { platform } = chat
  const name = names[platform.name]
  const ending = new AbortController()
  const { signal } = ending
  let why: string | null = 'has not been reached yet'
  let lose: (error: ConfigError) => void = () => undefined
  const lost = new Promise<ConfigError>(resolve => {
    lose = resolve
  })

  async function keepTrying(begin: () => Promise<void>): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      const wait = Math.min(longestPause, shortestPause * 2 ** (failures - 1))
      await pause(wait, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
      try {
        await begin()
        log.info({ failures }, `${name} is reached now`)
        return
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof ConfigError && !error.unreachable) {
          why = 'does not let this desk in'
          log.error({ error }, `${name} does not let this desk in`)
          return lose(error)
        }
        log.warn({ error, failures: failures + 1 }, awaySentence(name))
      }
    }
  }

  return {
    ...chat,
    platform: {
      ...platform,
      async start(...given: Parameters<ChatPlatform['start']>) {
        const begin = async () => {
          await platform.start(...given)
          why = null
        }
        try {
          await begin()
        } catch (error) {
          if (!(error instanceof ConfigError && error.unreachable)) throw error
          log.warn({ error, failures: 1 }, awaySentence(name))
          void keepTrying(begin)
        }
      },
      async stop() {
        ending.abort()
        await platform.stop()
      },
    },
    async ready() {
      if (why !== null) throw new NotReady(`${name} ${why}.`)
      await chat.ready()
    },
    lost: Promise.race([chat.lost, lost]),
  }
}

const awaySentence = (name: string) =>
  `${name} cannot be reached; it is tried again, and the desk runs without it`
