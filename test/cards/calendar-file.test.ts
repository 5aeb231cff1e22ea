import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from '../../src/cards/calendar-file.ts'

const webinar: CalendarEvent = {
  uid: 'intro-1@deskhand',
  stamp: Date.UTC(2026, 10, 24, 20),
  from: Date.UTC(2026, 11, 2, 20),
  to: Date.UTC(2026, 11, 2, 21, 30),
  summary: 'Getting started',
  description: null,
  url: 'https://meet.example/a;b,c?d=1',
}

/** The lines of a file as a calendar reads them: folded ones in one piece. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
/** The value of a text as a calendar reads it. */
const read = (file: string, name: string) =>
  linesOf(file)
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\;,n])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

describe('a calendar file', () => {
  it('holds the event with its times in UTC', () => {
    expect(linesOf(calendarFile(webinar))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Deskhand//Training//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:intro-1@deskhand',
      'DTSTAMP:20261124T200000Z',
      'DTSTART:20261202T200000Z',
      'DTEND:20261202T213000Z',
      'SUMMARY:Getting started',
      'LOCATION:https://meet.example/a\\;b\\,c?d=1',
      'URL:https://meet.example/a;b,c?d=1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('escapes commas, semicolons, backslashes and line breaks', () => {
    const file = calendarFile({ ...webinar, summary: 'a, b; c\\d', description: 'one\r\ntwo\nthree\rfour' })
    expect(file).toContain('SUMMARY:a\\, b\\; c\\\\d\r\n')
    expect(file).toContain('DESCRIPTION:one\\ntwo\\nthree\\nfour\r\n')
  })

  it('cannot be made to hold a second event by its words', () => {
    const file = calendarFile({ ...webinar, summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y' })
    expect(linesOf(file).filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
  })

  it('folds at 75 octets, cuts no character in two, and reads back as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', ',', ';', '\\', '\n', 'é', 'カ', '👩‍🏫', 'ß'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(text, summary => {
        const file = calendarFile({ ...webinar, summary })
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(file).not.toContain('\uFFFD')
        expect(read(file, 'SUMMARY')).toBe(summary)
      }),
    )
  })
})
