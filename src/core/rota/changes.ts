import { day } from '../calendar/local.ts'
import { onCallAt } from './on-call.ts'
import type { Rota } from './rota.ts'
import { shifts } from './shifts.ts'
import { localOf, wallInstant } from './turns.ts'

/** What somebody wants of the rota, as they said it. Times are local, of the rota's zone. */
export type Change =
  | { kind: 'show'; days: number }
  /** Somebody else takes a turn: the one that runs or comes next, or the time named. */
  | { kind: 'give'; who: string; span: { from: string; to: string } | null; level: number | null }
  /** Two people take each other's next turn. */
  | { kind: 'swap'; who: string; level: number | null }
  | { kind: 'undo'; number: number }
  | { kind: 'unclear' }

const time = String.raw`\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}`
const giving = new RegExp(
  String.raw`^(?:give|set)\s+(?:to\s+)?(<@[^>\s]+>|@?[\p{L}\p{N}._-]+)(?:\s+(?:from\s+)?(${time})\s+(?:to|until|-)\s+(${time}))?(?:\s+level\s+([1-9]))?$`,
  'iu',
)
const swapping = /^swap\s+(?:with\s+)?(<@[^>\s]+>|@?[\p{L}\p{N}._-]+)(?:\s+level\s+([1-9]))?$/iu

/** `7d`, `give @lee`, `give @lee 2026-11-28 09:30 to 2026-11-29 09:30 level 2`, `swap @lee`, `undo 3`. */
export function readChange(text: string): Change {
  const said = text.trim()
  if (said === '') return { kind: 'show', days: 7 }
  const [, days] = /^(\d{1,3})\s*d(?:ays?)?$/i.exec(said) ?? []
  if (days !== undefined) {
    const number = Number(days)
    return number >= 1 && number <= 92 ? { kind: 'show', days: number } : { kind: 'unclear' }
  }
  const [, number] = /^undo\s+#?(\d{1,9})$/i.exec(said) ?? []
  if (number !== undefined) return { kind: 'undo', number: Number(number) }
  const [swap, with_, at] = swapping.exec(said) ?? []
  if (swap !== undefined && with_ !== undefined)
    return { kind: 'swap', who: with_, level: at === undefined ? null : Number(at) }
  const [give, who, from, to, level] = giving.exec(said) ?? []
  if (give === undefined || who === undefined) return { kind: 'unclear' }
  const span = from === undefined || to === undefined ? null : { from, to }
  if (span !== null && (localOf(span.from) === undefined || localOf(span.to) === undefined))
    return { kind: 'unclear' }
  return { kind: 'give', who, span, level: level === undefined ? null : Number(level) }
}

export type Turn = { from: number; to: number }

/** How far ahead turns are looked for. */
const sight = 92 * day
const week = 7 * day

/**
 * The turn of a person that runs or comes next; null where none comes within three months. Of somebody who is always
 * on call a week is a turn.
 */
export function turnOf(rota: Rota, user: string, now: number): Turn | null {
  const found = shifts(rota, now, now + sight).find(one => one.user === user)
  if (found === undefined) return null
  return { from: found.from, to: found.to < now + sight ? found.to : found.from + week }
}

/** The instants of local times; null where the end is not after the begin, or it is over already. */
export function spanOf(rota: Rota, { from, to }: { from: string; to: string }, now: number): Turn | null {
  const turn = { from: Math.max(now, wallInstant(rota.zone, from)), to: wallInstant(rota.zone, to) }
  return turn.from < turn.to ? turn : null
}

/** Whether all of this time belongs to the person: what they may give away by themselves. */
export function isOwn(rota: Rota, user: string, { from, to }: Turn): boolean {
  return onCallAt(rota, from) === user && shifts(rota, from, to).every(one => one.user === user)
}
