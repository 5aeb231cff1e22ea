import type { Card } from '../cards/card.ts'
import { draftCard, draftGone, policyNews } from '../cards/policy-news.ts'
import type { Words } from '../cards/words.ts'
import type { Instant } from '../core/time.ts'
import { type Changes, changesBetween } from '../policy/changes/changes.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { Terms } from '../policy/terms.ts'
import type { PolicyStore, PolicyVersion } from '../ports/policy-store.ts'
import type { Desk } from './desk.ts'
import { roomOf } from './outgoing.ts'

type Deps = { policies: PolicyStore; words: Words }

/** The draft that waits, compared with the version in force; what became of it where it no longer waits. */
export async function waitingDraft({ policies, words }: Deps, desk: Desk, now: Instant): Promise<Card> {
  const inForce = desk.inForce(now)
  const draft = await policies.draft(desk.id)
  const after = draft === null ? null : await documentOf(policies, desk, draft.hash)
  const before = await documentOf(policies, desk, inForce.hash)
  if (after === null) return draftGone(words, inForce.version)
  const changes = changesBetween(
    { terms: inForce.terms, sections: before?.sections ?? [] },
    { terms: after.terms, sections: after.sections },
  )
  const notice = Math.max(inForce.terms.updates.noticePeriod.ms, after.terms.updates.noticePeriod.ms)
  const channel = roomOf(desk, 'announcements')?.channel ?? null
  return draftCard({ words, changes, worseFrom: now + notice, channel })
}

/** The announcement of a publication: what holds now, and what from the day of the later version. */
export async function announcement(
  { policies, words }: Deps,
  desk: Desk,
  { version, later }: { version: number; later: number | null },
): Promise<Card | null> {
  const versions = await policies.versions(desk.id)
  const find = (wanted: number | null) => versions.find(one => one.version === wanted)
  const [before, now, then] = [find(version - 1), find(version), find(later)]
  if (before === undefined || now === undefined) return null
  const parts = [
    { from: null, values: valuesBetween(before, now) },
    ...(then === undefined ? [] : [{ from: then.effectiveFrom, values: valuesBetween(now, then) }]),
  ]
  return policyNews(
    words,
    version,
    parts.filter(({ values }) => values.length > 0),
  )
}

function valuesBetween(before: PolicyVersion, after: PolicyVersion): Changes['values'] {
  const of = ({ terms }: PolicyVersion) => ({ terms: terms as Terms, sections: [] })
  // The number of a version is told in the headline.
  return changesBetween(of(before), of(after)).values.filter(
    ({ section, name }) => section !== 'updates' || name !== 'version',
  )
}

async function documentOf(policies: PolicyStore, desk: Desk, hash: string) {
  const text = await policies.document(desk.id, hash)
  if (text === null) return null
  const parsed = parsePolicy(text, { file: 'the policy' })
  if ('faults' in parsed || parsed.policy.terms === null) return null
  return { sections: parsed.policy.sections, terms: parsed.policy.terms }
}
