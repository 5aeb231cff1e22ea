/** resources/guild#guild-object, events/gateway-events#guild-create, #ready */
import type { Viewer } from '../gateway/event.ts'
import { intent } from '../gateway/intents.ts'
import type { Json } from '../json.ts'
import type { Guild } from '../world/kinds.ts'
import { canView } from '../world/permissions.ts'
import { activeThreads, channelsOf, type World } from '../world/world.ts'
import { channelPayload } from './channel.ts'
import { memberPayload, rolePayload } from './user.ts'

export function guildPayload(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    home_header: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    premium_subscription_count: 0,
    owner_id: guild.ownerId,
    region: 'automatic',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    application_id: null,
    vanity_url_code: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map(rolePayload),
  }
}

/** Without the presence intent the list of members holds the bot alone, with it all that are known. */
export function guildCreatePayload(world: World, guild: Guild, viewer: Viewer): Json {
  const { botId } = viewer.application
  const whole = (viewer.intents & intent.guildPresences) !== 0n
  const members = [...guild.members.values()].filter(one => whole || one.userId === botId)
  return {
    ...guildPayload(guild),
    joined_at: new Date(guild.members.get(botId)?.joinedAt ?? 0).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: members.map(one => memberPayload(world, one)),
    channels: channelsOf(world, guild.id)
      .filter(one => one.thread === null)
      .map(one => channelPayload(world, one, botId)),
    threads: activeThreads(world, guild.id)
      .filter(one => canView(world, one, botId))
      .map(one => channelPayload(world, one, botId)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
