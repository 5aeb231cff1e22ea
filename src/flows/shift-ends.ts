import type { Card } from '../cards/card.ts'
import type { Words } from '../cards/words.ts'
import { shiftEnd } from '../cards/work.ts'
import { nextDayOpening } from '../core/calendar/days.ts'
import { nextClosing } from '../core/calendar/open.ts'
import { isRunning } from '../core/clocks.ts'
import type { Effect } from '../core/effect.ts'
import type { Managing } from '../core/managing.ts'
import { isSame, type Person, personOf } from '../core/people.ts'
import { onCallAt } from '../core/rota/on-call.ts'
import { nextHandover, shifts } from '../core/rota/shifts.ts'
import { day, type Instant, minute } from '../core/time.ts'
import type { KeptStore } from '../ports/kept-store.ts'
import type { TicketLine, TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { type Duties, onDeskDeadline } from './desk-duties.ts'
import { endOfDay, localDate } from './digest/schedule.ts'
import { outgoingOf } from './outgoing.ts'
import { idInFile, rotaOf } from './reach.ts'

/** Whoever goes home is asked this long before. */
const notice = 15 * minute
/** How far the next turn of somebody is looked for. */
const sight = 60 * day
/** More than anybody has open. */
const most = 1_000
const subject = 'shift-end'

/** Somebody goes home and is back then. `who` is the id in the desk file; null: everybody. */
type Leaving = { who: string | null; back: Instant }

/**
 * Shortly before the desk closes for the day, whoever has open tickets is asked what becomes of them; shortly before
 * a turn of the rota ends, the one whose turn it is. Once a day each, and not whoever has just said that they go.
 */
export function shiftDuties({ tickets, kept }: { tickets: TicketStore; kept: KeptStore }): Duties {
  return {
    async [subject](desk, deadline, now) {
      await desk.refresh(now)
      const held = await tickets.held(desk.id, null, most)
      const gone = new Set(await kept.ids(awayAt(desk), now))
      await onDeskDeadline(tickets, { desk, subject: deadline, now }, async (tx, dueAt) => {
        const end = dueAt + notice
        const leaving = now < end ? leavingAt(desk, end) : []
        const effects = holdersOf(held).flatMap(who => {
          const own = leaving.find(one => one.who === null || one.who === idInFile(desk.file.people, who))
          if (own === undefined || gone.has(keyOf(who))) return []
          return [asking(desk, { who, back: own.back }, now)]
        })
        if (effects.length > 0) await tx.tell(desk.id, outgoingOf(desk, null, effects))
        return nextShiftEnd(desk, Math.max(end, now + notice))
      })
    },
  }
}

/** When somebody is next to be asked; null where nobody's shift ever ends. `after` is the end of the last shift that was. */
function nextShiftEnd(desk: Desk, after: Instant): Instant | null {
  const ends = [closingAfter(desk, after), ...turnsAfter(desk, after).map(({ at }) => at)]
  const [next] = ends.filter(one => one !== null).sort((one, other) => one - other)
  return next === undefined ? null : next - notice
}

/** The deadline that a desk has for the ends of its shifts, as of now. */
export function shiftDeadlines(desk: Desk, now: Instant): { subject: string; dueAt: Instant }[] {
  const dueAt = nextShiftEnd(desk, now + notice)
  return dueAt === null ? [] : [{ subject, dueAt }]
}

function leavingAt(desk: Desk, end: Instant): Leaving[] {
  const { calendar } = desk.calendar()
  const opening = nextDayOpening(calendar, end)
  const turns = turnsAfter(desk, end - 1).filter(({ at }) => at === end)
  const own = turns.map(({ level, who }) => {
    const rota = rotaOf(desk, level)
    const next = rota === null ? [] : shifts(rota, end, end + sight).filter(one => one.user === who)
    return { who, back: next[0]?.from ?? opening }
  })
  return closingAfter(desk, end - 1) === end ? [...own, { who: null, back: opening }] : own
}

/** The last closing of a working day after an instant; null for a desk that never closes. */
function closingAfter(desk: Desk, after: Instant): Instant | null {
  const times = desk.calendar()
  const first = endOfDay(times, after)
  const isClosing = (at: Instant) => nextClosing(times.calendar, at - 1) === at
  if (first > after && isClosing(first)) return first
  const second = endOfDay(times, first)
  return isClosing(second) ? second : null
}

/** The end of the turn that runs at each level. */
function turnsAfter(desk: Desk, after: Instant): { level: number; at: Instant; who: string }[] {
  return desk.file.rota.levels.flatMap((_, index) => {
    const rota = rotaOf(desk, index + 1)
    const next = rota === null ? null : nextHandover(rota, after)
    const who = rota === null || next === null ? null : onCallAt(rota, next.at - 1)
    return next === null || who === null ? [] : [{ level: index + 1, at: next.at, who }]
  })
}

function holdersOf(lines: readonly TicketLine[]): readonly Person[] {
  const found = lines.flatMap(({ assignee }) => (assignee === null ? [] : [assignee]))
  return found.filter((one, index) => found.findIndex(other => isSame(one, other)) === index)
}

const keyOf = ({ workspace, id }: Person) => `${workspace} ${id}`
const awayAt = (desk: Desk) => ({ desk: desk.id, kind: 'told', subject: 'away' }) as const

function asking(
  desk: Desk,
  { who, back }: Omit<Extract<Managing, { kind: 'shift-end' }>, 'kind'>,
  now: Instant,
): Effect {
  const date = localDate(desk.calendar().schedule.zone, now)
  return {
    to: { kind: 'person', person: who },
    show: { kind: 'shift-end', who: personOf(who), back },
    key: `shift-end:${keyOf(who)}:${date}`,
    urgent: false,
  }
}

/** Somebody says that they go: they are not asked again until the desk opens. */
export async function rememberAway(kept: KeptStore, desk: Desk, who: Person, now: Instant): Promise<void> {
  const until = nextDayOpening(desk.calendar().calendar, now)
  await kept.put({ ...awayAt(desk), id: keyOf(who) }, {}, { now, until })
}

/** What somebody was asked today says what is left of it, after they have done something about it. */
export async function afterHandover(
  tickets: TicketStore,
  desk: Desk,
  who: Person,
  now: Instant,
): Promise<void> {
  const asked = asking(desk, { who, back: null }, now)
  const effect: Effect = { ...asked, show: { ...asked.show, again: true } }
  await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, [effect])))
}

/** What somebody still has, with what is due of it, soonest first. */
export async function shiftEndCard(
  { tickets, words }: { tickets: TicketStore; words: Words },
  desk: Desk,
  { who, back }: Extract<Managing, { kind: 'shift-end' }>,
  now: Instant,
): Promise<Card> {
  const lines = await tickets.held(desk.id, who, most)
  const stored = await Promise.all(lines.map(({ number }) => tickets.read(desk.id, number)))
  const held = stored.flatMap(one => {
    if (one === null) return []
    const dues = one.ticket.clocks.filter(isRunning).map(({ dueAt }) => dueAt)
    return [{ number: one.ticket.number, dueAt: dues.length === 0 ? null : Math.min(...dues) }]
  })
  return shiftEnd(words, { prefix: desk.file.prefix, held, back, now })
}
