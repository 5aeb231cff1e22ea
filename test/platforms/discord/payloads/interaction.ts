/** interactions/receiving-and-responding#interaction-object */
import { isJson, type Json } from '../json.ts'
import type { Realm } from '../realm.ts'
import type { Interaction } from '../world/interaction.ts'
import type { Message } from '../world/kinds.ts'
import { channelPermissions } from '../world/permissions.ts'
import { known } from '../world/world.ts'
import { partialChannelPayload } from './channel.ts'
import { messagePayload } from './message.ts'
import { memberPayload, userOf, userPayload } from './user.ts'

export function interactionPayload(realm: Realm, interaction: Interaction): Json {
  const { world } = realm
  const channel = world.channels.get(interaction.channelId)
  const application = known(world.applications.get(interaction.applicationId), 'such application')
  const permissionsOf = (id: string) => String(channel ? channelPermissions(world, channel, id) : 0n)
  return {
    id: interaction.id,
    application_id: interaction.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: interaction.data,
    channel_id: interaction.channelId,
    ...(channel ? { channel: partialChannelPayload(world, channel, interaction.userId) } : {}),
    ...whoAndWhere(realm, interaction, permissionsOf),
    ...(interaction.source ? { message: messagePayload(realm, interaction.source, application.botId) } : {}),
    app_permissions: permissionsOf(application.botId),
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    authorizing_integration_owners: { '0': interaction.guildId ?? '0' },
    context: interaction.guildId === null ? 1 : 0,
  }
}

function whoAndWhere(realm: Realm, interaction: Interaction, permissionsOf: (id: string) => string): Json {
  const { world } = realm
  const user = userPayload(userOf(world, interaction.userId))
  if (interaction.guildId === null) return { user }
  const member = world.guilds.get(interaction.guildId)?.members.get(interaction.userId)
  return {
    guild_id: interaction.guildId,
    guild: { id: interaction.guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: member
      ? { ...memberPayload(world, member), permissions: permissionsOf(interaction.userId) }
      : { user, roles: [], permissions: '0' },
  }
}

/** Users, members, roles, channels and messages that the data names, for its `resolved` part. */
export function resolvedPayload(
  realm: Realm,
  named: {
    users?: string[]
    roles?: string[]
    channels?: string[]
    messages?: Message[]
    attachments?: Record<string, Json>
  },
  guildId: string | null,
  userId: string,
): Json {
  const { world } = realm
  const guild = world.guilds.get(guildId ?? '')
  const pick = <T>(ids: string[] | undefined, make: (id: string) => T | undefined) => {
    const found = (ids ?? []).map(id => [id, make(id)] as const).filter(([, one]) => one !== undefined)
    return found.length > 0 ? Object.fromEntries(found) : undefined
  }
  const all: Json = {
    attachments: named.attachments,
    users: pick(named.users, id => userPayload(userOf(world, id))),
    members: pick(named.users, id => {
      const member = guild?.members.get(id)
      return member ? { ...memberPayload(world, member), user: undefined } : undefined
    }),
    roles: pick(named.roles, id => {
      const role = guild?.roles.get(id)
      return role ? { id, name: role.name, permissions: String(role.permissions) } : undefined
    }),
    channels: pick(named.channels, id => {
      const channel = world.channels.get(id)
      return channel ? partialChannelPayload(world, channel, userId) : undefined
    }),
    messages: pick(
      named.messages?.map(one => one.id),
      id => {
        const message = named.messages?.find(one => one.id === id)
        return message ? messagePayload(realm, message, '') : undefined
      },
    ),
  }
  return Object.fromEntries(Object.entries(all).filter(([, part]) => isJson(part)))
}
