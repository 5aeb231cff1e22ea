import { horizonAt } from '../../core/calendar/horizon.ts'
import { textHash } from '../../core/chain.ts'
import type { Person } from '../../core/people.ts'
import { day, type Instant } from '../../core/time.ts'
import { sayFault } from '../../policy/fault.ts'
import { parsePolicy } from '../../policy/parse-policy.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Terms } from '../../policy/terms.ts'
import { ConfigError } from '../../ports/errors.ts'
import type { KeptStore } from '../../ports/kept-store.ts'
import type { PolicyStore } from '../../ports/policy-store.ts'
import type { Fault, Log } from '../../ports/surroundings.ts'
import type { NewOutgoing, TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { calendarFaults } from './calendar-faults.ts'
import { type Published, type Publishing, publishDraft } from './publish.ts'
import { aboutDraft, notTaken, toOwners } from './telling.ts'
import { wholePolicy } from './whole.ts'

/** A policy file as it is now: its path for messages, and its text. */
export type PolicySource = { path: string; read(): Promise<string> }

export type Drafts = {
  publish(desk: Desk, wanted: Publishing, by: Person, now: Instant): Promise<Published>
  /** The draft is not wanted: the file may stay as it is, and waits for nobody until it changes again. */
  discard(desk: Desk, hash: string | null, by: Person, now: Instant): Promise<'done' | 'none' | 'replaced'>
}

export type Policies = Drafts & {
  /** At start: the file must be whole. The very first one is in force at once, a changed one is a draft. */
  begin(desk: Desk, source: PolicySource, now: Instant): Promise<void>
  /** Looks at the file again. A faulty one changes nothing. */
  look(desk: Desk, source: PolicySource, now: Instant): Promise<void>
}

type Deps = { policies: PolicyStore; tickets: TicketStore; kept: KeptStore; fault: Fault; log: Log }

/** How long it is known that a text was not wanted. */
const remembered = 2 * 365 * day

export function makePolicies({ policies, tickets, kept, fault, log }: Deps): Policies {
  const refused = new Map<string, string>()
  /** The text of each desk's file that this process has dealt with. What others made of theirs is not undone. */
  const taken = new Map<string, string>()

  const tell = (desk: Desk, told: readonly NewOutgoing[]) => tickets.transaction(tx => tx.tell(desk.id, told))

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
      const { hash, terms } = policy
      const first = { desk: desk.id, version: 1, hash, terms, effectiveFrom: now, publishedAt: now }
      await policies.publish(0, [{ ...first, publishedBy: 'start' }])
      return
    }
    const draft = await policies.draft(desk.id)
    const about = (hash: string, gone?: 'replaced' | 'back') =>
      aboutDraft(desk, { hash, after: newest.version }, gone)
    if (newest.hash === policy.hash) {
      if (draft === null) return
      await policies.dropDraft(desk.id)
      await tell(desk, about(draft.hash, 'back'))
      return
    }
    if (draft?.hash === policy.hash) return
    if ((await kept.read(discardedAt(desk, policy.hash), now)) !== null) return
    // Told first: whoever is stopped in between tells again, and the key makes it the same message.
    const replaced = draft === null ? [] : about(draft.hash, 'replaced')
    await tell(desk, [...replaced, ...about(policy.hash)])
    await policies.putDraft(desk.id, policy.hash, now)
    await forgetDiscarded(desk, now)
    log.info({ desk: desk.id, hash: policy.hash }, 'the policy file has changed: a draft waits for an owner')
  }

  /** Once the file says something else, a text that was not wanted may be wanted again. */
  async function forgetDiscarded(desk: Desk, now: Instant): Promise<void> {
    const { desk: of, kind, subject } = discardedAt(desk, '')
    for (const id of await kept.ids({ desk: of, kind, subject }, now)) await kept.drop(discardedAt(desk, id))
  }

  /** Says what is wrong with a file, once for as long as it stays wrong in the same way. */
  async function refuse(desk: Desk, state: string, faults: readonly string[]): Promise<void> {
    if (refused.get(desk.id) === state) return
    const show = notTaken(faults)
    await tell(desk, toOwners(desk, `faulty:${textHash('', state)}`, show))
    refused.set(desk.id, state)
    log.error(
      { desk: desk.id, faults },
      'the policy file has changed and has faults: the version in force stays',
    )
  }

  return {
    async begin(desk, { path, read }, now) {
      const text = await read()
      const policy = await wholePolicy(text, path, now)
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
      const { faults } =
        'faults' in parsed ? parsed : await calendarFaults({ file: path, ...parsed }, horizonAt(now))
      if ('faults' in parsed || faults.length > 0) return refuse(desk, text, faults.map(sayFault))
      refused.delete(desk.id)
      const { terms } = parsed.policy
      if (terms !== null) await take(desk, { ...parsed.policy, terms }, text, now)
      taken.set(desk.id, text)
    },

    ...makeDrafts({ policies, tickets, kept, fault, log }),
  }
}

/** What owners make of a draft. */
export function makeDrafts({ policies, tickets, kept, fault, log }: Deps): Drafts {
  return {
    publish: (desk, wanted, by, now) =>
      publishDraft({ policies, tickets, fault, log }, desk, wanted, by, now),

    async discard(desk, hash, by, now) {
      const draft = await policies.draft(desk.id)
      if (draft === null) return 'none'
      if (hash !== null && !draft.hash.startsWith(hash)) return 'replaced'
      const newest = (await policies.versions(desk.id)).at(-1)?.version ?? 0
      await kept.put(discardedAt(desk, draft.hash), { by, at: now }, { now, until: now + remembered })
      await policies.dropDraft(desk.id)
      await tickets.transaction(tx => tx.tell(desk.id, aboutDraft(desk, { hash: draft.hash, after: newest })))
      return 'done'
    },
  }
}

function discardedAt(desk: Desk, hash: string) {
  return { desk: desk.id, kind: 'discarded', subject: 'policy', id: hash } as const
}
