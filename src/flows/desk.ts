import { horizonAt } from '../core/calendar/horizon.ts'
import type { Context } from '../core/context.ts'
import { type PinnedTerms, pinnedTerms } from '../core/pinned.ts'
import type { Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import type { Terms } from '../policy/terms.ts'
import type { PolicyStore, PolicyVersion } from '../ports/policy-store.ts'
import type { LevelOverride, RotaStore } from '../ports/rota-store.ts'
import { type DeskCalendar, makeDeskCalendar } from './desk-calendar.ts'
import { reachIn } from './reach.ts'

/** A desk at work: its file, the policy versions it has, and the calendar of the one in force. */
export type Desk = {
  id: string
  file: DeskFile
  /** Brings versions and calendar up to date. Everything below is as of the last call. */
  refresh(now: Instant): Promise<void>
  /** Makes sure that a version is known: another process may have published it a moment ago. */
  learn(version: number, now: Instant): Promise<void>
  /** The version in force: the highest whose time has come. */
  inForce(now: Instant): InForce
  calendar(): DeskCalendar
  /** Exceptions from the rota of the file, made by word. */
  overrides(): readonly LevelOverride[]
  /** The terms pinned to a ticket: those of its version, for its plan. */
  pinned(version: number, plan: string | null): PinnedTerms
  context(ticket: Pick<Ticket, 'policyVersion' | 'plan'>, now: Instant): Context
}

export type InForce = { version: number; terms: Terms; hash: string }

export function makeDesk(file: DeskFile, policies: PolicyStore, rotas: RotaStore): Desk {
  let versions: readonly PolicyVersion[] = []
  let current: { calendar: DeskCalendar; version: number; horizon: Instant } | null = null
  let overrides: readonly LevelOverride[] = []
  const pinned = new Map<string, PinnedTerms>()

  // What stands in the table was typed by the policy room when it was published.
  const inForceOf = ({ version, terms, hash }: PolicyVersion): InForce => ({
    version,
    terms: terms as Terms,
    hash,
  })

  const desk: Desk = {
    id: file.desk,
    file,
    async refresh(now) {
      versions = await policies.versions(file.desk)
      overrides = await rotas.overrides(file.desk, now)
      const { version, terms } = desk.inForce(now)
      const horizon = horizonAt(now).to
      if (current?.version === version && current.horizon === horizon) return
      current = { calendar: await makeDeskCalendar(terms, now), version, horizon }
    },
    async learn(version, now) {
      if (!versions.some(one => one.version === version)) await desk.refresh(now)
    },
    inForce(now) {
      const found = versions.findLast(one => one.effectiveFrom <= now) ?? versions[0]
      if (found === undefined) throw new Error(`The desk ${file.desk} has no policy version.`)
      return inForceOf(found)
    },
    calendar() {
      if (current === null) throw new Error(`The desk ${file.desk} has not been refreshed.`)
      return current.calendar
    },
    overrides: () => overrides,
    pinned(version, plan) {
      const key = `${version} ${plan ?? ''}`
      const known = pinned.get(key)
      if (known) return known
      const found = versions.find(one => one.version === version)
      if (found === undefined) throw new Error(`The desk ${file.desk} has no policy version ${version}.`)
      const terms = pinnedTerms(inForceOf(found).terms, plan)
      pinned.set(key, terms)
      return terms
    },
    context: ({ policyVersion, plan }, now) => ({
      now,
      terms: desk.pinned(policyVersion, plan),
      business: desk.calendar().business,
      reach: (who, ticket) => reachIn(desk, who, ticket, now),
    }),
  }
  return desk
}

/** The plan of a person's customer, as the desk file says; null where it names none. */
export function planOf({ file }: Desk, personId: string): string | null {
  return file.customers.find(({ people }) => people.includes(personId))?.plan ?? null
}
