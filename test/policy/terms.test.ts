import { describe, expect, it } from 'vitest'
import { deskJsonSchema, deskSchema } from '../../src/policy/desk-schema.ts'
import { type SectionName, sectionNames, termsSchema } from '../../src/policy/terms.ts'
import { makeDurations } from '../../src/policy/values/duration.ts'

const hour = 3_600_000
const durations = makeDurations({ businessDay: 9 * hour })
const needed: readonly SectionName[] = ['channels', 'responseTimes']

describe('the terms of a section', () => {
  it.each(sectionNames.filter(name => !needed.includes(name)))('%s stands without a block', name => {
    expect(termsSchema(name, durations).safeParse({}).error?.issues).toBeUndefined()
  })

  it.each(needed)('%s needs a block', name => {
    expect(termsSchema(name, durations).safeParse({}).success).toBe(false)
  })

  it.each(sectionNames)('%s refuses a key that nobody reads', name => {
    const issues = termsSchema(name, durations).safeParse({ nobodyReadsThis: 1 }).error?.issues ?? []
    expect(issues.some(issue => issue.code === 'unrecognized_keys')).toBe(true)
  })

  it('have names that no other section uses, so that {{name}} says enough', () => {
    const keys = sectionNames.flatMap(name =>
      Object.keys(termsSchema(name, durations).shape).filter(key => key !== 'asks'),
    )
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

describe('the desk file', () => {
  it('needs an id, a name and a workspace only', () => {
    const read = deskSchema.parse({
      desk: 'support',
      name: 'Support',
      workspaces: [{ platform: 'playground', id: 'playground', channels: {} }],
    })
    expect(read.prefix).toBe('SUP')
    expect(read.limits.newTickets).toEqual({ count: 5, within: { ms: 600_000, clock: 'calendar' } })
    expect(read.emoji.claim[0]).toBe('👀')
  })

  it('has a JSON Schema for editors', () => {
    expect(deskJsonSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['desk', 'name', 'workspaces'],
    })
  })
})
