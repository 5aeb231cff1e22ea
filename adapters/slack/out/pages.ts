import type { Span, Text } from '../../../src/cards/text.ts'
import { shortened } from './escape.ts'
import { isSafeLink } from './markup.ts'
import { lengthOf } from './rich-text.ts'

/** Characters of a message's blocks: Slack refuses about 13,200 together, whatever its limits say of each. */
export const pageLength = 9_000

/**
 * A text in pieces of at most `most` characters. Only words are divided, at the end of a line or between
 * words where there is one in the last fifth.
 */
export function pagesOf(text: Text, most = pageLength): readonly Text[] {
  const pages: Span[][] = [[]]
  let room = most
  const turn = () => {
    pages.push([])
    room = most
  }
  const put = (span: Span) => {
    pages.at(-1)?.push(span)
    room -= lengthOf([span])
  }
  for (const span of text) {
    let rest = divisible(span)
    while (lengthOf([rest]) > room) {
      if (rest.kind !== 'say' && rest.kind !== 'quote') {
        if (room === most) break
        turn()
        continue
      }
      const cut = cutAt(rest.text, room)
      if (cut > 0) put({ ...rest, text: rest.text.slice(0, cut) })
      rest = { ...rest, text: rest.text.slice(cut) }
      turn()
    }
    put(rest)
  }
  return pages.filter((page, index) => index === 0 || lengthOf(page) > 0)
}

/** Names and labels of a sane length, and what is no link as the words it is. */
function divisible(span: Span): Span {
  switch (span.kind) {
    case 'say':
    case 'quote':
    case 'at':
      return span
    case 'person':
      return { ...span, person: { ...span.person, name: shortened(span.person.name, 100) } }
    case 'link':
      return isSafeLink(span.url)
        ? { ...span, label: shortened(span.label, 300) }
        : { kind: 'quote', text: `${span.label} (${span.url})` }
  }
}

function cutAt(text: string, room: number): number {
  if (room <= 0) return 0
  const window = text.slice(0, room)
  for (const end of ['\n', ' ']) {
    const at = window.lastIndexOf(end)
    if (at > room * 0.8) return at + 1
  }
  // Never between the two halves of a character.
  return /[\uD800-\uDBFF]$/.test(window) ? Math.max(room - 1, 1) : room
}
