import { day, dayNumber, hour, minute, minutesOf } from '../calendar/local.ts'
import { instantOf, offsetAt } from '../calendar/zone.ts'
import { onceEach } from '../once-each.ts'
import type { Layer, LocalTime, Rota } from './rota.ts'

/** Local milliseconds (as if UTC) of `YYYY-MM-DD HH:MM`, or undefined when there is no such time. */
export function localOf(text: LocalTime): number | undefined {
  const [date = '', time = '', ...rest] = text.split(/[ T]/)
  const [number, minutes] = [dayNumber(date), minutesOf(time)]
  return number === undefined || minutes === undefined || rest.length > 0
    ? undefined
    : number * day + minutes * minute
}

/** The instant of a local time. A time in a spring gap moves later, a repeated one is the first. */
export function wallInstant(zone: string, text: LocalTime): number {
  return instantOf(zone, requireLocal(text))
}

function requireLocal(text: LocalTime): number {
  const local = localOf(text)
  if (local === undefined) throw new RangeError(`rota: "${text}" is no local time; run checkRota first`)
  return local
}

/**
 * The local time of a layer's first turn, in milliseconds as if UTC. A layer is asked for hundreds of turns: it is read
 * once.
 */
const localStart = onceEach((layer: Layer): number => requireLocal(layer.start))

/** When turn `number` of a layer begins; the first is 0. */
export function turnStart({ zone }: Rota, layer: Layer, number: number): number {
  const { turn } = layer
  const first = localStart(layer)
  if (turn.unit === 'hour') return instantOf(zone, first) + number * turn.n * hour
  return instantOf(zone, first + number * daysOf(turn) * day)
}

/** The turn that runs at an instant; negative before the layer's start. */
export function turnAt(rota: Rota, layer: Layer, at: number): number {
  const { turn } = layer
  const first = localStart(layer)
  if (turn.unit === 'hour') return Math.floor((at - instantOf(rota.zone, first)) / (turn.n * hour))
  const local = at + offsetAt(rota.zone, at)
  // Wall clocks alone can be one turn off around a clock change; the instants decide.
  let number = Math.floor((local - first) / (daysOf(turn) * day))
  while (turnStart(rota, layer, number) > at) number--
  while (turnStart(rota, layer, number + 1) <= at) number++
  return number
}

function daysOf({ unit, n }: Layer['turn']): number {
  return unit === 'week' ? n * 7 : n
}
