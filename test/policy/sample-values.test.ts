import { describe, expect, it } from 'vitest'
import { sampleValuesIn, sampleWords } from '../../src/policy/default/sample-values.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { defaultDesk, defaultPolicy, goodPolicy, policyText } from './documents.ts'

function deskOf(yaml: string) {
  const parsed = parseDesk(yaml, { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return parsed.desk
}

const owners =
  'desk: d\nname: Ours\nworkspaces: [{ platform: playground, id: playground, channels: { triage: t } }]\n'

describe('what is left of the sample', () => {
  it('is found in the shipped files: contacts, names and prices', () => {
    const found = sampleValuesIn(goodPolicy(defaultPolicy).policy, deskOf(defaultDesk)).map(
      ({ where }) => where,
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'contacts.email.value',
        'contacts.phone.value',
        'office',
        'billing',
        'call.link',
        'complaints.to',
        'policyQuestions.to',
        'rates.openingHours',
        'rates.outOfHours',
        'vendors.harbor-cloud.contact',
        'section 1.1',
        'section 8.4',
        'section 13.2',
        'name',
        'customers.northwind',
        'customers.globex',
      ]),
    )
  })

  it('knows no word that the shipped files lack', () => {
    expect(sampleWords.filter(word => !defaultPolicy.includes(word))).toEqual([])
  })

  it('is nothing in a policy and a desk of an owner', () => {
    expect(sampleValuesIn(goodPolicy(policyText()).policy, deskOf(owners))).toEqual([])
  })

  it('is found where one value was forgotten', () => {
    const policy = goodPolicy(policyText({ 13: 'billing: billing@marlowepike.example' })).policy
    expect(sampleValuesIn(policy, deskOf(owners))).toEqual([
      { file: 'policy', where: 'billing', value: 'billing@marlowepike.example' },
    ])
  })

  it('is looked for in the prose of a policy without blocks too', () => {
    const policy = goodPolicy('## Us\n\nWe are Marlowe & Pike.\n').policy
    expect(sampleValuesIn(policy, deskOf(owners))).toEqual([
      { file: 'policy', where: 'section 1', value: 'Marlowe & Pike' },
    ])
  })
})
