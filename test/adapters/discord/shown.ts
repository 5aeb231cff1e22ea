import type { Seen } from '../../contract/chat-platform.ts'
import type { Message } from '../../platforms/discord/world/kinds.ts'
import type { World } from '../../platforms/discord/world/world.ts'

/** A message as a person reads it on the screen: Markdown rendered, people by their names, buttons by their labels. */
export function shown(message: Message, world: World): Seen {
  const lines = message.content.split('\n')
  const isField = (line: string) => fieldLine.test(line)
  const first = lines.findIndex(isField)
  const text = first === -1 ? lines : lines.slice(0, first)
  const fields = first === -1 ? [] : lines.slice(first).filter(isField)
  return {
    text: rendered(text.join('\n'), world),
    fields: fields.map(line => {
      const [, name = '', value = ''] = fieldLine.exec(line) ?? []
      return { name: rendered(name, world), value: rendered(value, world) }
    }),
    buttons: message.components.flatMap(row =>
      (row.components as { label: string }[]).map(({ label }) => label),
    ),
    reactions: [...message.reactions.keys()],
    files: message.attachments.map(({ filename, description, bytes }) => ({
      name: filename,
      alt: description ?? '',
      content: new TextDecoder().decode(bytes),
    })),
  }
}

/** What people write cannot look like this: their stars are escaped. */
const fieldLine = /^\*\*(.+?):\*\* (.*)$/

/** Discord's Markdown as it is read. */
export function rendered(markdown: string, world: World): string {
  const nameOf = (id: string) => world.users.get(id)?.globalName ?? id
  return markdown
    .replace(/(?<!\\)<t:(\d+):\w>/g, (_, seconds: string) => new Date(Number(seconds) * 1_000).toISOString())
    .replace(/(?<!\\)<@(\d+)>/g, (_, id: string) => `@${nameOf(id)}`)
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/g, '$1 ($2)')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
