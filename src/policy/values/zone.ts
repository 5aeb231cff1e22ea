import { z } from 'zod'

/** True for a zone of the IANA list that this Node knows ("Pacific/Honolulu"), false for offsets as "+01:00". */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const zone = z.string().superRefine((name, issues) => {
  if (isZone(name)) return
  issues.addIssue({
    code: 'custom',
    message: `"${name}" is no time zone`,
    params: { remedy: 'use a name of the IANA list, as in "Pacific/Honolulu" or "Europe/Berlin"' },
  })
})
