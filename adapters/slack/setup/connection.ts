import { sentence } from '../../../src/cards/sentence.ts'
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
      what: sentence('doctor.slack.http'),
      remedy: sentence('doctor.slack.http.do'),
    }
  }
  const { api } = makeClients({ ...deps, botToken: appToken, pace: unhurried })
  try {
    await api.apps.connections.open()
    return { grade: 'ok', what: sentence('doctor.slack.socket') }
  } catch (error) {
    const code = slackCode(error) ?? ''
    const name = 'SLACK_APP_TOKEN'
    if (wrongToken.includes(code)) {
      const what = sentence('doctor.slack.app-token', { name, code })
      return { grade: 'fault', what, remedy: sentence('doctor.slack.app-token.do') }
    }
    if (code === 'missing_scope')
      return {
        grade: 'fault',
        what: sentence('doctor.slack.app-scope', { name }),
        remedy: sentence('doctor.slack.app-scope.do'),
      }
    if (code !== '')
      return {
        grade: 'fault',
        what: sentence('doctor.slack.closed', { code }),
        remedy: sentence('doctor.slack.closed.do'),
      }
    const failure = failureOf(error)
    const reason = failure instanceof Error ? failure.message : 'no reason was given'
    const what = sentence('doctor.slack.away', { reason })
    return { grade: 'unreachable', what, remedy: sentence('doctor.slack.away.do') }
  }
}
