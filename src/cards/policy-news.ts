import type { Instant } from '../core/time.ts'
import type { Changes, ValueChange } from '../policy/changes/changes.ts'
import { sectionTitles } from '../policy/terms.ts'
import { type Card, card } from './card.ts'
import { at, join, quote, type Text } from './text.ts'
import type { Words } from './words.ts'

const mostLines = 20

type Draft = {
  words: Words
  changes: Changes
  /** From when what gets worse would count, if it were published now. */
  worseFrom: Instant
  /** Where it will be announced; null where the desk has no such channel. */
  channel: string | null
}

/** To the owner alone, before anything is public: what a draft changes, for better and worse, and whom it reaches. */
export function draftCard({ words, changes, worseFrom, channel }: Draft): Card {
  const { values, prose } = changes
  const lines = values.slice(0, mostLines).map(one =>
    words.text(`draft.${one.verdict}`, {
      section: one.number,
      ...named(one),
      ...(one.verdict === 'worse' ? { from: at(worseFrom, 'day') } : {}),
    }),
  )
  const reaches = channel === null ? [] : [words.text('draft.reaches', { channel: quote(channel) })]
  return card(
    join(
      [
        words.text('draft.head'),
        ...lines,
        ...more(words, values),
        ...(prose.length === 0 ? [] : [words.text('draft.prose', { sections: quote(prose.join(', ')) })]),
        ...(values.length === 0 ? [words.text('draft.quiet')] : reaches),
        words.text('draft.open'),
      ],
      '\n',
    ),
    { buttons: [{ action: 'publish', label: words.label('button.publish'), style: 'primary' }] },
  )
}

/** What is left of the message once the draft was published or taken back. */
export function draftGone(words: Words, version: number): Card {
  return card(words.text('draft.gone', { version }))
}

/** To the owner: the file as it stands has no effect, and why. */
export function faultyPolicy(words: Words, version: number, faults: readonly string[], rest: number): Card {
  return card(
    join(
      [
        words.text('faulty.head', { version }),
        ...faults.map((one): Text => [quote(one)]),
        ...(rest > 0 ? [words.text('faulty.more', { count: rest })] : []),
      ],
      '\n',
    ),
  )
}

/** To everybody: what holds from when, with what held before. */
export function policyNews(
  words: Words,
  version: number,
  parts: readonly { from: Instant | null; values: readonly ValueChange[] }[],
): Card {
  const said = parts.flatMap(({ from, values }): Text[] => [
    from === null ? words.text('news.now') : words.text('news.later', { from: at(from, 'day') }),
    ...values.slice(0, mostLines).map(one => words.text('news.line', named(one))),
    ...more(words, values),
  ])
  return card(join([words.text('news.head', { version }), ...said, words.text('news.open')], '\n'))
}

function more(words: Words, values: readonly ValueChange[]): Text[] {
  return values.length > mostLines ? [words.text('draft.more', { count: values.length - mostLines })] : []
}

/** `targets.high.firstResponse` is read as "Response Times, targets, high, first response". */
function named({ section, name, before, after }: ValueChange) {
  const steps = name.split('.').map(step => step.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return {
    name: quote([sectionTitles[section], ...steps].join(', ')),
    before: quote(before),
    after: quote(after),
  }
}
