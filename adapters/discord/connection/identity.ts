import { type APIApplication, type APIUser, ApplicationFlags, Routes } from 'discord.js'
import { ConfigError, DeliveryError } from '../../../src/ports/errors.ts'
import { statusOf } from '../out/failure.ts'
import type { Api } from './api.ts'

/** Whose token it is, and whether its application may read what people write and hear of members who leave. */
export type Identity = {
  application: string
  bot: string
  name: string
  content: boolean
  members: boolean
}

const contentFlags = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited
const memberFlags = ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited

/** @throws ConfigError for a token that Discord does not take, and when it cannot be reached */
export async function identify(api: Api): Promise<Identity> {
  const where = 'DISCORD_TOKEN'
  try {
    const { id, name, bot, flags } = await applicationOf(api)
    // Where nothing is said of intents, the one that matters is asked for: a refusal of it says what to do.
    const has = (wanted: number, unsaid: boolean) => (flags === undefined ? unsaid : (flags & wanted) !== 0)
    const { id: self } = bot ?? (await api.get<APIUser>(Routes.user()))
    return {
      application: id,
      bot: self,
      name,
      content: has(contentFlags, true),
      members: has(memberFlags, false),
    }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    if (statusOf(error) === 401 || api.trouble() !== null) {
      const remedy =
        'Copy the token from "Bot" of the application at discord.com/developers, or reset it there.'
      throw new ConfigError([{ what: 'Discord does not take the token', where, remedy }])
    }
    const what = `Discord did not say whose token it is: ${error.message}`
    const remedy = 'Look whether this machine reaches discord.com, and DISCORD_API_URL if that is set.'
    throw new ConfigError([{ what, where, remedy }], { unreachable: true })
  }
}

type Told = Pick<APIApplication, 'id' | 'name'> & Partial<Pick<APIApplication, 'bot' | 'flags'>>

/** The application of the token, by the older of its two addresses where the newer is not there. */
async function applicationOf(api: Api): Promise<Told> {
  try {
    return await api.get<APIApplication>(Routes.currentApplication())
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error
    return api.get<APIApplication>(Routes.oauth2CurrentApplication())
  }
}
