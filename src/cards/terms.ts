import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { at, join, quote } from './text.ts'
import type { Words } from './words.ts'

/** Before a first ticket: the terms, whole, and the button that agrees to them. */
export function askToAgree(
  words: Words,
  { version, disclaimer, draft }: { version: number; disclaimer: string | null; draft: string | null },
): Card {
  const terms = disclaimer === null ? [] : [quote(disclaimer)]
  const lines = [words.text('terms.ask', { version, terms }), words.text('terms.read')]
  const button =
    draft === null
      ? { action: 'agree', label: words.label('button.agree') }
      : { action: `agree:${draft}`, label: words.label('button.agree-open') }
  return card(join(lines, '\n'), { buttons: [{ ...button, style: 'primary' }] })
}

export function agreed(words: Words, { version, at: when }: { version: number; at: Instant }): Card {
  return card(words.text('terms.done', { version, when: at(when) }))
}
