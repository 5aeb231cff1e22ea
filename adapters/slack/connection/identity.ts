import type { WebClient } from '@slack/web-api'
import { ConfigError } from '../../../src/ports/errors.ts'
import { failureOf, isAway, slackCode } from '../out/failure.ts'

/** Who the bot is in its workspace. */
export type Identity = { user: string; bot: string; name: string }

/**
 * @param workspace the id that the desk file names; empty where it names none
 * @throws ConfigError for a token that is wrong or of another workspace, and when Slack cannot be reached
 */
export async function identify(api: WebClient, workspace: string): Promise<Identity> {
  const where = 'SLACK_BOT_TOKEN'
  const told = await api.auth.test().catch((error: unknown) => {
    if (!isAway(error)) {
      const code = slackCode(error)
      const remedy =
        'Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of the app at api.slack.com.'
      throw new ConfigError([{ what: `Slack does not take the token (${code})`, where, remedy }])
    }
    const failure = failureOf(error)
    const what = `Slack did not say whose token it is: ${failure instanceof Error ? failure.message : 'no reason'}`
    const remedy = 'Look whether this machine reaches slack.com, and SLACK_API_URL if that is set.'
    throw new ConfigError([{ what, where, remedy }], { unreachable: true })
  })
  if (told.team_id !== workspace) {
    const named = workspace === '' ? 'no Slack workspace' : workspace
    const what = `the token belongs to the workspace ${told.team_id}, the desk file names ${named}`
    const remedy = `Write id: ${told.team_id} at the Slack workspace of the desk file, or use the other token.`
    throw new ConfigError([{ what, where, remedy }])
  }
  return { user: told.user_id ?? '', bot: told.bot_id ?? '', name: told.user ?? 'Deskhand' }
}
