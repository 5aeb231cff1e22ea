import type { Seen } from '../../contract/chat-platform.ts'
import type { Fields, Message, World } from '../../platforms/slack/world/model.ts'

/** A message as a person reads it on the screen: blocks in words, markup rendered, people by their names. */
export function shown(message: Message, world: World): Seen {
  const blocks = message.blocks ?? []
  const of = (type: string) => blocks.filter(block => block.type === type)
  const nameOf = (id: string) =>
    [...world.workspaces.values()].map(one => one.users.get(id)?.realName).find(name => name !== undefined) ??
    id
  const fields = of('section').flatMap(block => (block.fields ?? []) as { text: string }[])
  return {
    text:
      blocks.length === 0
        ? rendered(message.text, nameOf)
        : of('rich_text')
            .map(one => rich(one, nameOf))
            .join(''),
    fields: fields.map(({ text }) => {
      const [, name = '', value = ''] = /^\*(.*?)\*\n(.*)$/s.exec(text) ?? []
      return { name: rendered(name, nameOf), value: rendered(value, nameOf) }
    }),
    buttons: of('actions').flatMap(block =>
      (block.elements as Pressable[]).flatMap(({ text, options = [] }) =>
        text === undefined ? options.map(one => one.text.text) : [text.text],
      ),
    ),
    reactions: message.reactions.map(({ name }) => emoji[name] ?? name),
    files: message.files.flatMap(id => {
      const file = [...world.workspaces.values()].flatMap(one => one.files.get(id) ?? [])[0]
      if (file === undefined) return []
      return [{ name: file.name, alt: file.altText ?? '', content: new TextDecoder().decode(file.bytes) }]
    }),
  }
}

/** A button, or a menu of them. */
type Pressable = { text?: { text: string }; options?: { text: { text: string } }[] }

const emoji: Record<string, string> = { eyes: '👀', white_check_mark: '✅', ticket: '🎫', '+1': '👍' }

function rich(element: Fields, nameOf: (id: string) => string): string {
  switch (element.type) {
    case 'text':
      return String(element.text)
    case 'user':
      return `@${nameOf(String(element.user_id))}`
    case 'date':
      return String(element.fallback)
    case 'link':
      return `${String(element.text)} (${String(element.url)})`
    default:
      return ((element.elements ?? []) as Fields[]).map(one => rich(one, nameOf)).join('')
  }
}

/** Slack's markup as it is read. */
export function rendered(markup: string, nameOf: (id: string) => string = id => id): string {
  return markup
    .replace(/<!date\^\d+\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<@(\w+)>/g, (_, id: string) => `@${nameOf(id)}`)
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '$2 ($1)')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
