import { text } from './text.ts'

/** True for a zone of the IANA list that this Node knows ("Pacific/Honolulu"), false for offsets as "+01:00". */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const zone = text(
  isZone,
  'is no time zone',
  'use a name of the IANA list, as in "Pacific/Honolulu" or "Europe/Berlin"',
)
