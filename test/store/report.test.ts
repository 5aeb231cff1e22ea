import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClockKind, clockKinds, type Priority, priorities, type Ticket } from '../../src/core/ticket.ts'
import { day, hour } from '../../src/core/time.ts'
import type { Measured } from '../../src/ports/report-store.ts'
import { lastOpenedBefore } from '../../src/store/openings.ts'
import { endedOf } from '../../src/store/tickets/columns.ts'
import type { Subject } from '../contract/subject.ts'
import { at } from '../core/desk.ts'
import { embeddedSubject } from './connect.ts'

type Clock = { kind: ClockKind; breachedAt: number | null; at?: number | undefined; usedMs: number }
type State = {
  openedAt: number
  priority: Priority
  category: string | null
  rating: number | null
  work: { assignee?: { name: string } }
  clocks: Clock[]
}
type Row = { resolvedAt: number | null; state: State }

const now = at('2026-11-24 09:30')
const from = now - 30 * day
const moment = fc.integer({ min: -60 * 24, max: 24 }).map(hours => now + hours * hour)
const clock = fc.record({
  kind: fc.constantFrom(...clockKinds),
  breachedAt: fc.option(moment),
  at: fc.option(moment, { nil: undefined }),
  usedMs: fc.integer({ min: 0, max: 40 * hour }),
})
const ticket = fc
  .record({
    resolvedAt: fc.option(moment),
    state: fc.record({
      openedAt: moment,
      priority: fc.constantFrom(...priorities),
      category: fc.option(fc.constantFrom('access', 'billing')),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      work: fc.record(
        { assignee: fc.record({ name: fc.constantFrom('Kim', 'Lee', 'Oli') }) },
        { requiredKeys: [] },
      ),
      clocks: fc.array(clock, { maxLength: 4 }),
    }),
  })
  .map(({ resolvedAt, state }): Row => {
    // No clock of a ticket goes on once it is resolved.
    const last = (when: number | null) => (when === null ? null : Math.min(when, resolvedAt ?? when))
    const clocks = state.clocks.map(({ at: stopped, ...one }, index) => ({
      ...one,
      cycle: index + 1,
      breachedAt: last(one.breachedAt),
      ...(stopped === undefined
        ? { phase: 'running' as const }
        : { phase: 'stopped' as const, at: last(stopped) }),
    }))
    return { resolvedAt, state: { ...state, clocks } as State }
  })
const tickets = fc.array(ticket, { maxLength: 40 })

let subject: Subject
beforeAll(async () => {
  subject = await embeddedSubject()
})
afterAll(() => subject.close())

async function put(rows: readonly Row[]): Promise<void> {
  await subject.sql('delete from tickets')
  await subject.sql('delete from ended_clocks')
  // Numbers follow the openings.
  const inOrder = rows.toSorted((one, other) => one.state.openedAt - other.state.openedAt)
  for (const [index, { resolvedAt, state }] of inOrder.entries()) {
    await subject.sql(
      `insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, resolved_at, state, head, events)
       values ('desk', $1, to_timestamp($2::float8 / 1000), 'playground', 'ana', 'open',
               to_timestamp($3::float8 / 1000), $4::text::jsonb, 'h', 1)`,
      [index + 1, state.openedAt, resolvedAt, JSON.stringify(state)],
    )
    await subject.sql(
      `insert into ended_clocks
       select 'desk', $1, e.* from jsonb_to_recordset($2::text::jsonb) as e(
         kind text, cycle integer, counted_at bigint, missed boolean, stopped_at bigint, used_ms bigint, priority text,
         category text)`,
      [index + 1, JSON.stringify(endedOf(state as unknown as Ticket))],
    )
  }
}

/** The clocks that a report is about, each with its ticket: open, or solved since, and stopped or missed meanwhile. */
function clocksOf(rows: readonly Row[]): { clock: Clock; row: Row }[] {
  return rows
    .filter(({ resolvedAt }) => resolvedAt === null || resolvedAt >= from)
    .flatMap(row => row.state.clocks.map(clock => ({ clock, row })))
    .filter(({ clock }) => {
      const when = clock.breachedAt ?? clock.at
      return when !== undefined && when >= from && when < now
    })
}

function measure(clocks: readonly { clock: Clock }[]): Measured {
  const times = clocks
    .filter(({ clock }) => clock.at !== undefined && clock.at >= from)
    .map(({ clock }) => clock.usedMs)
    .sort((one, other) => one - other)
  const share = (part: number) => {
    const place = part * (times.length - 1)
    const [low, high] = [times[Math.floor(place)], times[Math.ceil(place)]]
    if (low === undefined || high === undefined) return null
    return expect.closeTo(low + (high - low) * (place - Math.floor(place)), 3)
  }
  const late = clocks.filter(({ clock }) => clock.breachedAt !== null).length
  return { inTime: clocks.length - late, late, median: share(0.5), ninetieth: share(0.9) }
}

describe('a report', () => {
  it('has the figures of all tickets of its days, counted one by one', async () => {
    await fc.assert(
      fc.asyncProperty(tickets, async rows => {
        await put(rows)
        const report = await subject.store.reports.report('desk', { from, to: now, perAgent: true })
        const clocks = clocksOf(rows)
        const within = (when: number | null) => when !== null && when >= from && when < now
        const counts = (some: readonly Row[]) => ({
          opened: some.filter(({ state }) => within(state.openedAt)).length,
          solved: some.filter(({ resolvedAt }) => within(resolvedAt)).length,
        })
        const ratings = rows.flatMap(({ resolvedAt, state }) =>
          within(resolvedAt) && state.rating !== null ? [state.rating] : [],
        )
        expect(report).toMatchObject({ ...counts(rows), ratings: ratings.length })
        const sum = ratings.reduce((total, rating) => total + rating, 0)
        if (ratings.length === 0) expect(report.rating).toBeNull()
        else expect(report.rating).toBeCloseTo(sum / ratings.length, 9)
        expect(report.clocks).toEqual(
          priorities.flatMap(priority =>
            clockKinds.flatMap(kind => {
              const its = clocks.filter(
                ({ clock, row }) => clock.kind === kind && row.state.priority === priority,
              )
              return its.length === 0 ? [] : [{ priority, clock: kind, ...measure(its) }]
            }),
          ),
        )
        const solutions = clocks.filter(({ clock }) => clock.kind === 'resolution')
        for (const one of report.categories) {
          const its = rows.filter(({ state }) => state.category === one.category)
          const kept = measure(solutions.filter(({ row }) => row.state.category === one.category))
          expect(one).toEqual({ category: one.category, ...counts(its), ...kept })
        }
        const agents = ['Kim', 'Lee', 'Oli'].flatMap(agent => {
          const its = solutions.filter(({ row }) => row.state.work.assignee?.name === agent)
          const solved = its.filter(({ row }) => row.resolvedAt !== null).length
          return its.length === 0 ? [] : [{ agent, solved, ...measure(its) }]
        })
        expect(report.agents).toEqual(agents)
      }),
      { numRuns: 40 },
    )
  })

  it('begins with the first ticket that was opened in its days, however many numbers lie between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), opened: moment }), { maxLength: 60 }),
        fc.array(moment, { minLength: 1, maxLength: 8 }),
        async (steps, instants) => {
          await subject.sql('delete from tickets')
          const opened = steps.map(one => one.opened).sort((one, other) => one - other)
          const numbers = steps.map((_, index) =>
            steps.slice(0, index + 1).reduce((sum, { gap }) => sum + gap, 0),
          )
          await subject.sql(
            `insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events)
             select 'desk', n, to_timestamp(at / 1000), 'playground', 'ana', 'new', '{}', 'h', 1
             from jsonb_to_recordset($1::text::jsonb) as one(n integer, at float8)`,
            [JSON.stringify(numbers.map((n, index) => ({ n, at: opened[index] })))],
          )
          for (const instant of [...instants, ...opened.slice(0, 3)]) {
            const before = numbers.filter((_, index) => (opened[index] ?? 0) < instant).at(-1) ?? 0
            const next =
              numbers.find((_, index) => (opened[index] ?? 0) >= instant) ?? Number.POSITIVE_INFINITY
            const found = await lastOpenedBefore(subject.driver.db, 'desk', instant)
            // A number that nobody has may stand for the one before it.
            expect(found).toBeGreaterThanOrEqual(before)
            expect(found).toBeLessThan(next)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
