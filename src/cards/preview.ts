import { type Impact, impacts } from '../core/suggest.ts'
import type { Priority } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { type Button, type Card, card, type Field } from './card.ts'
import { knownOutage, type OutageView, watchButton } from './outage.ts'
import { at, quote, say, type Text } from './text.ts'
import { headline } from './ticket-view.ts'
import type { Words } from './words.ts'

/** A ticket as it would be, before it is one. */
export type Preview = {
  words: Words
  id: string
  /** To somebody who has no ticket yet (section 1). */
  greeting: string | null
  text: string
  category: string
  impact: Impact
  /** The words of the text that suggested the impact. */
  because: string | null
  priority: Priority
  /** The priority was named in the text, whatever the impact. */
  stated: boolean
  due: Instant
  excluded: { name: string; whoHelps: string } | null
  /** What is known to be down or worked on, and concerns them. */
  known: readonly OutageView[]
  /** Open tickets of the same person that look alike. */
  alike: readonly { ticket: string; number: number; title: string }[]
}

/** One tap from a ticket: what it would be, by when a person answers, and what else might be meant. */
export function preview(view: Preview): Card {
  const { words, text, category, due } = view
  const head = words.text('preview.head', { text: quote(headline(text)), category: quote(category) })
  const lines: Text[] = [
    ...(view.greeting === null ? [] : [[quote(view.greeting)]]),
    ...view.known.map(knownOutage),
    ...notCovered(words, view.excluded),
    head,
    asked(view),
    words.text('preview.due', { due: at(due) }),
    ...view.alike.map(({ ticket, title }) => words.text('preview.alike', { ticket, title: quote(title) })),
  ]
  return card(
    lines.flatMap((line, index) => (index === 0 ? line : [say('\n'), ...line])),
    { fields: fields(view), buttons: buttons(view) },
  )
}

/** What is not covered, and who helps instead. */
export function notCovered(words: Words, excluded: Preview['excluded']): Text[] {
  if (excluded === null) return []
  const filling = { name: quote(excluded.name), help: quote(excluded.whoHelps) }
  return [words.text('excluded', filling)]
}

/** The impact with the priority that follows, and why. */
function asked({ words, impact, priority, stated, because }: Preview): Text {
  const filling = { impact: words.label(`impact.${impact}`), priority: words.label(`priority.${priority}`) }
  if (stated) return words.text('preview.impact.stated', filling)
  if (because === null) return words.text('preview.impact', filling)
  return words.text('preview.impact.because', { ...filling, word: quote(because) })
}

function fields({ words, category, priority }: Preview): readonly Field[] {
  return [
    { name: words.label('preview.field.category'), value: [quote(category)] },
    { name: words.label('preview.field.priority'), value: [say(words.label(`priority.${priority}`))] },
  ]
}

function buttons({ words, id, impact, excluded, alike, known }: Preview): readonly Button[] {
  const button = (step: string, label: string): Button => ({ action: `draft:${id}:${step}`, label })
  const open = words.label(excluded === null ? 'button.open-it' : 'button.open-anyway')
  return [
    { ...button('open', open), style: 'primary' },
    ...known.slice(0, 1).map(watchButton),
    button('details', words.label('button.details')),
    ...impacts
      .filter(one => one !== impact)
      .map(one => button(`impact:${one}`, words.label(`impact.${one}`))),
    ...alike
      .slice(0, 2)
      .map(({ ticket, number }) => button(`add:${number}`, words.label('button.add-to', { ticket }))),
    button('question', words.label('button.question')),
  ]
}
