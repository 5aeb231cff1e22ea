import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js'
import type { Card, Form } from '../../../src/cards/card.ts'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Api } from '../connection/api.ts'
import { label } from '../out/escape.ts'
import { discordCode } from '../out/failure.ts'
import { messageOf } from '../out/message.ts'
import { modalOf } from '../out/modal.ts'
import type { Heard } from './interaction.ts'

export type Door = Heard['door']

/** Answers through the door that an interaction leaves open: 3 seconds for the first, 15 minutes for the others. */
export type Doors = {
  /** Says that an answer will come, seen by one person. False where Discord no longer wants to hear it. */
  knock(door: Door): Promise<boolean>
  /** The first answer at once. False as above. */
  say(door: Door, card: Card): Promise<boolean>
  ask(door: Door, form: Form): Promise<boolean>
  offer(door: Door, options: readonly { value: string; label: string }[]): Promise<boolean>
  /** After a knock. */
  tell(door: Door, card: Card): Promise<void>
  /** After a knock: there is nothing to say. */
  leave(door: Door): Promise<void>
}

/** The interaction is too old, or another process was faster: both happen, and neither is worth a second try. */
const [unknownInteraction, alreadyAnswered] = [10_062, 40_060]

const choices = 25
const choiceText = 100

export function makeDoors(api: Api, application: () => string, log: Pick<Log, 'debug' | 'warn'>): Doors {
  async function first(door: Door, body: object, files: ReturnType<typeof messageOf>['files'] = []) {
    try {
      const more = { body, ...(files.length === 0 ? {} : { files }) }
      await api.answering.post(Routes.interactionCallback(door.id, door.token), more)
      return true
    } catch (error) {
      const code = discordCode(error)
      const expected = code === unknownInteraction || code === alreadyAnswered
      log[expected ? 'debug' : 'warn']({ interaction: door.id, code, error }, 'an interaction took no answer')
      return false
    }
  }

  return {
    knock: door =>
      first(
        door,
        door.fromMessage
          ? { type: InteractionResponseType.DeferredMessageUpdate }
          : {
              type: InteractionResponseType.DeferredChannelMessageWithSource,
              data: { flags: MessageFlags.Ephemeral },
            },
      ),
    say(door, card) {
      const { files, data } = privately(card)
      return first(door, { type: InteractionResponseType.ChannelMessageWithSource, data }, files)
    },
    ask: (door, form) => first(door, { type: InteractionResponseType.Modal, data: modalOf(form) }),
    offer(door, options) {
      const shown: APIApplicationCommandOptionChoice<string>[] = options
        .filter(({ value }) => value.length <= choiceText && value !== '')
        .slice(0, choices)
        .map(option => ({ name: label(option.label, choiceText), value: option.value }))
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult
      return first(door, { type, data: { choices: shown } })
    },
    async tell({ token, fromMessage }, card) {
      const { files, data: body } = privately(card)
      const more = { body, ...(files.length === 0 ? {} : { files }) }
      if (fromMessage) return api.answering.post(Routes.webhook(application(), token), more)
      return api.answering.patch(Routes.webhookMessage(application(), token), more)
    },
    async leave({ token, fromMessage }) {
      if (!fromMessage) await api.answering.remove(Routes.webhookMessage(application(), token))
    },
  }
}

function privately(card: Card) {
  const { files, ...content } = messageOf(card)
  const flags = (content.flags ?? 0) | MessageFlags.Ephemeral
  return { files, data: { ...content, flags } }
}
