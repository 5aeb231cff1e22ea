import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js'
import type { Card, Form } from '../../../src/cards/card.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Api } from '../connection/api.ts'
import { label } from '../out/escape.ts'
import { discordCode } from '../out/failure.ts'
import { type Content, messageOf } from '../out/message.ts'
import { modalOf } from '../out/modal.ts'
import { patiently } from '../patience.ts'
import type { Heard } from './interaction.ts'

export type Door = Heard['door']

/** Answers through the door that an interaction leaves open: 3 seconds for the first, 15 minutes for the others. */
export type Doors = {
  /** Says that an answer will come, seen by one person. */
  knock(door: Door): Promise<Opened>
  /** The first answer at once. */
  say(door: Door, card: Card): Promise<Opened>
  ask(door: Door, form: Form): Promise<Opened>
  /** The first answer, or the one after a knock: the message whose button was pressed says this now. */
  turn(door: Door, content: Content, knocked: boolean): Promise<Opened>
  /** `numbers`: the option takes the number alone that each value ends with. */
  offer(door: Door, options: readonly { value: string; label: string }[], numbers: boolean): Promise<Opened>
  /** After a knock. @throws DeliveryError */
  tell(door: Door, card: Card): Promise<void>
  /** Beside the answer of another process. @throws DeliveryError */
  add(door: Door, card: Card): Promise<void>
  /** After a knock: there is nothing to say. @throws DeliveryError */
  leave(door: Door): Promise<void>
}

/** What became of a first answer: taken; another process had answered before; or Discord no longer wants to hear it. */
export type Opened = 'open' | 'answered' | 'closed'

/** The interaction is too old, or another process was faster: both happen, and neither is worth a second try. */
const [unknownInteraction, alreadyAnswered] = [10_062, 40_060]

const choices = 25
const choiceText = 100

export function makeDoors(api: Api, application: () => string, log: Pick<Log, 'debug' | 'warn'>): Doors {
  async function first(
    door: Door,
    body: object,
    files: ReturnType<typeof messageOf>['files'] = [],
  ): Promise<Opened> {
    try {
      const more = { body, ...(files.length === 0 ? {} : { files }) }
      await api.answering.post(Routes.interactionCallback(door.id, door.token), more)
      return 'open'
    } catch (error) {
      const code = discordCode(error)
      const expected = code === unknownInteraction || code === alreadyAnswered
      log[expected ? 'debug' : 'warn']({ interaction: door.id, code, error }, 'an interaction took no answer')
      return code === alreadyAnswered ? 'answered' : 'closed'
    }
  }

  async function add({ token }: Door, card: Card): Promise<void> {
    await api.answering.post(Routes.webhook(application(), token), moreOf(card))
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
    async turn(door, { files: _, ...data }, knocked) {
      if (!knocked) return first(door, { type: InteractionResponseType.UpdateMessage, data })
      try {
        await api.answering.patch(Routes.webhookMessage(application(), door.token), { body: data })
        return 'open'
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error
        return 'closed'
      }
    },
    offer(door, options, numbers) {
      const shown: APIApplicationCommandOptionChoice[] = options
        .filter(({ value }) => value.length <= choiceText && value !== '')
        .map(option => ({
          name: label(option.label, choiceText),
          value: numbers ? Number(/\d+$/.exec(option.value)?.[0] ?? Number.NaN) : option.value,
        }))
        .filter(({ value }) => !Number.isNaN(value))
        .slice(0, choices)
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult
      return first(door, { type, data: { choices: shown } })
    },
    async tell(door, card) {
      if (door.fromMessage) return add(door, card)
      const more = moreOf(card)
      await patiently(() => api.answering.patch(Routes.webhookMessage(application(), door.token), more))
    },
    add,
    async leave({ token, fromMessage }) {
      if (!fromMessage) await api.answering.remove(Routes.webhookMessage(application(), token))
    },
  }
}

function moreOf(card: Card) {
  const { files, data: body } = privately(card)
  return { body, ...(files.length === 0 ? {} : { files }) }
}

function privately(card: Card) {
  const { files, ...content } = messageOf(card)
  const flags = (content.flags ?? 0) | MessageFlags.Ephemeral
  return { files, data: { ...content, flags } }
}
