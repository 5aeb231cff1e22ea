import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import { readDocument } from '../../src/policy/sections.ts'
import { sectionNames } from '../../src/policy/terms.ts'
import { defaultDesk, defaultPolicy } from './documents.ts'

const file = 'p.md'
const lines = defaultPolicy.split('\n')
const blocks = readDocument(defaultPolicy).sections.flatMap(({ id, blocks }) =>
  blocks.map(block => ({ id, block })),
)

/** What a slip of the hand, of a tool or of a stranger leaves behind. */
const garbage = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\uD800',
    '\u202E',
    '\0',
    '```',
    '{{',
    '}}',
    '- ',
    ': ',
    '? ',
    '&a',
    '*a',
    '!!js/function',
    '<<: *a',
    '---',
    '%YAML 9',
    '\t',
    '{'.repeat(200),
    '- '.repeat(200),
  ),
)

const mutated = (text: string) =>
  fc
    .array(fc.record({ at: fc.nat({ max: text.length }), cut: fc.nat({ max: 200 }), put: garbage }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(edits => edits.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), text))

function expectPlaces(
  text: string,
  faults: { line: number; column: number; what: string; remedy: string }[],
): void {
  const count = text.split(/\r\n|\r|\n/).length
  for (const { line, column, what, remedy } of faults.slice(0, 200)) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(count + 1)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(what).not.toBe('')
    expect(remedy).not.toBe('')
  }
}

describe('a document that was damaged', () => {
  it('is a policy or a list of faults, never an exception', () => {
    fc.assert(
      fc.property(mutated(defaultPolicy), text => {
        const parsed = parsePolicy(text, { file })
        if ('faults' in parsed) {
          expect(parsed.faults.length).toBeGreaterThan(0)
          expectPlaces(text, parsed.faults)
        } else {
          expect(parsed.policy.sections.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('may be no policy at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), text => {
        const parsed = parsePolicy(text, { file })
        if ('faults' in parsed) expectPlaces(text, parsed.faults)
      }),
      { numRuns: 60 },
    )
  })

  it.each(sectionNames.map((_, at) => String(at + 1)))(
    'has a fault inside of the block of section %s when that is garbage',
    id => {
      const block = blocks.find(one => one.id === id)?.block
      if (!block) throw new Error(`section ${id} has no block`)
      const length = block.text.split('\n').length
      for (const put of ['nonsense', 'unknownKey: 1', '{ a: [']) {
        const text = [...lines.slice(0, block.line - 1), put, ...lines.slice(block.line - 1 + length)].join(
          '\n',
        )
        const parsed = parsePolicy(text, { file })
        const at = 'faults' in parsed ? parsed.faults.map(({ line }) => line) : []
        expect(at.some(line => line >= block.line && line <= block.line + 1)).toBe(true)
      }
    },
  )
})

describe('a desk file that was damaged', () => {
  it('is a desk or a list of faults, never an exception', () => {
    fc.assert(
      fc.property(mutated(defaultDesk), text => {
        const parsed = parseDesk(text, { file: 'desk.yaml' })
        if (!('faults' in parsed)) return
        expect(parsed.faults.length).toBeGreaterThan(0)
        expectPlaces(text, parsed.faults)
      }),
      { numRuns: 80 },
    )
  })
})

describe('a document made to break its reader', () => {
  it.each([
    ['quotations in quotations', '> '.repeat(5_000)],
    ['emphasis in emphasis', `${'*_'.repeat(1_000)}a${'_*'.repeat(1_000)}`],
    ['lists in lists', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['brackets in brackets', `## 3. A\n\n\`\`\`yaml\n${'['.repeat(20_000)}\n\`\`\``],
    [
      'two thousand unknown keys',
      `## 3. A\n\n\`\`\`yaml\n${Array.from({ length: 2_000 }, (_, at) => `k${at}: 1`).join('\n')}\n\`\`\``,
    ],
    ['the same section again and again', '## 1. A\n\n'.repeat(1_000)],
    ['names of nothing', '## A\n\n' + '{{a}} '.repeat(2_000)],
  ])('%s', (_, text) => {
    const parsed = parsePolicy(text, { file })
    if ('faults' in parsed) expectPlaces(text, parsed.faults)
  })
})
