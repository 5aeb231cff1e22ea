import type { Instant } from './time.ts'

/** One alarm: a run of calls for a ticket, or a drill. */
export type Alarm = { desk: string } & (
  | { kind: 'calls'; number: number; run: Instant }
  | { kind: 'drill'; at: Instant }
)

/** The name of an alarm, by which a pager tells it from others: the same for every call of one run. */
export function alarmKey(alarm: Alarm): string {
  return alarm.kind === 'calls'
    ? `deskhand/${alarm.desk}/${alarm.number}/${alarm.run}`
    : `deskhand/${alarm.desk}/drill/${alarm.at}`
}

/** Null for what is no name of ours: pagers ring for others too. */
export function readAlarm(key: string): Alarm | null {
  const [, desk, what, instant] =
    /^deskhand\/([a-z0-9_-]{1,40})\/(drill|\d{1,9})\/(\d{1,15})$/.exec(key) ?? []
  if (desk === undefined || instant === undefined) return null
  return what === 'drill'
    ? { kind: 'drill', desk, at: Number(instant) }
    : { kind: 'calls', desk, number: Number(what), run: Number(instant) }
}
