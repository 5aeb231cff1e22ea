import { GatewayCloseCodes } from 'discord.js'
import { ConfigError } from '../../../src/ports/errors.ts'

/** Which of the intents that have to be switched on were asked for. */
type Asked = { content: boolean; members: boolean }

const atDiscord = 'under "Bot" of the application at discord.com/developers'

/** What no further login will mend; null for all other errors. */
export function fatalOf(error: unknown, asked: Asked): ConfigError | null {
  if (error instanceof ConfigError) return error
  const { code } = error as { code?: unknown }
  return code === 'TokenInvalid' ? refusalOf(GatewayCloseCodes.AuthenticationFailed, asked) : null
}

/** Why Discord closed for good, and what to do: docs.discord.com/developers/topics/opcodes-and-status-codes. */
export function refusalOf(code: number, asked: Asked): ConfigError {
  const [what, remedy] = said(code, asked)
  return new ConfigError([{ what: `${what} (${code})`, where: 'DISCORD_TOKEN', remedy }])
}

function said(code: number, { content, members }: Asked): [what: string, remedy: string] {
  const again = 'Start again: how many connections there have to be is asked for at each start.'
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return ['Discord does not take the token', `Copy the token ${atDiscord}, or reset it there.`]
    case GatewayCloseCodes.InvalidShard:
      return ['Discord does not know the number of a connection', again]
    case GatewayCloseCodes.ShardingRequired:
      return ['Discord wants more connections for so many servers', again]
    case GatewayCloseCodes.InvalidAPIVersion:
      return ['Discord does not speak this version of its API any more', 'Install a newer Deskhand.']
    case GatewayCloseCodes.InvalidIntents:
      return [
        'Discord does not know an intent that was asked for',
        'This is a defect of this version of Deskhand: report it.',
      ]
    case GatewayCloseCodes.DisallowedIntents: {
      const names = [
        ...(content ? ['Message Content Intent'] : []),
        ...(members ? ['Server Members Intent'] : []),
      ]
      return [
        `an intent was asked for that is not switched on for the application: ${names.join(' or ')}`,
        `Look ${atDiscord} which is off. Switch it on and start again, or start again without: each start asks what is switched on, and the desk works without either (docs/discord.md).`,
      ]
    }
    default:
      return ['the session was closed for good', 'Start again.']
  }
}
