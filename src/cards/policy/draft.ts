import type { Hindsight } from '../../core/hindsight.ts'
import type { Instant } from '../../core/time.ts'
import type { Changes } from '../../policy/changes/changes.ts'
import { type Button, type Card, card, type Form } from '../card.ts'
import { listed, listedWords } from '../list.ts'
import { at, join, quote, say, type Text } from '../text.ts'
import type { Words } from '../words.ts'
import { fillingOf, valueLines } from './lines.ts'

/** A place where announcements are read. `people` is null where the platform does not say how many they are. */
export type Audience = { channel: string; people: number | null; of: 'channel' | 'server' }

export type Draft = {
  words: Words
  hash: string
  /** The version that it would become. */
  version: number
  changes: Changes
  /** From when what gets worse would count, if it were published now. */
  worseFrom: Instant
  foresight: { tickets: number; bounded: boolean; before: Hindsight; after: Hindsight } | null
  /** The versions whose terms open tickets keep. */
  keeping: readonly { version: number; count: number }[]
  /** What the check of the file warns of, and did not warn of before. */
  warnings: readonly string[]
  audience: readonly Audience[]
}

/** A draft is named by the beginning of its hash: a button of an older draft must not publish a newer one. */
export const draftNameLength = 12

/** To the owner alone, before anything is public: what a draft changes, what it would have done, whom it reaches. */
export function draftCard(draft: Draft): Card {
  const { words, hash, version, changes, worseFrom, warnings } = draft
  const { values, prose } = changes
  const lines = valueLines(words, values, one =>
    words.text(`draft.${one.verdict}`, {
      section: one.number,
      ...fillingOf(words, one),
      ...(one.verdict === 'worse' ? { from: at(worseFrom, 'day') } : {}),
    }),
  )
  const name = hash.slice(0, draftNameLength)
  const button = (action: string, key: Parameters<Words['label']>[0], style?: Button['style']): Button => ({
    action: `${action}:${name}`,
    label: words.label(key),
    ...(style === undefined ? {} : { style }),
  })
  return card(
    join(
      [
        words.text('draft.head', { version }),
        ...lines,
        ...(prose.length === 0
          ? []
          : [words.text('draft.prose', { sections: quote(listedWords(words, prose)) })]),
        ...foresightLines(draft),
        ...warnings.map(one => words.text('draft.warning', { what: quote(one) })),
        ...keepingLines(draft),
        ...reachLines(draft),
      ],
      '\n',
    ),
    {
      buttons: [
        button('publish', 'button.publish', 'primary'),
        button('publish-on', 'button.publish-on'),
        button('draft-discard', 'button.discard'),
      ],
    },
  )
}

function foresightLines({ words, foresight }: Draft): Text[] {
  if (foresight === null) return []
  const { tickets, bounded, before, after } = foresight
  if ([before, after].every(one => one.inTime + one.late + one.pages === 0)) return []
  const share = (one: Hindsight) => {
    const all = one.inTime + one.late
    return all === 0 ? words.label('draft.no-share') : `${Math.round((100 * one.inTime) / all)} %`
  }
  return [
    words.text(bounded ? 'draft.effect.bounded' : 'draft.effect', {
      tickets,
      before: share(before),
      after: share(after),
      pagesBefore: before.pages,
      pagesAfter: after.pages,
    }),
  ]
}

function keepingLines({ words, keeping }: Draft): Text[] {
  const said = keeping.map(({ version, count }) => words.text('draft.keeping.one', { version, count }))
  return said.length === 0 ? [] : [words.text('draft.keeping', { tickets: listed(words, said) })]
}

function reachLines({ words, changes, audience }: Draft): Text[] {
  if (changes.values.length === 0) return [words.text('draft.quiet')]
  if (audience.length === 0) return [words.text('draft.nowhere')]
  return [words.text('draft.reaches', { channels: audienceText(words, audience) })]
}

/** `announcements (312)`, with the number where it is known. */
export function audienceText(words: Words, audience: readonly Audience[]): Text {
  return join(
    audience.map(({ channel, people, of }): Text => {
      if (people === null) return [quote(channel)]
      const count = words.text(of === 'channel' ? 'audience.channel' : 'audience.server', { count: people })
      return [quote(channel), say(' '), ...count]
    }),
    ', ',
  )
}

/** On which day a draft is to hold. */
export function publishOnForm(words: Words, name: string, filled?: { day: string; error: string }): Form {
  const more = filled === undefined ? {} : { value: filled.day, error: filled.error }
  const field = { id: 'day', label: words.label('form.publish.day'), type: 'text', required: true } as const
  return {
    id: `publish-on:${name}`,
    title: words.label('form.publish.title'),
    fields: [{ ...field, ...more }],
  }
}
