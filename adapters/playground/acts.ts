import { wellFormed } from '../../src/cards/well-formed.ts'
import type { Inbound, MessageRef } from '../../src/ports/inbound.ts'
import type { FileWithBytes } from '../../src/ports/playground-archive.ts'
import type { Changes } from './changes.ts'
import { limits, type PlaygroundDeps, type Resident } from './deps.ts'
import { emojiFrom, markOf } from './emoji.ts'
import type { Answer, Hearing } from './hearing.ts'
import { Refused } from './refused.ts'
import type { Residents } from './residents.ts'
import { spoken } from './spoken.ts'

export type Acts = ReturnType<typeof makeActs>

/**
 * What people do in the playground. Each act changes the archive as a chat would, tells the core, and gives
 * back what the core answered at once. All throw Refused for what no chat would let them do.
 */
export function makeActs(deps: PlaygroundDeps, residents: Residents, hearing: Hearing, changes: Changes) {
  const { archive, clock, newId } = deps
  const heading = (person: Resident, channel: string, thread: MessageRef | null) => ({
    eventId: newId(),
    from: residents.speaker(person),
    place: residents.place(channel, thread),
    at: clock.now(),
  })

  /** Tells the core of a change to a message that everybody sees already. */
  async function tellOf(id: MessageRef, inbound: Inbound): Promise<Answer> {
    const { changed = [], ...answer } = await hearing.tellKept(inbound)
    return { ...answer, changed: [id, ...changed] }
  }

  async function arrive(person: Resident, channel: string, thread: MessageRef | null): Promise<void> {
    await residents.enter(person, channel)
    if (thread !== null) await residents.root(channel, thread)
  }

  async function command(person: Resident, channel: string, thread: MessageRef | null, typed: string) {
    const said = spoken(fitting(typed), thread !== null)
    if (said.kind === 'stranger') throw stranger(said.command)
    if (said.kind !== 'slash') {
      throw new Refused(
        400,
        'no-command',
        'text',
        'A command begins with "/support", such as "/support help".',
      )
    }
    await arrive(person, channel, thread)
    return hearing.tell({ ...heading(person, channel, thread), kind: 'command', text: said.text })
  }

  return {
    command,

    /** A message, which may be a command as well: `!word` in a thread, or words after `@Deskhand`. */
    async say(
      person: Resident,
      channel: string,
      thread: MessageRef | null,
      typed: string,
      files: readonly FileWithBytes[],
    ): Promise<Answer> {
      const text = fitting(typed)
      const said = spoken(text, thread !== null)
      if (said.kind === 'stranger') throw stranger(said.command)
      if (said.kind === 'slash') return command(person, channel, thread, text)
      if (text.trim() === '' && files.length === 0) {
        throw new Refused(400, 'empty', 'text', 'The message is empty. Write something or add a file.')
      }
      await arrive(person, channel, thread)
      const head = heading(person, channel, thread)
      const inboundOf = (message: MessageRef) =>
        said.kind === 'words'
          ? ({ ...head, kind: 'command', text: said.text } as const)
          : ({ ...head, kind: 'message', message, text, files: attachments(message, files) } as const)
      const spot = { channel, thread, reader: null }
      const content = { kind: 'text', text } as const
      const draft = { ...spot, author: person.id, content, files, at: head.at, key: null }
      const id = await archive.messages.append(draft, inboundOf)
      changes.tell({ kind: 'message', id, spot, by: 'person' })
      return tellOf(id, inboundOf(id))
    },

    /** An emoji on or off. Doing again what is done already is harmless and not told. */
    async react(person: Resident, id: MessageRef, typed: string, on: boolean): Promise<Answer> {
      const emoji = emojiFrom(typed)
      if (emoji === null) {
        throw new Refused(
          400,
          'unknown-emoji',
          'emoji',
          `"${wellFormed(typed).slice(0, 50)}" is no emoji known here.`,
        )
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
        ...heading(person, message.channel, message.thread),
        kind: 'reaction' as const,
        message: id,
        mark,
        on,
        author: residents.author(message),
      }
      const changed = await archive.messages.react(id, emoji, person.id, on, inbound ?? undefined)
      if (!changed) return {}
      changes.tell({ kind: 'message', id, spot: message, by: 'person' })
      return inbound ? tellOf(id, inbound) : { changed: [id] }
    },

    async press(person: Resident, id: MessageRef, action: string): Promise<Answer> {
      const message = await residents.look(person, id)
      const buttons = message.content.kind === 'card' ? message.content.card.buttons : []
      if (!buttons.some(button => button.action === action)) {
        throw new Refused(404, 'unknown-action', 'action', `Message "${id}" has no such button (any more).`)
      }
      const head = heading(person, message.channel, message.thread)
      return hearing.tell({ ...head, kind: 'button', message: id, action })
    },

    async edit(person: Resident, id: MessageRef, typed: string): Promise<Answer> {
      const text = fitting(typed)
      if (text.trim() === '')
        throw new Refused(400, 'empty', 'text', 'Write something, or delete the message.')
      const message = await residents.look(person, id)
      if (message.author !== person.id) {
        throw new Refused(403, 'not-yours', 'message', 'People edit their own messages only.')
      }
      const inbound = {
        ...heading(person, message.channel, message.thread),
        kind: 'edited' as const,
        message: id,
        text,
      }
      const done = await archive.messages.rewrite(id, { kind: 'text', text }, null, inbound)
      if (!done) return {}
      changes.tell({ kind: 'message', id, spot: message, by: 'person' })
      return tellOf(id, inbound)
    },

    /** People delete what they wrote and dismiss what only they see; an owner may delete anything. */
    async remove(person: Resident, id: MessageRef): Promise<Answer> {
      const message = await residents.look(person, id)
      const dismissed = message.reader === person.id
      if (message.author !== person.id && !dismissed && !person.roles.includes('owner')) {
        throw new Refused(403, 'not-yours', 'message', 'People delete their own messages only.')
      }
      const inbound = {
        ...heading(person, message.channel, message.thread),
        kind: 'deleted' as const,
        message: id,
      }
      const done = await archive.messages.remove(id, dismissed ? undefined : inbound)
      if (!done) return {}
      changes.tell({ kind: 'message', id, spot: message, by: 'person' })
      return dismissed ? {} : hearing.tellKept(inbound)
    },

    /** Joins or leaves. Anybody may come in: in the playground, whoever asks has been let in. */
    async move(person: Resident, channel: string, joined: boolean): Promise<Answer> {
      if (!residents.isChannel(channel) || channel.startsWith('dm:')) {
        throw new Refused(404, 'unknown-channel', 'in', `There is no channel "${channel}" to join or leave.`)
      }
      const inbound = { ...heading(person, channel, null), kind: 'membership' as const, joined }
      const changed = await archive.memberships.set(channel, person.id, joined, inbound)
      if (!changed) return {}
      changes.tell({ kind: 'membership', person: person.id })
      return hearing.tellKept(inbound)
    },
  }
}

function fitting(typed: string): string {
  const text = wellFormed(typed)
  if (text.length <= limits.text) return text
  const remedy = 'Send the rest as a file or in a second message.'
  throw new Refused(
    400,
    'too-long',
    'text',
    `The text has ${text.length} characters, ${limits.text} fit. ${remedy}`,
  )
}

function stranger(command: string): Refused {
  return new Refused(
    400,
    'unknown-command',
    'text',
    `"${wellFormed(command).slice(0, 50)}" is no command here. Type "/support help" to see what is.`,
  )
}

function attachments(message: MessageRef, files: readonly FileWithBytes[]) {
  return files.map(({ name, type, bytes }, index) => ({
    name,
    type,
    size: bytes.byteLength,
    url: `playground:${message}/${index}`,
  }))
}
