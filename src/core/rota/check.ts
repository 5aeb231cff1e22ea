import { checkZone } from '../calendar/check.ts'
import { type Fault, fault } from '../calendar/fault.ts'
import { earliest, latest, minutesOf } from '../calendar/local.ts'
import { weekdays } from '../calendar/schedule.ts'
import type { Layer, LocalTime, Override, Rota, Window } from './rota.ts'
import { localOf } from './turns.ts'

const longest = { hour: 24 * 366, day: 366, week: 53 } as const

/** Everything that is wrong with a rota, at once. With `people`, everybody it names must be one of them. */
export function checkRota(rota: Rota, people?: readonly string[]): Fault[] {
  const known = (user: string | null, path: Fault['path']): Fault[] => {
    if (user === null || !people || people.includes(user)) return []
    return [fault(path, `"${user}" is not known here.`, `Use one of: ${people.join(', ')}.`)]
  }
  return [
    ...checkZone(rota.zone),
    ...rota.layers.flatMap((layer, i) => [
      ...checkLayer(layer, ['layers', i]),
      ...layer.users.flatMap((user, place) => known(user, ['layers', i, 'users', place])),
    ]),
    ...rota.overrides.flatMap((one, i) => [
      ...checkOverride(one, ['overrides', i]),
      ...known(one.user, ['overrides', i, 'user']),
    ]),
  ]
}

function checkLayer(layer: Layer, path: Fault['path']): Fault[] {
  const faults = [...checkTime(layer.start, [...path, 'start']), ...checkTurn(layer, [...path, 'turn'])]
  if (layer.users.length === 0) {
    faults.push(fault([...path, 'users'], 'The layer has no people.', 'Name at least one, or take it away.'))
  }
  if (layer.end !== undefined) {
    faults.push(...checkTime(layer.end, [...path, 'end']))
    if ((localOf(layer.end) ?? Infinity) <= (localOf(layer.start) ?? -Infinity)) {
      faults.push(fault([...path, 'end'], 'The layer ends before it starts.', 'Give an end after the start.'))
    }
  }
  for (const [i, window] of (layer.restrictions ?? []).entries()) {
    faults.push(...checkWindow(window, [...path, 'restrictions', i]))
  }
  return faults
}

function checkTime(time: LocalTime, path: Fault['path']): Fault[] {
  const local = localOf(time)
  const remedy = 'Write the local time as 2026-03-02 09:00, in a year from 1970 to 2200.'
  if (local === undefined) return [fault(path, `"${time}" is no local time.`, remedy)]
  return local >= earliest && local < latest ? [] : [fault(path, `${time} is too far away.`, remedy)]
}

function checkTurn({ turn: { unit, n } }: Layer, path: Fault['path']): Fault[] {
  if (Number.isInteger(n) && n >= 1 && n <= longest[unit]) return []
  const remedy = `Write a whole number from 1 to ${longest[unit]}.`
  return [fault([...path, 'n'], `A turn cannot last ${n} ${unit}s.`, remedy)]
}

function checkWindow({ days, from, to }: Window, path: Fault['path']): Fault[] {
  const faults: Fault[] = []
  const remedy = 'Write HH:MM from 00:00 to 23:59; an end may be 24:00.'
  if (minutesOf(from) === undefined || minutesOf(from) === 1440) {
    faults.push(fault([...path, 'from'], `"${from}" is no time at which a window can begin.`, remedy))
  }
  if (minutesOf(to) === undefined) faults.push(fault([...path, 'to'], `"${to}" is no time.`, remedy))
  if (days?.length === 0) {
    const use = `Name some of ${weekdays.join(', ')}, or leave days out for every day.`
    faults.push(fault([...path, 'days'], 'The window is on no day.', use))
  }
  return faults
}

function checkOverride({ from, to }: Override, path: Fault['path']): Fault[] {
  if (!(from < to)) {
    return [fault(path, 'The override does not end after its begin.', 'Give an end later than the begin.')]
  }
  if (from >= earliest && to <= latest) return []
  return [fault(path, 'The override is too far away.', 'Use years from 1970 to 2200.')]
}
