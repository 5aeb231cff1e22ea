import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkTogether } from '../../src/policy/check.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { readYaml } from '../../src/policy/reading/yaml-source.ts'
import { fillValues, findValue, knownNames, slotsOf } from '../../src/policy/templates.ts'
import { sectionNames, type Terms, termsSchema } from '../../src/policy/terms.ts'
import { makeDurations } from '../../src/policy/values/duration.ts'
import { defaultDesk, defaultPolicy, goodPolicy, warningsIn } from './documents.ts'

const policy = goodPolicy(defaultPolicy, 'support-policy.md')
const terms = policy.policy.terms as Terms
const hour = 3_600_000

describe('the default policy', () => {
  it('has neither faults nor warnings, alone and with its desk file', () => {
    expect(warningsIn(defaultPolicy)).toEqual([])
    const desk = parseDesk(defaultDesk, { file: 'desk.yaml' })
    if ('faults' in desk) throw new Error(JSON.stringify(desk.faults))
    expect(checkTogether(policy, [{ file: 'desk.yaml', ...desk }])).toEqual({ faults: [], warnings: [] })
  })

  it('has a block in each of its thirteen sections', () => {
    expect(policy.policy.unbound).toEqual([])
    expect(policy.policy.sections.filter(({ level }) => level === 2)).toHaveLength(13)
    expect(policy.policy.version).toBe('3.2')
  })

  it.each(sectionNames.map((name, at) => ({ name, id: String(at + 1) })))(
    'uses every key of $name',
    ({ name, id }) => {
      const block = policy.policy.sections.find(one => one.id === id)?.blocks[0]
      const written = readYaml(block?.text ?? '', { line: 1, indent: 0 }).value
      const schema = termsSchema(name, makeDurations({ businessDay: 9 * hour }))
      const unused = keysOf(schema).filter(path => !isWritten(written, path.split('.')))
      // Plans and exceptions change single targets; the targets themselves have all of them.
      expect(unused.filter(path => !isChange(path))).toEqual([])
    },
  )

  it('opens Monday to Saturday from 9:30 to 18:30 in Honolulu', () => {
    expect(terms.channels.zone).toBe('Pacific/Honolulu')
    expect(terms.channels.hours.sat).toEqual([['09:30', '18:30']])
    expect(terms.channels.hours.sun).toEqual([])
    expect(fillValues('{{hours}}', terms)).toBe('Monday to Saturday, 09:30 to 18:30')
  })

  it('answers in the times of the sample', () => {
    const business = (hours: number) => ({ ms: hours * hour, clock: 'business' })
    const { critical, high, medium, low } = terms.responseTimes.targets
    expect([critical, high, medium, low].map(one => one.firstResponse)).toEqual([0.5, 2, 9, 18].map(business))
    expect([critical, high, medium, low].map(one => one.resolution)).toEqual([4, 9, 45, 180].map(business))
    expect(low.update).toEqual({ ms: 7 * 24 * hour, clock: 'calendar' })
  })

  it('shows every time, price and number it binds in its prose', () => {
    const shown = new Set(
      defaultPolicy
        .split('\n')
        .flatMap(slotsOf)
        .map(({ name }) => name),
    )
    const bound = knownNames(terms).filter(name => isAmount(findValue(terms, name)))
    const silent = bound.filter(name => !shown.has(name))
    // Written once for both cases; a webinar that has been; a course that is free.
    expect(silent).toEqual([
      'ladder.start.high.outOfHours',
      'webinars.tideline-launch.length',
      'webinars.tideline-launch.places',
      'courses.onboarding.places',
      'courses.onboarding.price',
    ])
  })

  it('says every value in words', () => {
    const filled = fillValues(defaultPolicy, terms)
    expect(filled).not.toMatch(/\{\{|\[object|undefined|not set|NaN/)
    expect(filled).toContain('a team lead calls you within 2 business days')
    expect(filled).toContain('*business day* is 9 business hours in a row'.replaceAll('*', '_'))
  })

  it('numbers its tickets SUP and promises nothing that is not there', () => {
    expect(defaultPolicy).not.toMatch(/MP-\d|status page|chat bubble|\/support idea|press 9/i)
    const words = [...defaultPolicy.matchAll(/\/support ([a-z]+)/g)].map(([, word]) => word)
    expect(new Set(words)).toEqual(new Set(['call', 'hours', 'why', 'escalate', 'training', 'policy']))
  })

  it('stays plain data', () => {
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms)
  })
})

/** Every key of a schema as `plans.*.name`; entries of lists and records are `*`. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) => [
      key,
      ...keysOf(inner).map(one => `${key}.${one}`),
    ])
  }
  if (schema instanceof z.ZodArray) return keysOf(schema.element).map(one => `*.${one}`)
  if (schema instanceof z.ZodRecord) return keysOf(schema.valueType).map(one => `*.${one}`)
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap(keysOf))]
  if (schema instanceof z.ZodPipe) return keysOf(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return keysOf(schema.unwrap())
  }
  return []
}

/** Keys that take the same values: one of them written shows how all are. */
const alike = [
  ['critical', 'high', 'medium', 'low'],
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
]
const targetNames = ['firstResponse', 'nextResponse', 'update', 'resolution']

function isWritten(value: unknown, [step, ...rest]: string[]): boolean {
  if (step === undefined) return value !== undefined
  if (typeof value !== 'object' || value === null) return false
  const inside = (key: string) => isWritten((value as Record<string, unknown>)[key], rest)
  if (step === '*') return Object.values(value).some(one => isWritten(one, rest))
  const group = alike.find(one => one.includes(step))
  return group ? group.some(inside) : inside(step)
}

function isChange(path: string): boolean {
  return /^(plans|exceptions)\./.test(path) && targetNames.includes(path.split('.').at(-1) ?? '')
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'ms' in value)
}
