import type { MessageRef } from '../../src/ports/inbound.ts'
import type { FileWithBytes } from '../../src/ports/playground-archive.ts'
import type { ActTools } from './act-tools.ts'
import { attachments } from './attachments.ts'
import type { Resident } from './deps.ts'
import type { Answer } from './hearing.ts'
import { Refused } from './refused.ts'
import { spoken } from './spoken.ts'
import { excerpt, fitting } from './typed.ts'

/** Commands and messages. */
export function makeSpeech({ archive, residents, hearing, changes, heading }: ActTools) {
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
    return hearing.tell({ ...(await heading(person, channel, thread)), kind: 'command', text: said.text })
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
      const head = await heading(person, channel, thread)
      const inboundOf = (message: MessageRef) =>
        said.kind === 'words'
          ? ({ ...head, kind: 'command', text: said.text } as const)
          : ({ ...head, kind: 'message', message, text, files: attachments(message, files) } as const)
      const spot = { channel, thread, reader: null }
      const content = { kind: 'text', text } as const
      const draft = { ...spot, author: person.id, content, files, at: head.at, key: null }
      const id = await archive.messages.append(draft, inboundOf)
      changes.tell({ kind: 'message', id, spot, by: 'person' })
      return hearing.tellOf(id, inboundOf(id))
    },
  }
}

function stranger(command: string): Refused {
  return new Refused(
    400,
    'unknown-command',
    'text',
    `"${excerpt(command)}" is no command here. Type "/support help" to see what is.`,
  )
}
