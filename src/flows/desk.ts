import { horizonAt } from '../core/calendar/horizon.ts'
import type { Context } from '../core/context.ts'
import type { Person } from '../core/people.ts'
import { type PinnedTerms, pinnedTerms } from '../core/pinned.ts'
import { type Concerned, nobodyInParticular, standstillOf } from '../core/standstill.ts'
import type { Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import type { Terms } from '../policy/terms.ts'
import { chatTraits } from '../ports/chat-traits.ts'
import type { OutageStore } from '../ports/outage-store.ts'
import type { PolicyStore, PolicyVersion } from '../ports/policy-store.ts'
import type { RehearsalStore } from '../ports/rehearsal-store.ts'
import type { LevelOverride, RotaStore } from '../ports/rota-store.ts'
import { type DeskCalendar, type DeskCalendars, makeDeskCalendars, type TermsEra } from './desk-calendar.ts'
import { idInFile, reachIn } from './reach.ts'

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
  /** When it started for the first time: that published its first version. */
  begunAt(): Instant
  /** Of the desk itself, or as the time of a ticket runs: some of them stand still for maintenance. */
  calendar(concerned?: Concerned): DeskCalendar
  /** Changes whenever a calendar does. */
  fingerprint(): string
  /** Exceptions from the rota of the file, made by word: those that count, and those that were ever made. */
  overrides(): readonly LevelOverride[]
  allOverrides(): readonly LevelOverride[]
  /** Whether what is meant for customers and pagers is shown to the team instead. */
  rehearses(): boolean
  /** The terms pinned to a ticket: those of its version, for its plan. */
  pinned(version: number, plan: string | null): PinnedTerms
  context(ticket: Pick<Ticket, 'policyVersion' | 'plan' | 'service' | 'priority'>, now: Instant): Context
}

export type DeskDeps = {
  policies: PolicyStore
  rotas: RotaStore
  rehearsals: RehearsalStore
  outages: Pick<OutageStore, 'maintenance'>
  /** A calendar that this process has not seen before: what is due may have to move. */
  recalendared(desk: string, fingerprint: string, now: Instant): Promise<void>
}

export type InForce = { version: number; terms: Terms; hash: string }

export function makeDesk(
  file: DeskFile,
  { policies, rotas, rehearsals, outages, recalendared }: DeskDeps,
): Desk {
  let versions: readonly PolicyVersion[] = []
  let current: { calendars: DeskCalendars; state: string } | null = null
  let overrides: readonly LevelOverride[] = []
  // Until it is known to be live, a desk that real people are in says nothing to them.
  let rehearsing = isOnPlatform(file)
  const pinned = new Map<string, PinnedTerms>()

  // What stands in the table was typed by the policy room when it was published.
  const inForceOf = ({ version, terms, hash }: PolicyVersion): InForce => ({
    version,
    terms: terms as Terms,
    hash,
  })

  const versionAt = (at: Instant) => versions.findLast(one => one.effectiveFrom <= at) ?? versions[0]

  /** The versions in the order in which they were, are and will be in force. */
  function erasOf(): (TermsEra & { version: number })[] {
    const changes = [...new Set(versions.map(one => one.effectiveFrom))].sort((one, other) => one - other)
    const eras = [desk.inForce(Number.NEGATIVE_INFINITY), ...changes.map(at => desk.inForce(at))]
    return [Number.NEGATIVE_INFINITY, ...changes].flatMap((from, index) => {
      const [era, before] = [eras[index], eras[index - 1]]
      return era === undefined || era.version === before?.version ? [] : [{ from, ...era }]
    })
  }

  function known() {
    if (current === null) throw new Error(`The desk ${file.desk} has not been refreshed.`)
    return current
  }

  const desk: Desk = {
    id: file.desk,
    file,
    async refresh(now) {
      const added = await policies.versions(file.desk, versions.at(-1)?.version)
      // Two may ask at once: what the other has added is there.
      const newest = versions.at(-1)?.version ?? 0
      versions = [...versions, ...added.filter(one => one.version > newest)]
      overrides = await rotas.overrides(file.desk, now)
      // Whoever is live stays it.
      if (rehearsing) rehearsing = (await rehearsals.read(file.desk))?.over == null
      const horizon = horizonAt(now)
      const announced = (await outages.maintenance(file.desk, horizon.from)).filter(
        one => standstillOf(one) !== null,
      )
      const eras = erasOf()
      const { version } = desk.inForce(now)
      // Only what lets time stand still: other news of an outage are none of the calendars'.
      const still = announced.map(one => [standstillOf(one), one.title, one.services])
      const state = JSON.stringify([version, eras.map(one => [one.version, one.from]), horizon, still])
      if (current?.state === state) return
      const calendars = await makeDeskCalendars(eras, announced, now)
      if (current?.calendars.fingerprint !== calendars.fingerprint)
        await recalendared(file.desk, calendars.fingerprint, now)
      current = { calendars, state }
    },
    async learn(version, now) {
      if (!versions.some(one => one.version === version)) await desk.refresh(now)
    },
    inForce(now) {
      const found = versionAt(now)
      if (found === undefined) throw new Error(`The desk ${file.desk} has no policy version.`)
      return inForceOf(found)
    },
    begunAt: () => Math.min(...versions.map(one => one.publishedAt)),
    calendar: (concerned = nobodyInParticular) => known().calendars.of(concerned),
    fingerprint: () => known().calendars.fingerprint,
    overrides: () => overrides.filter(({ undone }) => !undone),
    allOverrides: () => overrides,
    rehearses: () => rehearsing,
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
    context: ({ policyVersion, plan, service, priority }, now) => ({
      now,
      terms: desk.pinned(policyVersion, plan),
      business: desk.calendar({ service, priority }).business,
      reach: (who, ticket) => reachIn(desk, who, ticket, now),
    }),
  }
  return desk
}

/** Whether it is reached from a chat with real people in it. */
export function isOnPlatform({ workspaces }: DeskFile): boolean {
  return workspaces.some(({ platform }) => chatTraits[platform].realPeople)
}

/** The customer whose a person is, as the desk file says. */
export function customerOf(
  { file }: Pick<Desk, 'file'>,
  person: Person,
): DeskFile['customers'][number] | null {
  const id = idInFile(file.people, person)
  return file.customers.find(({ people }) => people.includes(id)) ?? null
}

/** The plan of a person's customer, as the desk file says; null where it names none. */
export function planOf({ file }: Desk, personId: string): string | null {
  return file.customers.find(({ people }) => people.includes(personId))?.plan ?? null
}
