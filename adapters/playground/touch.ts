import type { MessageRef, Said } from '../../src/ports/inbound.ts'
import type { PlaygroundMessage } from '../../src/ports/playground-archive.ts'
import type { ActTools } from './act-tools.ts'
import { attachments } from './attachments.ts'
import type { Resident } from './deps.ts'
import { emojiFrom, markOf } from './emoji.ts'
import type { Answer } from './hearing.ts'
import { Refused } from './refused.ts'
import { excerpt } from './typed.ts'

/** Reactions and buttons: what is done to a message that stands already. */
export function makeTouch({ archive, residents, hearing, changes, heading }: ActTools) {
  return {
    /** An emoji on or off. Doing again what is done already is harmless and not told. */
    async react(person: Resident, id: MessageRef, typed: string, on: boolean): Promise<Answer> {
      const emoji = emojiFrom(typed)
      if (emoji === null) {
        throw new Refused(400, 'unknown-emoji', 'emoji', `"${excerpt(typed)}" is no emoji known here.`)
      }
      const message = await residents.look(person, id)
      if (message.reader !== null) {
        throw new Refused(
          400,
          'private',
          'message',
          'Nobody can react to a message that only one person sees.',
        )
      }
      const mark = markOf(emoji)
      const inbound = mark && {
        ...(await heading(person, message.channel, message.thread)),
        kind: 'reaction' as const,
        message: id,
        mark,
        on,
        author: residents.author(message),
        writtenAt: new Date(message.at),
        ...(message.content.kind === 'text' && { said: saidIn(message, message.content.text) }),
      }
      const changed = await archive.messages.react(id, emoji, person.id, on, inbound ?? undefined)
      if (!changed) return {}
      changes.tell({ kind: 'message', id, spot: message, by: 'person' })
      return inbound ? hearing.tellOf(id, inbound) : { changed: [id] }
    },

    async press(person: Resident, id: MessageRef, action: string): Promise<Answer> {
      const message = await residents.look(person, id)
      const { buttons = [], menu = undefined } = message.content.kind === 'card' ? message.content.card : {}
      if (![...buttons, ...(menu?.items ?? [])].some(button => button.action === action)) {
        throw new Refused(404, 'unknown-action', 'action', `Message "${id}" has no such button (any more).`)
      }
      const head = await heading(person, message.channel, message.thread)
      return hearing.tell({ ...head, kind: 'button', message: id, action })
    },
  }
}

/** What a message says, with its files by reference. */
function saidIn({ id, files }: PlaygroundMessage, text: string): Said {
  return { text, files: attachments(id, files) }
}
