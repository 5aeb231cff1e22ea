import { type Card, card } from '../card.ts'
import type { DigestView } from './view.ts'
import { late, unexplained } from './work.ts'

const mostButtons = 20

/** What is late, open or closed without a reason, with what can be done about each. */
export function breaches(view: DigestView): Card {
  const { words } = view
  const sections = [late(view), unexplained(view)].filter(section => section !== null)
  if (sections.length === 0) return card(words.text('breaches.none'))
  const fields = sections.map(({ title, text }) => ({ name: words.label(title), value: text }))
  const buttons = sections.flatMap(section => section.buttons).slice(0, mostButtons)
  const counts = { open: view.lateCount, closed: view.unexplained.total }
  return card(words.text('breaches.head', counts), { fields, buttons })
}
