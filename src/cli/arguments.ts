import { InvalidArgumentError } from 'commander'
import { instant } from './instant.ts'

/** For commander: an instant as epoch milliseconds, or a usage error that says how one is written. */
export function readInstant(text: string): number {
  const read = instant.safeParse(text)
  if (read.success) return read.data
  throw new InvalidArgumentError(read.error.issues.map(one => one.message).join(' '))
}

/** For commander: minutes as a number, or a usage error. */
export function readMinutes(text: string): number {
  const minutes = Number(text)
  if (text.trim() !== '' && Number.isFinite(minutes)) return minutes
  throw new InvalidArgumentError('Give a number of minutes, for example 120.')
}
