/** resources/channel: Get, Modify, Delete, Edit Permissions, Typing; resources/user: Create DM. */
import {
  ChannelPermissionOverwriteRequestSchema,
  CreateGuildChannelRequestSchema,
  CreatePrivateChannelRequestSchema,
  UpdateGuildChannelRequestPartialSchema,
} from 'discord-api-spec/zod'
import { addChannel, changeChannel, deleteChannel, openDirect } from '../acts/channels.ts'
import { type Json, number, objects, text } from '../json.ts'
import { channelPayload } from '../payloads/channel.ts'
import { checkAgainst } from '../rules/spec.ts'
import { channelType, type Overwrite, type Tag } from '../world/kinds.ts'
import { newChannel } from '../world/new-channel.ts'
import { permission } from '../world/permissions.ts'
import {
  type BotCall,
  channelOf,
  created,
  done,
  guildOf,
  need,
  needInGuild,
  ok,
  param,
  type Reply,
} from './call.ts'
import { refuse } from './refusal.ts'
import { editThread } from './threads.ts'

export function getChannel(call: BotCall): Reply {
  return ok(channelPayload(call.realm.world, channelOf(call), call.botId))
}

export function editChannel(call: BotCall): Reply {
  const channel = channelOf(call)
  if (channel.thread) return editThread(call, channel)
  if (channel.type === channelType.direct) throw refuse.directChannel()
  need(call, channel, permission.manageChannels)
  const { body } = call
  checkAgainst(UpdateGuildChannelRequestPartialSchema, body)
  if ('permission_overwrites' in body) need(call, channel, permission.manageRoles)
  changeChannel(call.realm, channel, {
    ...(typeof body.name === 'string' ? { name: body.name } : {}),
    ...('topic' in body ? { topic: typeof body.topic === 'string' ? body.topic : null } : {}),
    ...(typeof body.flags === 'number' ? { flags: body.flags } : {}),
    ...('available_tags' in body ? { tags: tagsOf(call, body.available_tags) } : {}),
    ...('permission_overwrites' in body
      ? { overwrites: objects(body.permission_overwrites).map(overwriteOf) }
      : {}),
  })
  return ok(channelPayload(call.realm.world, channel, call.botId))
}

function tagsOf(call: BotCall, given: unknown): Tag[] {
  return objects(given).map(one => ({
    id: text(one.id) || call.realm.newId(),
    name: text(one.name),
    moderated: one.moderated === true,
    emojiName: typeof one.emoji_name === 'string' ? one.emoji_name : null,
  }))
}

function overwriteOf(given: Json): Overwrite {
  const bits = (value: unknown) => BigInt(typeof value === 'string' && value !== '' ? value : 0)
  return {
    id: text(given.id),
    type: number(given.type) === 1 ? 1 : 0,
    allow: bits(given.allow),
    deny: bits(given.deny),
  }
}

/** Direct messages are closed only, threads and channels are gone for ever. */
export function removeChannel(call: BotCall): Reply {
  const channel = channelOf(call)
  const payload = channelPayload(call.realm.world, channel, call.botId)
  if (channel.type === channelType.direct) return ok(payload)
  need(call, channel, channel.thread ? permission.manageThreads : permission.manageChannels)
  deleteChannel(call.realm, channel)
  return ok(payload)
}

export function createChannel(call: BotCall): Reply {
  const guild = guildOf(call)
  needInGuild(call, guild, permission.manageChannels)
  checkAgainst(CreateGuildChannelRequestSchema, call.body)
  const channel = newChannel({
    id: call.realm.newId(),
    type: number(call.body.type),
    guildId: guild.id,
    parentId: typeof call.body.parent_id === 'string' ? call.body.parent_id : null,
    name: text(call.body.name),
    topic: typeof call.body.topic === 'string' ? call.body.topic : null,
    overwrites: objects(call.body.permission_overwrites).map(overwriteOf),
    tags: tagsOf(call, call.body.available_tags),
  })
  addChannel(call.realm, channel)
  return created(channelPayload(call.realm.world, channel, call.botId))
}

export function editOverwrite(call: BotCall): Reply {
  const channel = channelOf(call)
  need(call, channel, permission.manageRoles)
  const given = { ...call.body, id: param(call, 'overwrite') }
  checkAgainst(ChannelPermissionOverwriteRequestSchema, given)
  const overwrite = overwriteOf(given)
  const others = channel.overwrites.filter(one => one.id !== overwrite.id)
  changeChannel(call.realm, channel, { overwrites: [...others, overwrite] })
  return done
}

export function removeOverwrite(call: BotCall): Reply {
  const channel = channelOf(call)
  need(call, channel, permission.manageRoles)
  const overwrites = channel.overwrites.filter(one => one.id !== param(call, 'overwrite'))
  changeChannel(call.realm, channel, { overwrites })
  return done
}

export function typing(call: BotCall): Reply {
  const channel = channelOf(call)
  if (channel.guildId !== null)
    need(call, channel, channel.thread ? permission.sendInThreads : permission.sendMessages)
  return done
}

/** The channel opens also for one who takes no messages: only posting into it is refused. */
export function createDirect(call: BotCall): Reply {
  checkAgainst(CreatePrivateChannelRequestSchema, call.body)
  const recipient = call.realm.world.users.get(text(call.body.recipient_id))
  if (!recipient || recipient.id === call.botId) throw refuse.recipients()
  if (recipient.bot) throw refuse.cannotMessage()
  const channel = openDirect(call.realm, call.botId, recipient.id)
  return ok(channelPayload(call.realm.world, channel, call.botId))
}
