import type { Button } from '../../src/cards/card.ts'
import { plainText, type Reader } from '../../src/cards/plain.ts'
import type { MessageRef } from '../../src/ports/inbound.ts'
import type { PlaygroundMessage } from '../../src/ports/playground-archive.ts'

/** A message as one person sees it, in the shape of the JSON API. */
export type MessageView = {
  id: MessageRef
  from: string
  text: string
  fields: { name: string; value: string }[]
  /** `style` where the card gives one: `primary` or `danger`. */
  buttons: { action: string; label: string; style?: Button['style'] }[]
  reactions: { emoji: string; people: readonly string[] }[]
  files: { name: string; type: string; alt: string; url: string }[]
  edited: boolean
  private: boolean
  thread: MessageRef | null
  at: string
}

/** `as` goes into the addresses of files: a picture in a page cannot say who asks in any other way. */
export function viewMessage(message: PlaygroundMessage, as: string, reader: Reader): MessageView {
  const { id, author, reactions, files, edited, thread, at } = message
  return {
    id,
    from: author,
    ...viewContent(message, reader),
    reactions: reactions.map(({ emoji, people }) => ({ emoji, people })),
    files: files.map(({ name, type, alt }, index) => ({
      name,
      type,
      alt,
      url: `/playground/api/files/${id}/${index}?as=${encodeURIComponent(as)}`,
    })),
    edited,
    private: message.reader !== null,
    thread,
    at: at.toISOString(),
  }
}

/** Times stand in the language of the sentence around them. */
function viewContent({ content }: PlaygroundMessage, everybody: Reader) {
  switch (content.kind) {
    case 'text':
      return { text: content.text, fields: [], buttons: [] }
    case 'card': {
      const { text, fields, buttons, menu, locale = everybody.locale } = content.card
      const reader = { ...everybody, locale }
      return {
        text: plainText(text, reader),
        fields: fields.map(({ name, value }) => ({ name, value: plainText(value, reader) })),
        buttons: [...buttons, ...(menu?.items ?? [])].map(({ action, label, style }) => ({
          action,
          label,
          ...(style && { style }),
        })),
      }
    }
  }
}
