import type { Instant } from '../core/time.ts'

export type CalendarEvent = {
  /** The same for the same event, whoever gets it and however often. */
  uid: string
  /** When this description of it was made. */
  stamp: Instant
  from: Instant
  to: Instant
  summary: string
  description: string | null
  url: string | null
}

/** One event as a calendar file (RFC 5545): times in UTC, text escaped, lines folded at 75 octets, ended by CRLF. */
export function calendarFile({ uid, stamp, from, to, summary, description, url }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Deskhand//Training//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(to)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === null ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // A value of type URI is not escaped; the policy takes none with a space or a line break.
    ...(url === null ? [] : [`LOCATION:${escaped(url)}`, `URL:${url}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** 20261202T200000Z */
function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** Section 3.3.11: backslash, semicolon, comma and line breaks. Other control characters may not stand there. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Section 3.1: no line longer than 75 octets, and no character cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let room = 75
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (size > room) {
      lines.push(current)
      current = ''
      // The space that begins a further line counts.
      room = 74
    }
    current += letter
    room -= size
  }
  return [...lines, current].join('\r\n ')
}
