/** interactions/receiving-and-responding#followup-messages: /webhooks/:application/:token, for 15 minutes. */
import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod'
import { remove } from '../acts/messages.ts'
import { number } from '../json.ts'
import { messagePayload } from '../payloads/message.ts'
import { checkMessage } from '../rules/message.ts'
import { type Interaction, tokenLife } from '../world/interaction.ts'
import { type Message, messageFlag } from '../world/kinds.ts'
import { interactionByToken } from '../world/world.ts'
import { type Call, done, ok, param, type Reply } from './call.ts'
import { editInteractionMessage, say } from './callback.ts'
import { refuse } from './refusal.ts'

/** 10015 before the first answer and after a missed one, 50027 when the token is too old. */
function interactionOf(call: Call): Interaction {
  const interaction = interactionByToken(call.realm.world, param(call, 'token'))
  if (!interaction || interaction.applicationId !== param(call, 'application')) throw refuse.unknownWebhook()
  if (call.realm.clock.now() - interaction.createdAt > tokenLife) throw refuse.webhookToken()
  if (!interaction.answer || interaction.answer.kind === 'nothing') throw refuse.unknownWebhook()
  return interaction
}

function messageOf(call: Call, interaction: Interaction): Message {
  const id = param(call, 'message')
  const original = interaction.original
  const found =
    id === '@original' || id === original?.id ? original : interaction.followups.find(one => one.id === id)
  if (!found || isGone(call, found)) throw refuse.unknownMessage()
  return found
}

/** Ephemeral messages are in no channel; all others are gone when they are not there any more. */
function isGone(call: Call, message: Message): boolean {
  if (message.onlyFor !== null) return false
  return call.realm.world.channels.get(message.channelId)?.messages.has(message.id) !== true
}

/** Straight after a deferred answer it fills that one, and the flags given now do not count. */
export function followUp(call: Call): Reply {
  const interaction = interactionOf(call)
  const loading = interaction.original
  if (loading && (loading.flags & messageFlag.loading) !== 0) {
    editInteractionMessage(call, loading, IncomingWebhookRequestPartialSchema, call.body)
    return reply(call, interaction, loading)
  }
  checkMessage(IncomingWebhookRequestPartialSchema, call.body, call.files.length)
  const message = say(call, interaction, call.body, number(call.body.flags) & messageFlag.ephemeral, true)
  interaction.followups.push(message)
  call.realm.signal.changed()
  return reply(call, interaction, message)
}

export function getFollowUp(call: Call): Reply {
  const interaction = interactionOf(call)
  return reply(call, interaction, messageOf(call, interaction))
}

export function editFollowUp(call: Call): Reply {
  const interaction = interactionOf(call)
  const message = messageOf(call, interaction)
  editInteractionMessage(call, message, IncomingWebhookUpdateRequestPartialSchema, call.body)
  return reply(call, interaction, message)
}

export function deleteFollowUp(call: Call): Reply {
  const interaction = interactionOf(call)
  const message = messageOf(call, interaction)
  const channel = call.realm.world.channels.get(message.channelId)
  if (!channel) throw refuse.unknownChannel()
  remove(call.realm, channel, message)
  if (interaction.original === message) interaction.original = null
  interaction.followups = interaction.followups.filter(one => one !== message)
  call.realm.signal.changed()
  return done
}

function reply(call: Call, interaction: Interaction, message: Message): Reply {
  const botId = call.realm.world.applications.get(interaction.applicationId)?.botId ?? ''
  return ok(messagePayload(call.realm, message, botId))
}
