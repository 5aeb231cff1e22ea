import { sentence } from '../../cards/sentence.ts'
import { day } from '../../core/calendar/local.ts'
import type { Interval } from '../../core/calendar/schedule.ts'
import { onCallAt } from '../../core/rota/on-call.ts'
import type { Rota } from '../../core/rota/rota.ts'
import { gaps, shifts } from '../../core/rota/shifts.ts'
import { rotaAt } from '../../flows/reach.ts'
import type { Desk } from '../../policy/desk-schema.ts'
import type { Called } from '../../policy/terms/ladder.ts'
import type { Terms } from '../../policy/terms.ts'
import type { Check, Finding } from '../../ports/check.ts'
import type { ReadFiles } from '../desk-files.ts'

type Level = { number: number; name: string; rota: Rota }

/** Who is called in the next 24 hours: the rota, and the ladder of the policy that calls it. */
export function callingChecks(read: () => Promise<ReadFiles>, now: () => number): Check[] {
  const eachDesk = async (look: (desk: Desk, terms: Terms, file: string) => Finding[]) => {
    const { desks } = await read()
    return desks.flatMap(({ desk, policy }) => {
      const terms = policy?.policy.terms
      return terms ? look(desk.desk, terms, desk.file) : []
    })
  }
  return [
    {
      name: 'rota',
      run: () => eachDesk((desk, terms, file) => tonight(desk, terms, now(), file)),
    },
    {
      name: 'ladder',
      run: () => eachDesk((desk, terms) => whoIsCalled(desk, terms, now())),
    },
  ]
}

function levelsOf(desk: Desk, terms: Terms): Level[] {
  return desk.rota.levels.flatMap(({ name }, index) => {
    const rota = rotaAt(desk.rota, index + 1, terms.channels.zone)
    return rota === null ? [] : [{ number: index + 1, name, rota }]
  })
}

function tonight(desk: Desk, terms: Terms, now: number, file: string): Finding[] {
  const levels = levelsOf(desk, terms)
  if (levels.length === 0) {
    const what = sentence('doctor.rota.nobody', { desk: desk.name })
    return [{ grade: 'fault', what, remedy: sentence('doctor.rota.nobody.do', { file }) }]
  }
  const remedy = sentence('doctor.rota.gap.do', { file })
  const found = levels.flatMap(({ number, name, rota }): Finding[] => {
    const title = { desk: desk.name, level: number, name }
    const holes = gaps(rota, now, now + day)
    if (holes.length > 0) {
      return holes.map(hole => ({
        grade: 'warning',
        what: sentence('doctor.rota.gap', { ...title, ...during(hole, rota.zone) }),
        remedy,
      }))
    }
    const users = new Set(shifts(rota, now, now + day).map(({ user }) => user ?? ''))
    const names = [...users].map(id => desk.people.find(one => one.id === id)?.name ?? id)
    const people = names.map((who, index) => (index === 0 ? who : sentence('doctor.rota.then', { who })))
    return [{ grade: 'ok', what: sentence('doctor.rota', { ...title, people }) }]
  })
  const alone = nobodyAtAll(levels, now)
  if (alone === undefined) return found
  const zone = levels[0]?.rota.zone ?? 'UTC'
  const what = sentence('doctor.rota.empty', { desk: desk.name, from: { instant: alone, zone }, zone })
  return [...found, { grade: 'fault', what, remedy }]
}

/** The first instant of the next 24 hours at which every level is empty. */
function nobodyAtAll(levels: readonly Level[], now: number): number | undefined {
  const begins = levels.flatMap(({ rota }) => gaps(rota, now, now + day).map(({ from }) => from))
  return begins.sort((a, b) => a - b).find(at => levels.every(({ rota }) => onCallAt(rota, at) === null))
}

function during({ from, to }: Interval, zone: string) {
  return { from: { instant: from, zone }, to: { instant: to, zone }, zone }
}

function whoIsCalled(desk: Desk, terms: Terms, now: number): Finding[] {
  const levels = terms.process.ladder.levels
  const empty = levels.filter(({ who }) => !who.some(called => reaches(called, desk, terms, now)))
  if (empty.length === 0) {
    const names = levels.map(({ name }) => name)
    return [{ grade: 'ok', what: sentence('doctor.ladder', { desk: desk.name, names }) }]
  }
  return empty.map(({ name }) => ({
    grade: 'warning',
    what: sentence('doctor.ladder.empty', { desk: desk.name, name }),
    remedy: sentence('doctor.ladder.empty.do'),
  }))
}

/** `assignee` is nobody as long as nobody has the ticket, which is when the ladder runs. */
function reaches(called: Called, desk: Desk, terms: Terms, now: number): boolean {
  switch (called.kind) {
    case 'rota': {
      const rota = rotaAt(desk.rota, called.level, terms.channels.zone)
      return rota !== null && shifts(rota, now, now + day).some(({ user }) => user !== null)
    }
    case 'role': {
      const { people, members } = desk.roles[called.role]
      return people.length > 0 || members.length > 0
    }
    case 'person':
      return true
    case 'assignee':
      return false
  }
}
