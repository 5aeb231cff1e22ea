import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { sayFault } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { Policy } from '../policy/policy.ts'
import type { Terms } from '../policy/terms.ts'
import { splitByWorsening } from '../policy/worsening.ts'
import { ConfigError } from '../ports/errors.ts'
import type { PolicyStore, PolicyVersion } from '../ports/policy-store.ts'
import type { Fault, Log } from '../ports/surroundings.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
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
    await tellOwners(desk, `${newest.version}:${policy.hash}`)
    await policies.putDraft(desk.id, policy.hash, now)
    log.info({ desk: desk.id, hash: policy.hash }, 'the policy file has changed: a draft waits for an owner')
  }

  async function tellOwners(desk: Desk, draft: string): Promise<void> {
    const effects = desk.file.roles.owner.people.map(id => ({
      to: { kind: 'person' as const, person: personIn(desk, id) },
      show: { kind: 'draft' as const },
      key: `draft:${draft}:${id}`,
      urgent: false,
    }))
    await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, effects)))
  }

  /** Says what is wrong with a file, once for as long as it stays wrong in the same way. */
  function refuse(desk: Desk, state: string, faults: readonly string[]): void {
    if (refused.get(desk.id) === state) return
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
      const text = await read().catch((error: unknown) => {
        if (!(error instanceof ConfigError)) throw error
        refuse(desk, error.message, [error.message])
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
      if (!(await policies.publish(newest.version, next))) return { outcome: 'raced' }
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
