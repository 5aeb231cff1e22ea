import { isDeepStrictEqual } from 'node:util'
import { sayValue } from '../say.ts'
import type { Section } from '../sections.ts'
import { priorities } from '../terms/response-times.ts'
import { type SectionName, sectionNames, type Terms } from '../terms.ts'
import { type BoundValue, valuesOf } from './values.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** One value that differs, in the words of the policy's prose. */
export type ValueChange = {
  section: SectionName
  /** Of the section, 1 to 13. */
  number: number
  /** As prose names it: `targets.critical.firstResponse`. */
  name: string
  before: string
  after: string
  verdict: Verdict
}

/** What differs between two policies. Sub-sections whose words differ are named by their numbers. */
export type Changes = { values: readonly ValueChange[]; prose: readonly string[] }

type Compared = { terms: Terms; sections: readonly Pick<Section, 'id' | 'title' | 'text'>[] }

/** Compares value by value and sub-section by sub-section, in the order of the thirteen sections. */
export function changesBetween(before: Compared, after: Compared): Changes {
  return {
    values: valueChanges(before.terms, after.terms),
    prose: proseChanges(before.sections, after.sections),
  }
}

/** The values that differ, each with what stood there before; undefined where nothing stood. */
export function differing(
  before: Terms,
  after: Terms,
): (BoundValue & { changed: unknown; verdict: Verdict })[] {
  const [old, changed] = [valuesOf(before), valuesOf(after)]
  const key = ({ section, steps }: BoundValue) => [section, ...steps].join('\n')
  const values = new Map(changed.map(one => [key(one), one.value]))
  const known = new Set(old.map(key))
  const added = changed.filter(one => !known.has(key(one))).map(one => ({ ...one, value: undefined }))
  return [...old, ...added]
    .map(one => ({ ...one, changed: values.get(key(one)) }))
    .filter(one => !isDeepStrictEqual(one.value ?? null, one.changed ?? null))
    .map(one => ({ ...one, verdict: verdictOn(one.section, one.steps, one.value, one.changed) }))
}

function valueChanges(before: Terms, after: Terms): ValueChange[] {
  const [oldDay, newDay] = [before.channels.businessDay.ms, after.channels.businessDay.ms]
  const said = differing(before, after).map(
    ({ section, steps, value, changed, verdict }): ValueChange => ({
      section,
      number: sectionNames.indexOf(section) + 1,
      name: steps.join('.'),
      before: sayValue(value, oldDay),
      after: sayValue(changed, newDay),
      verdict,
    }),
  )
  return said.sort((one, other) => one.number - other.number || urgency(one) - urgency(other))
}

/** What is stored keeps no order of names: what concerns the most urgent comes first. */
function urgency({ name }: ValueChange): number {
  const steps = name.split('.')
  return priorities.findIndex(priority => steps.includes(priority))
}

function proseChanges(before: Compared['sections'], after: Compared['sections']): string[] {
  const wording = (sections: Compared['sections']) =>
    new Map(sections.map(({ id, title, text }) => [id, `${title}\n${text.replace(/\s+/g, ' ').trim()}`]))
  const [old, changed] = [wording(before), wording(after)]
  return [...new Set([...old.keys(), ...changed.keys()])].filter(id => old.get(id) !== changed.get(id))
}
