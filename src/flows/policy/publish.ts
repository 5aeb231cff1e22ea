import type { Person } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import { differing } from '../../policy/changes/changes.ts'
import type { Terms } from '../../policy/terms.ts'
import { splitByWorsening } from '../../policy/worsening.ts'
import type { PolicyStore, PolicyVersion } from '../../ports/policy-store.ts'
import type { Fault, Log } from '../../ports/surroundings.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { policyDeadlines } from './review.ts'
import { aboutDraft, announcing } from './telling.ts'
import { wholePolicy } from './whole.ts'

export type Published =
  | { outcome: 'none'; inForce: number }
  /** The draft that was meant was replaced by another. */
  | { outcome: 'replaced' }
  | { outcome: 'raced' }
  /** `from` is null where the version holds at once; `later` brings what gets worse. */
  | {
      outcome: 'done'
      version: number
      from: Instant | null
      later: { version: number; from: Instant } | null
      announced: boolean
    }

/** Which draft is meant, by the beginning of its hash, and from when; null: whichever waits, at once. */
export type Publishing = { hash: string | null; on: Instant | null }

type Deps = { policies: PolicyStore; tickets: TicketStore; fault: Fault; log: Log }

/** Puts the draft in force: what got better on the day that was chosen, what got worse after the notice period. */
export async function publishDraft(
  { policies, tickets, fault, log }: Deps,
  desk: Desk,
  { hash, on }: Publishing,
  by: Person,
  now: Instant,
): Promise<Published> {
  const draft = await policies.draft(desk.id)
  const newest = (await policies.versions(desk.id)).at(-1)
  const text = draft === null ? null : await policies.document(desk.id, draft.hash)
  if (draft === null || newest === undefined || text === null) {
    return { outcome: 'none', inForce: desk.inForce(now).version }
  }
  if (hash !== null && !draft.hash.startsWith(hash)) return { outcome: 'replaced' }
  const { terms } = await wholePolicy(text, 'the draft', now)
  const inForce = desk.inForce(now)
  const rows = rowsOf(inForce.terms, terms, { newest, on, now, rehearses: desk.rehearses() })
  const next = rows.map(
    (row, index): PolicyVersion => ({
      desk: desk.id,
      version: newest.version + 1 + index,
      hash: draft.hash,
      terms: row.terms,
      effectiveFrom: row.from,
      publishedAt: now,
      publishedBy: by.id,
    }),
  )
  const [first, second] = next
  if (first === undefined) throw new Error('A publication has a version at least.')
  await fault('publish')
  const announced = isNews(newest.terms as Terms, terms)
  const news = { version: first.version, before: inForce.version, later: second?.version ?? null }
  const told = [
    ...(announced ? announcing(desk, news) : []),
    // What the owners read turns into what became of it.
    ...aboutDraft(desk, { hash: draft.hash, after: newest.version }),
  ]
  if (!(await policies.publish(newest.version, next, told))) return { outcome: 'raced' }
  await desk.refresh(now)
  // Another policy may want its review sooner, or have a holiday before the others.
  for (const { subject, dueAt } of policyDeadlines(desk, now))
    await tickets.bringForward(desk.id, subject, dueAt)
  log.info({ desk: desk.id, version: first.version, by: by.id }, 'a policy version is published')
  return {
    outcome: 'done',
    version: first.version,
    from: first.effectiveFrom > now ? first.effectiveFrom : null,
    later: second === undefined ? null : { version: second.version, from: second.effectiveFrom },
    announced,
  }
}

/** What holds from when: one version, or two where something gets worse before its notice is over. */
function rowsOf(
  inForce: Terms,
  terms: Terms,
  {
    newest,
    on,
    now,
    rehearses,
  }: { newest: PolicyVersion; on: Instant | null; now: Instant; rehearses: boolean },
): { terms: Terms; from: Instant }[] {
  const from = Math.max(now, on ?? now)
  // Nobody was promised anything while the desk rehearses: what gets worse needs no notice.
  if (rehearses) return [{ terms, from }]
  // The promise of notice is kept as it was given: a draft cannot shorten the notice of what it worsens.
  const notice = Math.max(inForce.updates.noticePeriod.ms, terms.updates.noticePeriod.ms)
  const told = newest.effectiveFrom > now && !isNews(newest.terms as Terms, terms)
  const noticed = told ? newest.effectiveFrom : now + notice
  const split = splitByWorsening(inForce, terms)
  if (split.later === null || noticed <= from) return [{ terms, from }]
  return [
    { terms: split.now, from },
    { terms: split.later, from: noticed },
  ]
}

/** Other words alone are not news, nor is the label of a version, nor what has been announced already. */
function isNews(told: Terms, terms: Terms): boolean {
  return differing(told, terms).some(({ section, steps }) => section !== 'updates' || steps[0] !== 'version')
}
