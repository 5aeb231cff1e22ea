import { day, minute, requireMinutes, weekdayOf } from '../calendar/local.ts'
import { offsetAt } from '../calendar/zone.ts'
import type { Layer, Rota, Window } from './rota.ts'
import { turnAt, wallInstant } from './turns.ts'

/** Who is on call at an instant (epoch milliseconds), or null. The rota must be free of faults (`checkRota`). */
export function onCallAt(rota: Rota, at: number): string | null {
  const override = rota.overrides.findLast(one => one.from <= at && at < one.to)
  if (override) return override.user
  for (const layer of rota.layers.toReversed()) {
    const user = userOf(rota, layer, at)
    if (user !== null) return user
  }
  return null
}

function userOf(rota: Rota, layer: Layer, at: number): string | null {
  if (layer.end !== undefined && at >= wallInstant(rota.zone, layer.end)) return null
  const number = turnAt(rota, layer, at)
  if (number < 0 || !isWithin(rota.zone, layer.restrictions, at)) return null
  return layer.users[number % layer.users.length] ?? null
}

function isWithin(zone: string, windows: readonly Window[] | undefined, at: number): boolean {
  if (!windows || windows.length === 0) return true
  const local = at + offsetAt(zone, at)
  const today = Math.floor(local / day)
  const time = (local - today * day) / minute
  return windows.some(({ days, from, to }) => {
    const [begin, end] = [requireMinutes(from), requireMinutes(to)]
    const runsOn = (number: number) => !days || days.includes(weekdayOf(number))
    if (end > begin) return runsOn(today) && begin <= time && time < end
    return (runsOn(today) && begin <= time) || (runsOn(today - 1) && time < end)
  })
}
