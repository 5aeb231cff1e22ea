import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { isSurelySample, type SampleValue } from '../policy/default/sample-values.ts'
import { type Card, card } from './card.ts'
import { at, join, named, quote, type Span, type Text } from './text.ts'
import type { Words } from './words.ts'

const mostLines = 12

/** Whom a message was meant for. */
export type Meant =
  | { kind: 'person'; who: Person; below: string | null }
  | { kind: 'channel'; channel: string }
  | { kind: 'pager'; pager: string }

/** A message that stayed in the house: whom it was for, and what it said. Nobody is rung by it, nothing can be pressed. */
export function wouldHaveGone(words: Words, meant: Meant, { text, fields, buttons }: Card): Card {
  const quiet = text.map(silenced)
  const labels = buttons.map(({ label }) => `[${label}]`).join(' ')
  return card(
    join(
      [
        words.text('rehearsal.to', { whom: whom(words, meant), text: quiet }),
        ...(labels === '' ? [] : [words.text('rehearsal.buttons', { labels })]),
      ],
      '\n',
    ),
    { fields: fields.map(({ name, value }) => ({ name, value: value.map(silenced) })) },
  )
}

export function wouldHaveMarked(words: Words, who: Person | null, emoji: string): Card {
  return card(words.text('rehearsal.mark', { emoji, who: who === null ? words.label('nobody') : named(who) }))
}

function whom(words: Words, meant: Meant): Text {
  switch (meant.kind) {
    case 'person':
      return meant.below === null
        ? words.text('rehearsal.directly', { who: named(meant.who) })
        : words.text('rehearsal.below', { who: named(meant.who), channel: quote(meant.below) })
    case 'channel':
      return words.text('rehearsal.channel', { channel: quote(meant.channel) })
    case 'pager':
      return words.text('rehearsal.pager', { pager: quote(meant.pager) })
  }
}

function silenced(span: Span): Span {
  return span.kind === 'person' ? { ...span, ring: false } : span
}

/** To the team: the desk rehearses, or did. */
export function rehearsalCard(words: Words, over: { by: Person; at: Instant } | null): Card {
  if (over === null) return card(words.text('rehearsal.on'))
  return card(words.text('rehearsal.over', { who: named(over.by), when: at(over.at) }))
}

export function liveCard(words: Words, over: { by: Person; at: Instant }): Card {
  return card(words.text('rehearsal.live', { who: named(over.by), when: at(over.at) }))
}

/** To the owner: what is certainly of the sample, or may be, and the way on. */
export function sampleLeftCard(words: Words, left: readonly SampleValue[], draftWaits: boolean): Card {
  const sure = left.filter(isSurelySample)
  const shown = sure.length > 0 ? sure : left
  const lines = join(
    [
      ...shown
        .slice(0, mostLines)
        .map(one =>
          words.text('live.line', { where: placeOf(words, one), value: quote(one.value.slice(0, 100)) }),
        ),
      ...(shown.length > mostLines ? [words.text('live.more', { count: shown.length - mostLines })] : []),
    ],
    '\n',
  )
  if (sure.length === 0) {
    return card(words.text('live.doubtful', { count: shown.length, lines }), {
      buttons: [{ action: 'go-live', label: words.label('button.go-live'), style: 'primary' }],
    })
  }
  const refused = words.text('live.refused', { count: shown.length, lines })
  return card(draftWaits ? join([refused, words.text('live.draft')], '\n') : refused)
}

function placeOf(words: Words, { file, where }: SampleValue): Text {
  return file === 'policy'
    ? words.text('live.in-policy', { where: quote(where) })
    : words.text('live.in-desk', { where: quote(where) })
}

/** What the owner hears once it is live. */
export function wentLive(words: Words, { open, tonight }: { open: number; tonight: boolean }): Card {
  return card(
    join(
      [
        words.text('live.done'),
        ...(open === 0 ? [] : [words.text('live.open', { count: open })]),
        ...(tonight ? [] : [words.text('live.nobody-tonight')]),
      ],
      '\n',
    ),
  )
}

/** To somebody outside of the team who asks a desk that rehearses. What they typed is given back. */
export function notYet(words: Words, typed: Span | null): Card {
  return card(
    typed === null ? words.text('rehearsal.outside') : words.text('rehearsal.outside-text', { text: typed }),
  )
}
