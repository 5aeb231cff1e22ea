import { type Drill, type DrillAnswer, secondsOf } from '../core/drill.ts'
import { type Card, card } from './card.ts'
import { listed } from './list.ts'
import { join, mention, named, type Text } from './text.ts'
import type { Words } from './words.ts'

/** The line in the on-call channel: who is to answer, then how long it took. */
export function drill(words: Words, { at, by, page, answer }: Drill): Card {
  const head = words.text('drill.head', {
    who: listed(
      words,
      page.who.map(one => [mention(one)]),
    ),
  })
  if (answer !== null) return card(join([head, drillAnswer(words, { at }, answer)], '\n'))
  const button = { action: `drill:${at}`, label: words.label('button.have-it'), style: 'primary' } as const
  return card(join([head, words.text('drill.asked', { by: named(by) })], '\n'), { buttons: [button] })
}

export function drillAnswer(words: Words, began: Pick<Drill, 'at'>, answer: DrillAnswer): Text {
  const time = drillTime(words, began, answer)
  return words.text(`drill.answered.${answer.via}`, { who: named(answer.by), time })
}

/** In seconds, however many: it is what drills are compared by. */
export function drillTime(words: Words, began: Pick<Drill, 'at'>, answer: DrillAnswer): string {
  return words.label('duration.seconds', { seconds: secondsOf(began, answer) })
}
