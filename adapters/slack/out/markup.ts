import { plainTime, type Reader } from '../../../src/cards/plain.ts'
import type { Span, Text, TimeForm } from '../../../src/cards/text.ts'
import { wellFormed } from '../../../src/cards/well-formed.ts'
import { escaped, shortened } from './escape.ts'

/** Slack shows these in the reader's zone and language. */
export const dateFormats: Readonly<Record<TimeForm, string>> = {
  'day-time': '{date_short_pretty} {time}',
  day: '{date_short_pretty}',
  time: '{time}',
  seconds: '{time_secs}',
}

export type Rendering = Reader & { workspace: string }

/**
 * A text in Slack's markup, with everything that people wrote escaped once, in at most `most` characters.
 * It ends between two pieces or inside of words, never inside of a mention, a link or a time.
 */
export function markup(text: Text, rendering: Rendering, most: number): string {
  let written = ''
  for (const span of text) {
    const piece = pieceOf(span, rendering)
    if (written.length + piece.length <= most) {
      written += piece
      continue
    }
    return `${written}${cutPiece(span, most - written.length - 1)}…`
  }
  return written
}

/** How somebody is named where they must not be rung, or cannot be. */
export function nameIn(span: Extract<Span, { kind: 'person' }>): string {
  const name = wellFormed(span.person.name)
  return span.ring ? `@${name}` : name
}

/** Whether Slack can ring this person: somebody of another platform has no id here. */
export function rings(span: Extract<Span, { kind: 'person' }>, workspace: string): boolean {
  return span.ring && span.person.workspace === workspace && /^[UW][A-Z0-9]+$/.test(span.person.id)
}

export function isSafeLink(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)[^\s<>|]+$/.test(url) && url.length <= 3_000
}

function pieceOf(span: Span, rendering: Rendering): string {
  switch (span.kind) {
    case 'say':
    case 'quote':
      return escaped(wellFormed(span.text))
    case 'at': {
      const fallback = escaped(plainTime(span.ms, span.form, rendering))
      return `<!date^${Math.floor(span.ms / 1_000)}^${dateFormats[span.form]}|${fallback}>`
    }
    case 'person':
      return rings(span, rendering.workspace) ? `<@${span.person.id}>` : escaped(nameIn(span))
    case 'link': {
      const label = escaped(wellFormed(span.label)).replaceAll('|', '¦')
      return isSafeLink(span.url) ? `<${span.url}|${label}>` : `${label} (${escaped(wellFormed(span.url))})`
    }
  }
}

/** As much of somebody's words as fits; of anything else nothing. */
function cutPiece(span: Span, room: number): string {
  if (span.kind !== 'say' && span.kind !== 'quote') return ''
  let piece = ''
  for (const character of wellFormed(span.text)) {
    const next = escaped(character)
    if (piece.length + next.length > room) break
    piece += next
  }
  return piece
}

/** A label of Slack's, which must not be empty and has a limit. */
export function label(text: string, most: number): string {
  const clean = wellFormed(text).trim()
  return shortened(clean === '' ? '–' : clean, most)
}
