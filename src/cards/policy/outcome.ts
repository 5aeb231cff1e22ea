import type { Instant } from '../../core/time.ts'
import { type Card, card } from '../card.ts'
import { at, join, quote } from '../text.ts'
import type { Words } from '../words.ts'
import { type Audience, audienceText } from './draft.ts'

export type PublishedDraft = {
  version: number
  by: string
  /** From when it holds; null: since it was published. */
  from: Instant | null
  later: { version: number; from: Instant } | null
  /** How many people have said that they read it. */
  read: number
  audience: readonly Audience[]
}

/** What the owners' message turns into: what holds, and how many have read the announcement. */
export function draftPublished(
  words: Words,
  { version, by, from, later, read, audience }: PublishedDraft,
): Card {
  const people = audience.some(one => one.people === null)
    ? null
    : audience.reduce((sum, one) => sum + (one.people ?? 0), 0)
  return card(
    join(
      [
        from === null
          ? words.text('draft.published', { version, by: quote(by) })
          : words.text('draft.scheduled', { version, by: quote(by), from: at(from, 'day') }),
        ...(later === null
          ? []
          : [words.text('draft.later', { version: later.version, from: at(later.from, 'day') })]),
        ...(audience.length === 0
          ? []
          : [
              people === null
                ? words.text('draft.read', { read, channels: audienceText(words, audience) })
                : words.text('draft.read-of', { read, people }),
            ]),
      ],
      '\n',
    ),
  )
}

/** What is left of the message once the draft was replaced or taken back. */
export function draftGone(words: Words, version: number, why: 'replaced' | 'back'): Card {
  return card(words.text(why === 'replaced' ? 'draft.replaced' : 'draft.gone', { version }))
}

export function draftDiscarded(words: Words, by: string, version: number): Card {
  return card(words.text('draft.discarded', { by: quote(by), version }))
}
