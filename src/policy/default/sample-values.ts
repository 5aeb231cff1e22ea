import type { Desk } from '../desk-schema.ts'
import { findValue, knownNames } from '../templates.ts'
import type { Terms } from '../terms.ts'

/** Words by which the sample's firm is known wherever they stand: in prose, contacts and names. */
export const sampleWords = [
  'Marlowe & Pike',
  'marlowepike.example',
  '808 555 0142',
  '808 555 0100',
  '1901 Shiloh',
  'meet.google.com/mpc-',
  'harborcloud.example',
  'lanterntelecom.example',
  'brightsidesecurity.example',
] as const

/** Prices of the shipped policy: right for nobody but the sample's firm. */
const samplePrices: Readonly<Record<string, number>> = {
  'rates.openingHours': 145,
  'rates.outOfHours': 220,
}

/** Customers of the shipped desk file. */
const sampleCustomers = ['Northwind', 'Globex']

/** Something of the shipped sample that is still in an owner's files. */
export type SampleValue = {
  file: 'policy' | 'desk'
  /** The field, or the section in whose prose it stands. */
  where: string
  value: string
}

/**
 * What is left of the shipped sample, so that it is never told to real customers: contacts, names and prices.
 * People of the playground are not looked for: they can only be seen there.
 */
export function sampleValuesIn(
  policy: { sections: readonly { id: string; text: string }[]; terms: Terms | null },
  desk: Desk,
): SampleValue[] {
  return [...inTerms(policy.terms), ...inProse(policy.sections), ...inDesk(desk)]
}

/** Whether nobody but the sample's firm can mean it. A price or the name of a customer may be an owner's own. */
export function isSurelySample({ value }: SampleValue): boolean {
  return hasSampleWord(value)
}

function inTerms(terms: Terms | null): SampleValue[] {
  if (!terms) return []
  return knownNames(terms).flatMap((where): SampleValue[] => {
    const value = findValue(terms, where)
    const isSample =
      typeof value === 'string' ? hasSampleWord(value) : value !== undefined && samplePrices[where] === value
    return isSample ? [{ file: 'policy', where, value: String(value) }] : []
  })
}

function inProse(sections: readonly { id: string; text: string }[]): SampleValue[] {
  return sections.flatMap(({ id, text }) =>
    sampleWords
      .filter(word => text.includes(word))
      .map((value): SampleValue => ({ file: 'policy', where: `section ${id}`, value })),
  )
}

function inDesk({ name, customers }: Desk): SampleValue[] {
  const names = [
    { where: 'name', value: name },
    ...customers.map(one => ({ where: `customers.${one.id}`, value: one.name })),
  ]
  return names
    .filter(({ value }) => hasSampleWord(value) || sampleCustomers.includes(value))
    .map(one => ({ file: 'desk', ...one }))
}

function hasSampleWord(text: string): boolean {
  return sampleWords.some(word => text.includes(word))
}
