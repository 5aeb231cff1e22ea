import { day, hour, minute, second } from '../core/time.ts'
import type { Words } from './words.ts'

/** To the second, for sums that somebody may want to check: `8 h 29 min 58 s`. */
export function exactDuration(words: Words, ms: number): string {
  const left = Math.max(0, Math.floor(ms / second))
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor((left % 3600) / 60), left % 60]
  const parts = [
    hours > 0 ? words.label('duration.whole-hours', { hours }) : null,
    minutes > 0 ? words.label('duration.minutes', { minutes }) : null,
    seconds > 0 ? words.label('duration.seconds', { seconds }) : null,
  ].filter(part => part !== null)
  return parts.length === 0 ? words.label('duration.seconds', { seconds: 0 }) : parts.join(' ')
}

/** A span of ms in words, rounded down to what matters: `2 d 3 h`, `1 h 54 min`, `5 min`, `3 s`. */
export function duration(words: Words, ms: number): string {
  const left = Math.max(0, ms)
  if (left < minute) return words.label('duration.seconds', { seconds: Math.floor(left / second) })
  if (left < hour) return words.label('duration.minutes', { minutes: Math.floor(left / minute) })
  const [hours, minutes] = [Math.floor(left / hour), Math.floor((left % hour) / minute)]
  if (left < 2 * day) {
    return minutes === 0
      ? words.label('duration.whole-hours', { hours })
      : words.label('duration.hours', { hours, minutes })
  }
  const days = Math.floor(left / day)
  const rest = Math.floor((left % day) / hour)
  return rest === 0
    ? words.label('duration.whole-days', { days })
    : words.label('duration.days', { days, hours: rest })
}
