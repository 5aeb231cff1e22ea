/** interactions/receiving-and-responding#create-interaction-response */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  type Schema,
} from 'discord-api-spec/zod'
import { change, type Draft, makeMessage, messageType, post } from '../acts/messages.ts'
import { stored } from '../acts/stored-components.ts'
import { isJson, type Json, number, objects } from '../json.ts'
import { messagePayload } from '../payloads/message.ts'
import { commandType } from '../rules/commands.ts'
import { pingedBy } from '../rules/mentions.ts'
import { checkMessage } from '../rules/message.ts'
import { checkModal } from '../rules/modal.ts'
import { checkAgainst } from '../rules/spec.ts'
import { type Answer, type Interaction, interactionType } from '../world/interaction.ts'
import { type Message, messageFlag } from '../world/kinds.ts'
import { interactionByToken, known } from '../world/world.ts'
import { type Call, done, ok, param, type Reply } from './call.ts'
import { changesOf, draftOf, stateOf } from './message-draft.ts'
import { fault, refuse } from './refusal.ts'

const callbackType = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const

/** Which callbacks answer which interaction; a form answers a form never. */
function answers(interaction: Interaction): number[] {
  const { message, deferredMessage, deferredUpdate, update, choices, modal } = callbackType
  switch (interaction.type) {
    case interactionType.autocomplete:
      return [choices]
    case interactionType.component:
      return [message, deferredMessage, deferredUpdate, update, modal]
    case interactionType.modal:
      return interaction.source
        ? [message, deferredMessage, deferredUpdate, update]
        : [message, deferredMessage]
    default:
      return [message, deferredMessage, modal]
  }
}

/** 10062 for an unknown or late one, 40060 for a second answer. */
export function answerInteraction(call: Call): Reply {
  const interaction = interactionByToken(call.realm.world, param(call, 'token'))
  if (!interaction || interaction.id !== param(call, 'interaction')) throw refuse.unknownInteraction()
  if (interaction.answer?.kind === 'nothing') throw refuse.unknownInteraction()
  if (interaction.answer) throw refuse.alreadyAcknowledged()
  const type = number(call.body.type)
  if (!answers(interaction).includes(type)) {
    throw refuse.form(fault(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${answers(interaction)}).`))
  }
  interaction.answer = answer(call, interaction, type)
  call.realm.signal.changed()
  return call.query.with_response === 'true' ? ok(callbackResource(call, interaction, type)) : done
}

function answer(call: Call, interaction: Interaction, type: number): Answer {
  const data = isJson(call.body.data) ? call.body.data : {}
  switch (type) {
    case callbackType.message:
      checkMessage(IncomingWebhookInteractionRequestSchema, data, call.files.length, undefined, ['data'])
      interaction.original = say(call, interaction, data, number(data.flags) & messageFlag.ephemeral)
      return { kind: 'message', message: interaction.original }
    case callbackType.deferredMessage:
      checkAgainst(IncomingWebhookInteractionRequestSchema, data)
      checkDeferFlags(number(data.flags))
      interaction.original = say(call, interaction, {}, number(data.flags) | messageFlag.loading)
      return { kind: 'deferred', ephemeral: (number(data.flags) & messageFlag.ephemeral) !== 0 }
    case callbackType.deferredUpdate:
      interaction.original = interaction.source
      return { kind: 'deferred-update' }
    case callbackType.update:
      return { kind: 'update', message: update(call, interaction, data) }
    case callbackType.choices:
      checkAgainst(ApplicationCommandAutocompleteCallbackRequestSchema, call.body)
      return { kind: 'choices', choices: objects(data.choices) as { name: string; value: string | number }[] }
    default:
      checkModal(call.body)
      return { kind: 'modal', modal: { ...data, components: stored(objects(data.components)) } }
  }
}

/** Of a deferred answer EPHEMERAL is the only flag that may be set. */
function checkDeferFlags(flags: number): void {
  if ((flags & ~messageFlag.ephemeral) !== 0) {
    throw refuse.form(
      fault(['data', 'flags'], 'BASE_TYPE_INVALID', 'Only the EPHEMERAL flag can be set here'),
    )
  }
}

/** A message of the application about an interaction: seen by one person where it is ephemeral. */
export function say(
  call: Call,
  interaction: Interaction,
  body: Json,
  flags: number,
  followUp = false,
): Message {
  const { realm } = call
  const application = known(realm.world.applications.get(interaction.applicationId), 'application')
  const channel = realm.world.channels.get(interaction.channelId)
  if (!channel) throw refuse.unknownChannel()
  const ephemeral = (flags & messageFlag.ephemeral) !== 0
  const draft: Draft = {
    ...draftOf(call, body, application.botId, 'users'),
    type: followUp ? messageType.usual : typeOfAnswer(interaction),
    webhookId: application.id,
    applicationId: application.id,
    interactionId: interaction.id,
    onlyFor: ephemeral ? interaction.userId : null,
  }
  draft.flags = (draft.flags ?? 0) | (flags & (messageFlag.ephemeral | messageFlag.loading))
  return ephemeral ? makeMessage(realm, channel, draft) : post(realm, channel, draft)
}

function typeOfAnswer(interaction: Interaction): number {
  if (interaction.type !== interactionType.command) return messageType.usual
  return interaction.data.type === commandType.chat ? messageType.command : messageType.contextMenu
}

function update(call: Call, interaction: Interaction, data: Json): Message {
  const message = known(interaction.source ?? undefined, 'message to update')
  const schema = IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema
  editInteractionMessage(call, message, schema, data, ['data'])
  interaction.original = message
  return message
}

/** Edits a message by the token of an interaction; a loading one has then arrived, and rings as a new one does. */
export function editInteractionMessage(
  call: Call,
  message: Message,
  schema: Schema,
  body: Json,
  at: string[] = [],
): void {
  const channel = call.realm.world.channels.get(message.channelId)
  if (!channel) throw refuse.unknownChannel()
  checkMessage(schema, body, call.files.length, stateOf(message), at)
  const changes = changesOf(call, body, message)
  const flags = (changes.flags ?? message.flags) & ~messageFlag.loading
  const arrives = (message.flags & messageFlag.loading) !== 0 && message.onlyFor === null
  change(call.realm, channel, message, { ...changes, flags }, body.allowed_mentions, 'users')
  if (arrives) message.pinged = pingedBy(call.realm, channel, message.authorId, message.mentions)
}

function callbackResource(call: Call, interaction: Interaction, type: number): Json {
  const message = interaction.original
  const application = known(call.realm.world.applications.get(interaction.applicationId), 'application')
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (message.flags & messageFlag.loading) !== 0,
            response_message_ephemeral: (message.flags & messageFlag.ephemeral) !== 0,
          }
        : {}),
    },
    resource: {
      type,
      ...(message ? { message: messagePayload(call.realm, message, application.botId) } : {}),
    },
  }
}
