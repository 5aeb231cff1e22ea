import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { type ReportView, report } from '../../src/cards/report.ts'
import { reportCsv } from '../../src/cards/report-csv.ts'
import { makeWords } from '../../src/cards/words.ts'
import { hour, minute } from '../../src/core/time.ts'
import { readDays } from '../../src/flows/report.ts'
import { at } from '../core/desk.ts'

const measured = { inTime: 9, late: 1, median: 50 * minute, ninetieth: 3 * hour }
const view: ReportView = {
  words: makeWords('en'),
  from: at('2026-10-25 09:30'),
  to: at('2026-11-24 09:30'),
  days: 30,
  opened: 21,
  solved: 18,
  rating: 4.55,
  ratings: 14,
  clocks: [{ priority: 'high', clock: 'first_response', ...measured }],
  categories: [
    { category: '=HYPERLINK("http://evil")', opened: 5, solved: 4, ...measured },
    { category: null, opened: 1, solved: 0, inTime: 0, late: 0, median: null, ninetieth: null },
  ],
  agents: [],
  file: false,
}
const plain = (of: ReportView) => plainCard(report(of), { zone: 'Pacific/Honolulu', locale: 'en' })

describe('a report', () => {
  it('says counts, shares and times by clock and priority and by category', () => {
    const said = plain(view)
    expect(said).toContain('opened 21, solved 18, rating 4.6 of 5 (14 given)')
    expect(said).toContain(
      'high · first answer: 90 % of 10 on time, half within 50 min, nine of ten within 3 h',
    )
    expect(said).toContain('without a category: opened 1, solved 0 · none was due')
    expect(said).not.toMatch(/BY AGENT|undefined|NaN/)
  })

  it('names agents only where their figures were asked for', () => {
    expect(plain({ ...view, agents: [{ agent: 'Kim', solved: 3, ...measured }] })).toContain(
      'Kim: solved 3 · 90 %',
    )
  })

  it('as a file is a table whose cells no spreadsheet runs', () => {
    const lines = reportCsv(view).split('\r\n')
    expect(lines[0]).toBe(
      'group,name,clock,opened,solved,on_time,late,share_percent,median_minutes,ninetieth_minutes',
    )
    expect(lines[1]).toBe('clock,high,first_response,,,9,1,90,50,180')
    expect(lines[2]).toMatch(/^category,"'=HYPERLINK\(""http:\/\/evil""\)",resolution,5,4,9,1,90,50,180$/)
    expect(lines).toHaveLength(5)
  })
})

describe('the length of a report', () => {
  it.each([
    ['30d', 30],
    ['7', 7],
    ['4w', 28],
    ['2 weeks', 14],
    ['367d', null],
    ['0d', null],
    ['soon', null],
  ])('is read from "%s"', (said, days) => {
    expect(readDays(said)).toBe(days)
  })
})
