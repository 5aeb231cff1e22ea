import { type Card, card as cardOf } from '../../src/cards/card.ts'
import { plainText } from '../../src/cards/plain.ts'
import type { Address, ChatPlatform, Outgoing } from '../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { MessageRef } from '../../src/ports/inbound.ts'
import type { FileWithBytes, PlaygroundMessage, Spot } from '../../src/ports/playground-archive.ts'
import { filePlace } from './attachments.ts'
import type { Changes } from './changes.ts'
import { bot, limits, type PlaygroundDeps } from './deps.ts'
import { emojiFor } from './emoji.ts'
import { dmOf, type Residents } from './residents.ts'

type Delivery = Pick<ChatPlatform, 'deliver' | 'recover' | 'rolesOf' | 'hearsWords' | 'fetchFile'>

/** What the bot does in the playground. */
export function makeDelivery(deps: PlaygroundDeps, residents: Residents, changes: Changes): Delivery {
  const { archive, clock, zone, locale } = deps

  async function spotOf(to: Address): Promise<Spot> {
    switch (to.kind) {
      case 'channel':
        if (!residents.isChannel(to.channel)) throw gone(`channel "${to.channel}"`)
        return { channel: to.channel, thread: null, reader: null }
      case 'person':
        if (!residents.isPerson(to.person)) throw gone(`person "${to.person}"`)
        return { channel: dmOf(to.person), thread: null, reader: null }
      case 'thread': {
        const root = await archive.messages.read(to.root)
        if (!root) throw gone(`thread "${to.root}"`)
        return { channel: root.channel, thread: root.thread ?? root.id, reader: null }
      }
    }
  }

  async function standing(ref: MessageRef): Promise<PlaygroundMessage> {
    const message = await archive.messages.read(ref)
    if (!message || message.deleted) throw gone(`message "${ref}"`)
    return message
  }

  async function post(
    spot: Spot,
    card: Card,
    key: string,
    files: readonly FileWithBytes[] = filesOf(card),
  ): Promise<MessageRef> {
    fitting(card, { zone, locale })
    fittingFiles(files)
    const content = { kind: 'card', card } as const
    const id = await archive.messages.append({
      ...spot,
      author: bot.id,
      content,
      files,
      at: clock.now(),
      key,
    })
    changes.tell({ kind: 'message', id, spot, by: 'bot' })
    return id
  }

  async function deliver(outgoing: Outgoing, key: string): Promise<MessageRef> {
    switch (outgoing.kind) {
      case 'post':
        return post(await spotOf(outgoing.to), outgoing.card, key)

      case 'whisper': {
        const { place, to, card } = outgoing
        if (!residents.isChannel(place.channel)) throw gone(`channel "${place.channel}"`)
        if (!residents.isPerson(to.id)) throw gone(`person "${to.id}"`)
        const spot = { channel: place.channel, thread: place.thread, reader: to.id }
        if (!(await residents.sees(to, spot))) {
          throw new DeliveryError(
            'forbidden',
            `${to.name} is not in "${place.channel}" and cannot be told there.`,
          )
        }
        await post(spot, card, key)
        return ''
      }

      case 'file': {
        const { name, type, alt, bytes } = outgoing.file
        return post(await spotOf(outgoing.to), cardOf([]), key, [{ name, type, alt, bytes }])
      }

      case 'edit': {
        const { ref, card } = outgoing
        fitting(card, { zone, locale })
        const spot = await standing(ref)
        const done = await archive.messages.rewrite(ref, { kind: 'card', card }, filesOf(card))
        if (!done) throw gone(`message "${ref}"`)
        changes.tell({ kind: 'message', id: ref, spot, by: 'bot' })
        return ref
      }

      case 'mark': {
        const { ref, mark, on } = outgoing
        const spot = await standing(ref)
        const changed = await archive.messages.react(ref, emojiFor(mark), bot.id, on)
        if (changed) changes.tell({ kind: 'message', id: ref, spot, by: 'bot' })
        return ref
      }
    }
  }

  return {
    deliver,

    async recover(outgoing, key) {
      switch (outgoing.kind) {
        case 'post':
        case 'file':
        case 'whisper': {
          const found = await archive.messages.withKey(key)
          if (found === null) return 'absent'
          return { found: outgoing.kind === 'whisper' ? '' : found }
        }
        // Repeating these does no harm, so there is no need to know.
        case 'edit':
        case 'mark':
          return 'absent'
      }
    },

    async fetchFile({ url }, most) {
      const place = filePlace(url)
      const file = place === null ? null : await archive.messages.file(place.message, place.index)
      if (file === null) throw gone('such file')
      if (file.bytes.length <= most) return file.bytes
      throw new DeliveryError('refused', `A file is larger than ${most} bytes.`)
    },

    hearsWords: () => true,
    async rolesOf(person, wanted) {
      const channels = await archive.memberships.channelsOf(person.id)
      const held = wanted.filter(({ by }) => {
        if ('channel' in by) return channels.includes(by.channel)
        if ('people' in by) return by.people.includes(person.id)
        return false // The playground has neither groups nor roles of its own.
      })
      return [...new Set(held.map(({ role }) => role))]
    },
  }
}

/** @throws DeliveryError for a card that no chat would take. */
function fitting(card: Card, reader: { zone: string; locale: string }): void {
  const length = plainText(card.text, reader).length
  if (length > limits.cardText) {
    throw new DeliveryError(
      'refused',
      `The text has ${length} characters, the playground takes ${limits.cardText}.`,
    )
  }
  if (card.buttons.length > limits.buttons) {
    throw new DeliveryError(
      'refused',
      `The card has ${card.buttons.length} buttons, the playground takes ${limits.buttons}.`,
    )
  }
}

/** @throws DeliveryError for a file that no chat would take. */
function fittingFiles(files: readonly FileWithBytes[]): void {
  for (const { name, bytes } of files) {
    if (bytes.length > 0 && bytes.length <= limits.fileBytes) continue
    throw new DeliveryError(
      'refused',
      `The file "${name}" has ${bytes.length} bytes, the playground takes 1 to ${limits.fileBytes}.`,
    )
  }
}

function filesOf({ file }: Card): FileWithBytes[] {
  return file ? [file] : []
}

function gone(what: string): DeliveryError {
  return new DeliveryError('gone', `The playground has no ${what} (any more).`)
}
