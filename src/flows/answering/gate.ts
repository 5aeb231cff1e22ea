import { type Card, card } from '../../cards/card.ts'
import { at, join, quote } from '../../cards/text.ts'
import type { Person } from '../../core/people.ts'
import type { Call } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** What a person who may not open tickets is told, with the way to a human; null for everybody else. */
export async function blockedCard(
  { kept, standing }: Pick<HandleDeps, 'kept' | 'standing'>,
  { desk, now, words }: Call,
  { workspace: subject, id }: Person,
): Promise<Card | null> {
  if (!(await standing.anyBlocked(desk.id, subject, now))) return null
  const block = await kept.read({ desk: desk.id, kind: 'block', subject, id }, now)
  if (block === null) return null
  const { complaints, policyQuestions } = desk.inForce(now).terms.contact
  const contact = complaints?.to ?? policyQuestions?.to ?? desk.file.name
  const filling = { until: at(block.until), reason: quote(block.reason), contact: quote(contact) }
  const conduct = desk.inForce(now).terms.responsibilities.conduct?.text
  const told = words.text('blocked.until', filling)
  if (conduct === undefined) return card(told)
  return card(join([told, words.text('blocked.conduct', { conduct: quote(conduct) })], '\n'))
}
