import type { Fault } from '../fault.ts'
import { nearest } from '../nearest.ts'
import type { Terms } from '../terms.ts'
import type { FaultAt } from './fault-at.ts'

/** Names that another section, or another field of the same one, must define. */
export function checkReferences(terms: Partial<Terms>, at: FaultAt): Fault[] {
  return [
    ...checkNeeded(terms, at),
    ...checkDefaultPlan(terms, at),
    ...checkExceptions(terms, at),
    ...checkServices(terms, at),
  ]
}

type Home = { kind: string; names: readonly string[] | undefined; home: string }

/** What is wrong with a name; undefined when it is known, absent, or when its home could not be read. */
function unknown(
  name: string | null,
  { kind, names, home }: Home,
): { what: string; remedy: string } | undefined {
  if (name === null || names === undefined || names.includes(name)) return undefined
  const near = nearest(name, names)
  const remedy = near === undefined ? `add it to ${home}, or remove it here` : `did you mean "${near}"?`
  return { what: `there is no ${kind} "${name}"`, remedy }
}

function categories({ scope }: Partial<Terms>): Home {
  return { kind: 'category', names: scope?.categories.map(({ id }) => id), home: '`categories` in section 2' }
}

function checkNeeded(terms: Partial<Terms>, at: FaultAt): Fault[] {
  const names = Object.keys(terms.responsibilities?.needed ?? {}).filter(name => name !== 'any')
  return names.flatMap(name => {
    const wrong = unknown(name, categories(terms))
    return wrong ? [at('responsibilities', ['needed', name], wrong, 'key')] : []
  })
}

function checkDefaultPlan({ responseTimes }: Partial<Terms>, at: FaultAt): Fault[] {
  if (!responseTimes) return []
  const names = Object.keys(responseTimes.plans)
  const wrong = unknown(responseTimes.defaultPlan, { kind: 'plan', names, home: '`plans`' })
  return wrong ? [at('responseTimes', ['defaultPlan'], wrong)] : []
}

function checkExceptions(terms: Partial<Terms>, at: FaultAt): Fault[] {
  const names = terms.thirdParties?.vendors.map(({ id }) => id)
  const vendors = { kind: 'vendor', names, home: '`vendors` in section 9' }
  return (terms.responseTimes?.exceptions ?? []).flatMap((one, index) => {
    const path = ['exceptions', index]
    if (one.category === null && one.vendor === null) {
      const words = { what: 'this exception is for nothing', remedy: 'name a category or a vendor' }
      return [at('responseTimes', path, words)]
    }
    const wrong = [
      { field: 'category', words: unknown(one.category, categories(terms)) },
      { field: 'vendor', words: unknown(one.vendor, vendors) },
    ]
    return wrong.flatMap(({ field, words }) => (words ? [at('responseTimes', [...path, field], words)] : []))
  })
}

function checkServices({ scope, availability }: Partial<Terms>, at: FaultAt): Fault[] {
  const names = scope?.services.map(({ id }) => id)
  const services = { kind: 'service', names, home: '`services` in section 2' }
  return (availability?.maintenance.windows ?? []).flatMap((window, index) =>
    window.services.flatMap((name, position) => {
      const wrong = unknown(name, services)
      const path = ['maintenance', 'windows', index, 'services', position]
      return wrong ? [at('availability', path, wrong)] : []
    }),
  )
}
