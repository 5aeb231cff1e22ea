import { isVerb } from '../../core/catalogue.ts'
import type { Button } from '../card.ts'
import type { MessageKey } from '../messages/translation.ts'
import { join, named, quote, say, type Text } from '../text.ts'
import { headline } from '../ticket-view.ts'
import type { DigestView, Line, Some } from './view.ts'

/** A group of lines under a title, with the buttons that act on them, the most wanted first. */
export type Section = { title: MessageKey; text: Text; buttons: readonly Button[] }

export type Act = 'claim' | 'assign' | 'nudge' | 'explain'

export function list<T extends Line>(
  view: DigestView,
  title: MessageKey,
  { lines, total }: Some<T>,
  draw: (line: T) => Text,
  acts: (line: T) => readonly Act[],
): Section | null {
  if (lines.length === 0) return null
  const drawn = lines.map(draw)
  const more = total - lines.length
  const text = join(more > 0 ? [...drawn, view.words.text('digest.more', { count: more })] : drawn, '\n')
  return {
    title,
    text,
    buttons: lines.flatMap(line =>
      acts(line)
        .filter(isVerb)
        .map(act => button(view, act, line.number)),
    ),
  }
}

export function button({ words, prefix }: DigestView, act: Act, number: number): Button {
  return {
    action: `${act}:${number}`,
    label: words.label(`digest.act.${act}`, { ticket: `${prefix}-${number}` }),
  }
}

/** What every line says of its ticket. */
export function common({ words, prefix }: DigestView, { number, title, priority, holder, customer }: Line) {
  const what: Text = [title === null ? say(words.label('erased')) : quote(headline(title))]
  return {
    ticket: `${prefix}-${number}`,
    title: customer === null ? what : join([what, [quote(customer)]], ' · '),
    priority: words.label(`priority.${priority}`),
    holder: holder === null ? words.text('nobody') : [named(holder)],
  }
}

export function people(view: DigestView, who: readonly Line['holder'][]): Text {
  const known = who.filter(one => one !== null)
  if (known.length === 0) return view.words.text('nobody')
  return join(
    known.map(one => [named(one)]),
    ', ',
  )
}
