/** events/gateway-events#ready, then GUILD_CREATE for each guild of the shard; #request-guild-members */
import type { Json } from '../json.ts'
import { guildCreatePayload } from '../payloads/guild.ts'
import { applicationFlags, memberPayload, ownUserPayload, userOf } from '../payloads/user.ts'
import type { Application, Guild } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import { intent } from './intents.ts'
import { viewerOf } from './publish.ts'
import { dispatch, ownsShard, type Session } from './session.ts'

export function welcome(world: World, session: Session, application: Application, url: string): void {
  const guilds = guildsOf(world, session, application)
  dispatch(session, 'READY', {
    v: 10,
    user: ownUserPayload(userOf(world, application.botId)),
    guilds: guilds.map(one => ({ id: one.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: application.id, flags: applicationFlags(application) },
    private_channels: [],
    presences: [],
    relationships: [],
    guild_join_requests: [],
    user_settings: {},
  })
  if ((session.intents & intent.guilds) === 0n) return
  const viewer = viewerOf(application, session.intents)
  for (const guild of guilds) dispatch(session, 'GUILD_CREATE', guildCreatePayload(world, guild, viewer))
}

function guildsOf(world: World, session: Session, application: Application): Guild[] {
  return [...world.guilds.values()].filter(
    one => one.members.has(application.botId) && ownsShard(session, one.id),
  )
}

/** Answers opcode 8: by user ids freely, the whole list only with the members intent. */
export function sendMembers(world: World, session: Session, asked: Json): void {
  const guild = world.guilds.get(String(asked.guild_id))
  if (!guild) return
  const ids = Array.isArray(asked.user_ids)
    ? asked.user_ids.map(String)
    : asked.user_ids
      ? [String(asked.user_ids)]
      : null
  const whole = (session.intents & intent.guildMembers) !== 0n
  const query = String(asked.query ?? '')
  const found = [...guild.members.values()].filter(one =>
    ids ? ids.includes(one.userId) : whole && userOf(world, one.userId).username.startsWith(query),
  )
  dispatch(session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: found.map(one => memberPayload(world, one)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: (ids ?? []).filter(id => !guild.members.has(id)),
    ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }),
  })
}
