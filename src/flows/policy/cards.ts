import type { Card } from '../../cards/card.ts'
import { type Audience, draftCard } from '../../cards/policy/draft.ts'
import { changesCard, policyNews } from '../../cards/policy/news.ts'
import { draftDiscarded, draftGone, draftPublished } from '../../cards/policy/outcome.ts'
import type { Words } from '../../cards/words.ts'
import type { Showing } from '../../core/effect.ts'
import type { Instant } from '../../core/time.ts'
import { type Changes, changesBetween } from '../../policy/changes/changes.ts'
import { parsePolicy } from '../../policy/parse-policy.ts'
import type { Terms } from '../../policy/terms.ts'
import type { KeptStore } from '../../ports/kept-store.ts'
import type { PolicyStore, PolicyVersion } from '../../ports/policy-store.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { foresee } from './foresight.ts'

export type PolicyCardDeps = {
  policies: PolicyStore
  tickets: TicketStore
  kept: KeptStore
  words: Words
  /** Where a desk's announcements are read, and by how many. */
  audience(desk: Desk): Promise<readonly Audience[]>
}

/** What the owners read of a draft: that it waits, with all that it would change, or what became of it. */
export async function draftNow(
  deps: PolicyCardDeps,
  desk: Desk,
  show: Extract<Showing, { kind: 'draft' }>,
  now: Instant,
): Promise<Card> {
  const { policies, kept, words } = deps
  const hash = show.hash ?? (await policies.draft(desk.id))?.hash ?? null
  if (hash === null) return draftGone(words, desk.inForce(now).version, 'back')
  const versions = await policies.versions(desk.id)
  const its = versions.filter(one => one.hash === hash && one.version > (show.after ?? 0))
  const [first] = its
  if (first !== undefined) return published(deps, desk, its, now)
  const discarded = await kept.read({ desk: desk.id, kind: 'discarded', subject: 'policy', id: hash }, now)
  if (discarded !== null) return draftDiscarded(words, discarded.by.name, desk.inForce(now).version)
  if (show.gone !== undefined) return draftGone(words, desk.inForce(now).version, show.gone)
  return (await waitingDraft(deps, desk, hash, now)) ?? draftGone(words, desk.inForce(now).version, 'back')
}

/** A draft compared with the version in force. Null where its text is gone. */
export async function waitingDraft(
  { policies, tickets, words, audience }: PolicyCardDeps,
  desk: Desk,
  hash: string,
  now: Instant,
): Promise<Card | null> {
  const inForce = desk.inForce(now)
  const newest = (await policies.versions(desk.id)).at(-1)?.version ?? inForce.version
  const after = await documentOf(policies, desk, hash)
  const before = await documentOf(policies, desk, inForce.hash)
  if (after === null) return null
  const changes = changesBetween(
    { terms: inForce.terms, sections: before?.sections ?? [] },
    { terms: after.terms, sections: after.sections },
  )
  const promised = Math.max(inForce.terms.updates.noticePeriod.ms, after.terms.updates.noticePeriod.ms)
  const known = new Set(before?.warnings ?? [])
  return draftCard({
    words,
    hash,
    version: newest + 1,
    changes,
    worseFrom: desk.rehearses() ? now : now + promised,
    foresight: changes.values.length === 0 ? null : await foresee(tickets, desk, after.terms, now),
    keeping: await tickets.openByVersion(desk.id),
    warnings: after.warnings.filter(one => !known.has(one)),
    audience: await audience(desk),
  })
}

async function published(
  { kept, words, audience }: PolicyCardDeps,
  desk: Desk,
  versions: readonly PolicyVersion[],
  now: Instant,
): Promise<Card> {
  const [first, later] = versions
  if (first === undefined) throw new Error('Nothing was published.')
  const by = desk.file.people.find(({ id }) => id === first.publishedBy)?.name ?? first.publishedBy
  return draftPublished(words, {
    version: first.version,
    by,
    from: first.effectiveFrom > first.publishedAt ? first.effectiveFrom : null,
    later: later === undefined ? null : { version: later.version, from: later.effectiveFrom },
    read: await kept.count({ desk: desk.id, kind: 'read', subject: readSubject(first.version) }, now),
    audience: await audience(desk),
  })
}

/** Under what it is kept who has read the announcement of a version. */
export function readSubject(version: number): string {
  return `policy ${version}`
}

type News = { version: number; later: number | null; before?: number }

/** The announcement of a publication: what holds now, and what from the day of the later version. */
export async function announcement(
  { policies, words }: Pick<PolicyCardDeps, 'policies' | 'words'>,
  desk: Desk,
  news: News,
): Promise<Card | null> {
  const found = await versionsOf(policies, desk, news)
  if (found === null) return null
  const { before, first, then } = found
  const scheduled = first.effectiveFrom > first.publishedAt ? first.effectiveFrom : null
  const parts = [
    { from: scheduled, values: valuesBetween(before, first) },
    ...(then === undefined ? [] : [{ from: then.effectiveFrom, values: valuesBetween(first, then) }]),
  ]
  return policyNews(
    words,
    news.version,
    parts.filter(({ values }) => values.length > 0),
  )
}

/** Everything that a publication changed, for whoever wants to know it all. */
export async function whatChanged(
  { policies, words }: Pick<PolicyCardDeps, 'policies' | 'words'>,
  desk: Desk,
  news: News,
): Promise<Card | null> {
  const found = await versionsOf(policies, desk, news)
  if (found === null) return null
  const { before, first, then } = found
  const [old, changed] = [
    await documentOf(policies, desk, before.hash),
    await documentOf(policies, desk, first.hash),
  ]
  const sections = { before: old?.sections ?? [], after: changed?.sections ?? [] }
  const { prose } = changesBetween(
    { terms: before.terms as Terms, sections: sections.before },
    { terms: before.terms as Terms, sections: sections.after },
  )
  const values = valuesBetween(before, then ?? first)
  return changesCard(words, news.version, { values, prose }, then?.effectiveFrom ?? null)
}

async function versionsOf(policies: PolicyStore, desk: Desk, { version, later, before }: News) {
  const versions = await policies.versions(desk.id)
  const find = (wanted: number | null) => versions.find(one => one.version === wanted)
  const [old, first, then] = [find(before ?? version - 1), find(version), find(later)]
  return old === undefined || first === undefined ? null : { before: old, first, then }
}

function valuesBetween(before: PolicyVersion, after: PolicyVersion): Changes['values'] {
  const of = ({ terms }: PolicyVersion) => ({ terms: terms as Terms, sections: [] })
  // The number of a version is told in the headline.
  return changesBetween(of(before), of(after)).values.filter(
    ({ section, name }) => section !== 'updates' || name !== 'version',
  )
}

export async function documentOf(policies: PolicyStore, desk: Desk, hash: string) {
  const text = await policies.document(desk.id, hash)
  if (text === null) return null
  const parsed = parsePolicy(text, { file: 'the policy' })
  if ('faults' in parsed || parsed.policy.terms === null) return null
  const warnings = parsed.warnings.map(({ what }) => what)
  return { sections: parsed.policy.sections, terms: parsed.policy.terms, warnings }
}
