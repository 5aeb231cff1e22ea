import type { Instant } from '../../core/time.ts'
import type { Changes, ValueChange } from '../../policy/changes/changes.ts'
import { type Card, card } from '../card.ts'
import { listedWords } from '../list.ts'
import { at, join, quote, type Text } from '../text.ts'
import type { Words } from '../words.ts'
import { fillingOf, valueLines } from './lines.ts'

/** To everybody: what holds from when, with what held before. */
export function policyNews(
  words: Words,
  version: number,
  parts: readonly { from: Instant | null; values: readonly ValueChange[] }[],
): Card {
  const said = parts.flatMap(({ from, values }): Text[] => [
    from === null ? words.text('news.now') : words.text('news.later', { from: at(from, 'day') }),
    ...valueLines(words, values, one => words.text('news.line', fillingOf(words, one))),
  ])
  return card(join([words.text('news.head', { version }), ...said, words.text('news.open')], '\n'), {
    buttons: [
      { action: `policy-changed:${version}`, label: words.label('button.changed') },
      { action: `policy-read:${version}`, label: words.label('button.read') },
    ],
  })
}

/** Everything that a version changed, for the one who asks: better and worse by name, and where words differ. */
export function changesCard(
  words: Words,
  version: number,
  { values, prose }: Changes,
  worseFrom: Instant | null,
): Card {
  const lines = valueLines(words, values, one =>
    words.text(`changed.${one.verdict}`, { section: one.number, ...fillingOf(words, one) }),
  )
  return card(
    join(
      [
        words.text('changed.head', { version }),
        ...lines,
        ...(worseFrom === null ? [] : [words.text('changed.from', { from: at(worseFrom, 'day') })]),
        ...(prose.length === 0
          ? []
          : [words.text('changed.prose', { sections: quote(listedWords(words, prose)) })]),
        words.text('changed.read'),
      ],
      '\n',
    ),
    { buttons: [{ action: `policy-read:${version}`, label: words.label('button.read') }] },
  )
}

/** To the owner: the file as it stands has no effect, and why. */
export function faultyFile(
  words: Words,
  version: number,
  { faults, more, of }: { faults: readonly string[]; more: number; of?: 'desk' | undefined },
): Card {
  return card(
    join(
      [
        head(),
        ...(faults.length > 0 ? [words.text('faulty.words')] : []),
        ...faults.map((one): Text => [quote(one)]),
        ...(more > 0 ? [words.text('faulty.more', { count: more })] : []),
      ],
      '\n',
    ),
  )

  function head(): Text {
    if (of === undefined) return words.text('faulty.head', { version })
    return words.text(faults.length > 0 ? 'faulty.desk' : 'faulty.none')
  }
}
