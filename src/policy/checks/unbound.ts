import type { Fault } from '../fault.ts'
import { readDocument } from '../sections.ts'
import { findValue, knownNames } from '../templates.ts'
import { type SectionName, sectionNames, sectionTitles, type Terms } from '../terms.ts'
import type { Duration } from '../values/duration.ts'
import { numbersIn, type ProseNumber } from './prose-numbers.ts'
import { proseLines } from './slots.ts'

const lengths = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const
const mostNamed = 4

/**
 * Every number in the prose that no block binds: it says the same whatever the blocks say, and no clock knows it.
 * The remedy names the value that says the same already, or else the block in which it belongs.
 * @param terms null where no section has a block
 */
export function unboundNumbers(markdown: string, terms: Terms | null, file: string): Fault[] {
  const document = readDocument(markdown)
  const { sections } = document
  const ids = new Set(sections.map(({ id }) => id))
  const blocks = [...document.strayBlocks, ...sections.flatMap(one => one.blocks)]
  const starts = sections.map(({ id, line }) => ({ id, line }))
  return proseLines(markdown, blocks).flatMap(({ text, line }) => {
    const id = starts.findLast(one => one.line <= line)?.id ?? ''
    const name = sectionNames[Number(id.split('.')[0]) - 1]
    if (name === undefined) return []
    return numbersIn(text, ids).map(
      (one): Fault => ({
        file,
        line,
        column: one.column,
        path: 'prose',
        what: `"${one.said}" is bound by no block`,
        remedy: remedyFor(one, name, terms),
      }),
    )
  })
}

function remedyFor(number: ProseNumber, section: SectionName, terms: Terms | null): string {
  const place = `the block of section ${sectionNames.indexOf(section) + 1} (${sectionTitles[section]})`
  if (terms === null) return `bind it in ${place}, and write the name of the value here`
  const own = knownNames({ [section]: terms[section] } as Partial<Terms>)
  const all = [...own, ...knownNames(terms)]
  const same = all.find(name => says(findValue(terms, name), number, terms))
  if (same !== undefined) return `write {{${same}}}, which says the same`
  const fitting = own.filter(name => couldSay(findValue(terms, name), number)).slice(0, mostNamed)
  const such = fitting.length === 0 ? '' : `, as ${fitting.join(', ')} are`
  return `bind it in ${place}${such}, and write the name of the value here`
}

function says(value: unknown, { amount, unit }: ProseNumber, terms: Terms): boolean {
  if (unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'week') {
    if (!isDuration(value)) return false
    const day = terms.channels.businessDay.ms
    return (
      value.ms === amount * lengths[unit] ||
      (unit === 'day' && value.clock === 'business' && value.ms === amount * day)
    )
  }
  return typeof value === 'number' && value === amount && unit !== 'time'
}

function couldSay(value: unknown, { unit }: ProseNumber): boolean {
  if (unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'week') return isDuration(value)
  if (unit === 'time') return isWallTime(value)
  return typeof value === 'number'
}

function isWallTime(value: unknown): boolean {
  if (typeof value === 'string') return /^\d{2}:\d{2}$/.test(value)
  return typeof value === 'object' && value !== null && 'mon' in value
}

function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'ms' in value && 'clock' in value
}
