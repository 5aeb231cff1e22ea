import type { Finding } from '../../../src/ports/check.ts'
import { makeClients } from '../connection/client.ts'
import { unhurried } from '../connection/pace.ts'
import type { SlackDeps } from '../deps.ts'
import { failureOf, slackCode } from '../out/failure.ts'

const wrongToken = [
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'token_revoked',
  'account_inactive',
]

/** By which way events come, and whether it is open. */
export async function connectionFinding(
  deps: Pick<SlackDeps, 'appToken' | 'apiUrl' | 'log'>,
): Promise<Finding> {
  const { appToken } = deps
  if (appToken === undefined) {
    return {
      grade: 'ok',
      what: 'events come over HTTP, to /slack/events',
      remedy:
        'The request URLs of the app at api.slack.com have to name this machine, with https, and be verified.',
    }
  }
  const { api } = makeClients({ ...deps, botToken: appToken, pace: unhurried })
  try {
    await api.apps.connections.open()
    return { grade: 'ok', what: 'events come over Socket Mode, and Slack opens connections' }
  } catch (error) {
    const code = slackCode(error) ?? ''
    const where = 'SLACK_APP_TOKEN'
    if (wrongToken.includes(code)) {
      const remedy =
        'Copy an app-level token (xapp-…) from "Basic Information"; xoxb-… belongs to SLACK_BOT_TOKEN.'
      return { grade: 'fault', what: `Slack does not take ${where} (${code})`, remedy }
    }
    if (code === 'missing_scope')
      return {
        grade: 'fault',
        what: `${where} lacks connections:write`,
        remedy: 'Make an app-level token with that scope.',
      }
    if (code !== '')
      return {
        grade: 'fault',
        what: `Slack opens no connection (${code})`,
        remedy: 'Switch "Socket Mode" on for the app at api.slack.com.',
      }
    const failure = failureOf(error)
    const reason = failure instanceof Error ? failure.message : 'no reason was given'
    const remedy = 'Look whether this machine reaches slack.com, and SLACK_API_URL if that is set.'
    return { grade: 'unreachable', what: `no connection could be asked for: ${reason}`, remedy }
  }
}
