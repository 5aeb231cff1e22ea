import { textHash } from '../core/chain.ts'
import type { Showing } from '../core/consequences.ts'
import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { differing } from '../policy/changes/changes.ts'
import { sayFault } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { Policy } from '../policy/policy.ts'
import type { Terms } from '../policy/terms.ts'
import { splitByWorsening } from '../policy/worsening.ts'
import { ConfigError } from '../ports/errors.ts'
import type { PolicyStore, PolicyVersion } from '../ports/policy-store.ts'
import type { Fault, Log } from '../ports/surroundings.ts'
import type { NewOutgoing, TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { outgoingOf } from './outgoing.ts'
import { personIn } from './reach.ts'

/** A policy file as it is now: its path for messages, and its text. */
export type PolicySource = { path: string; read(): Promise<string> }

export type Published =
  | { outcome: 'none'; inForce: number }
  | { outcome: 'raced' }
  | { outcome: 'done'; version: number; later: { version: number; from: Instant } | null }

export type Policies = {
  /** At start: the file must be whole. The very first one is in force at once, a changed one is a draft. */
  begin(desk: Desk, source: PolicySource, now: Instant): Promise<void>
  /** Looks at the file again. A faulty one changes nothing. */
  look(desk: Desk, source: PolicySource, now: Instant): Promise<void>
  publish(desk: Desk, by: Person, now: Instant): Promise<Published>
}

type Deps = { policies: PolicyStore; tickets: TicketStore; fault: Fault; log: Log }

const faultsTold = 5

export function makePolicies({ policies, tickets, fault, log }: Deps): Policies {
  const refused = new Map<string, string>()
  /** The text of each desk's file that this process has dealt with. What others made of theirs is not undone. */
  const taken = new Map<string, string>()

  async function take(
    desk: Desk,
    policy: Policy & { terms: Terms },
    text: string,
    now: Instant,
  ): Promise<void> {
    await policies.putDocument(desk.id, policy.hash, text)
    const versions = await policies.versions(desk.id)
    const newest = versions.at(-1)
    if (newest === undefined) {
      await policies.publish(0, [versionOf(desk, 1, policy.hash, policy.terms, now, now, 'start')])
      return
    }
    const draft = await policies.draft(desk.id)
    if (newest.hash === policy.hash) {
      if (draft !== null) await policies.dropDraft(desk.id)
      return
    }
    if (draft?.hash === policy.hash) return
    // Told first: whoever is stopped in between tells again, and the key makes it the same message.
    await tickets.transaction(tx =>
      tx.tell(desk.id, toOwners(desk, draftKey(newest.version, policy.hash), { kind: 'draft' })),
    )
    await policies.putDraft(desk.id, policy.hash, now)
    log.info({ desk: desk.id, hash: policy.hash }, 'the policy file has changed: a draft waits for an owner')
  }

  /** Says what is wrong with a file, once for as long as it stays wrong in the same way. */
  async function refuse(desk: Desk, state: string, faults: readonly string[]): Promise<void> {
    if (refused.get(desk.id) === state) return
    const show = {
      kind: 'faulty-policy',
      faults: faults.slice(0, faultsTold),
      more: faults.slice(faultsTold).length,
    } as const
    await tickets.transaction(tx => tx.tell(desk.id, toOwners(desk, `faulty:${textHash('', state)}`, show)))
    refused.set(desk.id, state)
    log.error(
      { desk: desk.id, faults },
      'the policy file has changed and has faults: the version in force stays',
    )
  }

  return {
    async begin(desk, { path, read }, now) {
      const text = await read()
      const policy = wholePolicy(text, path)
      await take(desk, policy, text, now)
      taken.set(desk.id, text)
    },

    async look(desk, { path, read }, now) {
      const text = await read().catch(async (error: unknown) => {
        if (!(error instanceof ConfigError)) throw error
        await refuse(desk, error.message, [error.message])
        return null
      })
      if (text === null || text === taken.get(desk.id) || text === refused.get(desk.id)) return
      const parsed = parsePolicy(text, { file: path })
      if ('faults' in parsed) return refuse(desk, text, parsed.faults.map(sayFault))
      refused.delete(desk.id)
      const { terms } = parsed.policy
      if (terms !== null) await take(desk, { ...parsed.policy, terms }, text, now)
      taken.set(desk.id, text)
    },

    async publish(desk, by, now) {
      const draft = await policies.draft(desk.id)
      const versions = await policies.versions(desk.id)
      const newest = versions.at(-1)
      const text = draft === null ? null : await policies.document(desk.id, draft.hash)
      if (draft === null || newest === undefined || text === null) {
        return { outcome: 'none', inForce: desk.inForce(now).version }
      }
      const { terms } = wholePolicy(text, 'the draft')
      const inForce = desk.inForce(now).terms
      const split = splitByWorsening(inForce, terms)
      const version = newest.version + 1
      // The promise of notice is kept as it was given: a draft cannot shorten the notice of what it worsens.
      const from = now + Math.max(inForce.updates.noticePeriod.ms, terms.updates.noticePeriod.ms)
      const next = [versionOf(desk, version, draft.hash, split.now, now, now, by.id)]
      if (split.later !== null)
        next.push(versionOf(desk, version + 1, draft.hash, split.later, from, now, by.id))
      await fault('publish')
      const news = [
        ...newsOf(desk, differing(inForce, terms), version, split.later === null ? null : version + 1),
        // What the owners read turns into what became of it.
        ...toOwners(desk, draftKey(newest.version, draft.hash), { kind: 'draft' }),
      ]
      if (!(await policies.publish(newest.version, next, news))) return { outcome: 'raced' }
      await desk.refresh(now)
      log.info({ desk: desk.id, version, by: by.id }, 'a policy version is in force')
      return { outcome: 'done', version, later: split.later === null ? null : { version: version + 1, from } }
    },
  }
}

function wholePolicy(text: string, path: string): Policy & { terms: Terms } {
  const parsed = parsePolicy(text, { file: path })
  if ('faults' in parsed) {
    const where = ({ file, line, column }: (typeof parsed.faults)[number]) => `${file}:${line}:${column}`
    throw new ConfigError(
      parsed.faults.map(one => ({ what: one.what, where: where(one), remedy: one.remedy })),
    )
  }
  const { terms } = parsed.policy
  if (terms === null) {
    const what = 'the policy has no block that binds, so no ticket can get its times from it'
    throw new ConfigError([
      { what, where: path, remedy: 'Add the yaml blocks; `deskhand init` writes a policy with all.' },
    ])
  }
  return { ...parsed.policy, terms }
}

function versionOf(
  desk: Desk,
  version: number,
  hash: string,
  terms: Terms,
  effectiveFrom: Instant,
  publishedAt: Instant,
  publishedBy: string,
): PolicyVersion {
  return { desk: desk.id, version, hash, terms, effectiveFrom, publishedAt, publishedBy }
}

/** One post in the announcements channel, where a value changes. Other words alone are not news. */
function newsOf(
  desk: Desk,
  changes: ReturnType<typeof differing>,
  version: number,
  later: number | null,
): readonly NewOutgoing[] {
  if (changes.every(({ steps }) => steps.join('.') === 'version')) return []
  const show = { kind: 'policy-news', version, later } as const
  const to = { kind: 'room', room: 'announcements' } as const
  return outgoingOf(desk, null, [{ to, show, key: `policy:${version}`, urgent: false }])
}

/** A message to every owner; with the same key it is an edit of the one that they have. */
function toOwners(desk: Desk, key: string, show: Showing): readonly NewOutgoing[] {
  const effects = desk.file.roles.owner.people.map(id => ({
    to: { kind: 'person' as const, person: personIn(desk, id) },
    show,
    key: `${key}:${id}`,
    urgent: false,
  }))
  return outgoingOf(desk, null, effects)
}

function draftKey(newest: number, hash: string): string {
  return `draft:${newest}:${hash}`
}
