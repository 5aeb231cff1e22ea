import { viewOf } from '../acts/messages.ts'
import { addReaction, removeReaction } from '../acts/reactions.ts'
import { messageFields } from '../payloads/message.ts'
import type { Channel, Message } from '../world/model.ts'
import { joinedChannel, sharedMessage } from './access.ts'
import { needText } from './arguments.ts'
import { type Call, type Method, refuse } from './method.ts'

/** A name without colons; an emoji character itself is no name. Skin tones follow two colons. */
const emojiName = /^[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?$/

/** The reference does not say what happens outside of one's channels; users report not_in_channel. */
function item(call: Call): { channel: Channel; message: Message } {
  const { args } = call
  if (args.channel === undefined || args.timestamp === undefined) refuse('no_item_specified')
  const channel = joinedChannel(call)
  const errors = { missing: 'message_not_found', malformed: 'bad_timestamp' }
  return { channel, message: sharedMessage(channel, args.timestamp, errors) }
}

function named(call: Call): string {
  const name = needText(call.args, 'name', 'invalid_name').replace(/^:|:$/g, '')
  return emojiName.test(name) ? name : refuse('invalid_name')
}

const add: Method = {
  name: 'reactions.add',
  tier: 3,
  scopes: ['reactions:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace } = call
    const name = named(call)
    const { channel, message } = item(call)
    if (channel.archived) refuse('is_archived')
    const user = workspace.botUser
    if (message.reactions.some(one => one.name === name && one.users.includes(user))) {
      refuse('already_reacted')
    }
    platform.background(addReaction({ platform, workspace, channel, message, user, name }))
    return {}
  },
}

const remove: Method = {
  name: 'reactions.remove',
  tier: 2,
  scopes: ['reactions:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace } = call
    const name = named(call)
    const { channel, message } = item(call)
    const user = workspace.botUser
    if (!message.reactions.some(one => one.name === name && one.users.includes(user))) {
      refuse('no_reaction')
    }
    platform.background(removeReaction({ platform, workspace, channel, message, user, name }))
    return {}
  },
}

const get: Method = {
  name: 'reactions.get',
  tier: 3,
  scopes: ['reactions:read'],
  token: 'bot',
  handle: call => {
    const { platform, workspace } = call
    const { channel, message } = item(call)
    const fields = messageFields(message, viewOf(platform, workspace, channel), false)
    return { type: 'message', channel: channel.id, message: fields }
  },
}

export const reactionMethods: Method[] = [add, remove, get]
