/** resources/user, resources/guild#guild-member-object, topics/permissions#role-object, resources/application */
import type { Json } from '../json.ts'
import type { Application, Member, Role, User } from '../world/kinds.ts'
import { known, type World } from '../world/world.ts'

export function userPayload(user: User): Json {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.globalName,
    avatar: null,
    bot: user.bot,
    flags: 0,
    public_flags: 0,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  }
}

/** The bot's own user, with what only it gets to see. */
export function ownUserPayload(user: User): Json {
  return {
    ...userPayload(user),
    verified: true,
    email: null,
    mfa_enabled: true,
    locale: 'en-US',
    premium_type: 0,
  }
}

/** The user of an id; a deleted one where it is not known, as Discord shows people who are gone. */
export function userOf(world: World, id: string): User {
  return (
    world.users.get(id) ?? {
      id,
      username: 'deleted_user',
      globalName: null,
      bot: false,
      acceptsDirectMessages: false,
    }
  )
}

/** A member without its user, as messages and interactions carry it. */
export function partialMemberPayload(member: Member): Json {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    avatar_decoration_data: null,
    roles: member.roles,
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  }
}

export function memberPayload(world: World, member: Member): Json {
  return { ...partialMemberPayload(member), user: userPayload(userOf(world, member.userId)) }
}

export function rolePayload(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: String(role.permissions),
    managed: role.botId !== null,
    mentionable: role.mentionable,
    flags: 0,
    ...(role.botId === null ? {} : { tags: { bot_id: role.botId } }),
  }
}

const limitedIntentFlags = { guildPresences: 1 << 13, guildMembers: 1 << 15, messageContent: 1 << 19 }

/** The application's flags tell which privileged intents are switched on (the LIMITED ones, below 100 guilds). */
export function applicationFlags(application: Application): number {
  const on = (bit: bigint, flag: number) => (application.privileged & bit ? flag : 0)
  return (
    on(1n << 1n, limitedIntentFlags.guildMembers) |
    on(1n << 8n, limitedIntentFlags.guildPresences) |
    on(1n << 15n, limitedIntentFlags.messageContent)
  )
}

export function applicationPayload(world: World, application: Application): Json {
  const bot = known(world.users.get(application.botId), `user ${application.botId}`)
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '00'.repeat(32),
    type: null,
    flags: applicationFlags(application),
    flags_new: String(applicationFlags(application)),
    hook: true,
    storefront_available: false,
    team: null,
    bot: userPayload(bot),
    owner: userPayload(bot),
    role_connections_verification_url: null,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    approximate_guild_count: [...world.guilds.values()].filter(one => one.members.has(bot.id)).length,
    integration_types_config: { '0': {} },
    interactions_endpoint_url: null,
    redirect_uris: [],
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
  }
}
