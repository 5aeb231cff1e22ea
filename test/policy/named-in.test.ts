import { expect, it } from 'vitest'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { placesNaming } from '../../src/policy/named-in.ts'
import type { Terms } from '../../src/policy/terms.ts'
import { defaultDesk, defaultPolicy, goodPolicy } from './documents.ts'

const parsed = parseDesk(defaultDesk, { file: 'desk.yaml' })
if ('faults' in parsed) throw new Error('The desk file has faults.')
const { desk } = parsed
const termsOf = (text: string) => goodPolicy(text, 'support-policy.md').policy.terms as Terms
const where = (id: string, name: string, terms = termsOf(defaultPolicy)) =>
  placesNaming(desk, terms, { id, name }).map(one => `${one.file} ${one.where}`)

it('somebody is named wherever the desk file lists them', () => {
  expect(where('lee', 'Lee Hartmann')).toEqual([
    'desk roles.agent.people',
    'desk queues.billing.people',
    'desk rota.levels "Product specialists" layers',
  ])
  expect(where('ana', 'Ana Ruiz')).toEqual(['desk customers.northwind.people'])
  expect(where('nobody', 'Nobody')).toEqual([])
})

it('and wherever the policy does: its owner, the last step, a level that calls them', () => {
  const terms = termsOf(
    defaultPolicy
      .replace('policyOwner: Head of Client Services', 'policyOwner: Olga Petrova, Client Services')
      .replace('who: ["rota:3"]', 'who: ["person:olga"]'),
  )
  expect(where('olga', 'Olga Petrova', terms)).toEqual([
    'desk roles.owner.people',
    'policy 5: ladder.levels "Engineering and the on-call manager"',
    'policy 12: policyOwner',
  ])
  expect(where('olga', 'Olga', terms)).toContain('policy 12: policyOwner')
  expect(where('olga', 'Olg', terms)).not.toContain('policy 12: policyOwner')
})
