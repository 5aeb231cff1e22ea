import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import { faultsIn, goodPolicy, lineOf, policyText, warningsIn } from './documents.ts'

const plain = '# Rules\n\nVersion 2.1\n\n## Opening\n\nAlways.\n\n### Doors\n\nWide.\n\n## Prices\n\nLow.\n'

describe('the sections of a policy that binds', () => {
  it('are thirteen, none missing', () => {
    const text = policyText()
      .replace(/## 7\. [\s\S]*?(?=## 8\.)/, '')
      .replace(/## 13\. [\s\S]*$/, '')
    expect(faultsIn(text)).toEqual([
      `${lineOf(text, '## 8.')}:1 section 7: section 7 (Service Availability) is missing`,
      `${lineOf(text, '## 12.')}:1 section 13: section 13 (Contact Information) is missing`,
    ])
  })

  it('stand once each', () => {
    const text = policyText().replace('## 7. Service', '## 6. Service')
    expect(faultsIn(text)).toEqual([
      `${lineOf(text, '## 6. Service')}:1 section 6: section 6 ("Service Availability") is there twice`,
      `${lineOf(text, '## 8.')}:1 section 7: section 7 (Service Availability) is missing`,
    ])
  })

  it('stand in order', () => {
    const text = policyText()
      .replace('## 8. ', '## X. ')
      .replace('## 9. ', '## 8. ')
      .replace('## X. ', '## 9. ')
    expect(faultsIn(text)).toEqual([`${lineOf(text, '## 8. ')}:1 section 8: section 8 comes after section 9`])
  })

  it('hold their own sub-sections only', () => {
    const text = policyText({}, { 8: '### 9.1 Odd\n\ntext' })
    expect(faultsIn(text)).toEqual([`${lineOf(text, '### 9.1')}:1 section 9.1: 9.1 stands in section 8`])
  })

  it('have one block each, closed by its fence', () => {
    const second = policyText({ 1: 'greeting: a' }, { 1: '### 1.1 More\n\n```yaml\ngreeting: b\n```' })
    expect(faultsIn(second)).toEqual(['9:1 section 1: this section has a second yaml block'])
    const open = policyText({}, { 13: '```yaml\noffice: here' })
    expect(faultsIn(open)).toEqual([
      `${lineOf(open, 'office') - 1}:1 section 13: the closing fence of this block is missing`,
    ])
  })

  it('3 and 4 cannot do without a block', () => {
    const text = policyText({ 3: null, 1: 'greeting: a' })
    expect(faultsIn(text)).toEqual([
      `${lineOf(text, '## 3.')}:1 section 3: this section has no yaml block, and its values have no defaults`,
    ])
  })

  it('have no block above them and none beyond the thirteenth', () => {
    const text = `\`\`\`yaml\na: 1\n\`\`\`\n\n${policyText()}\n## 14. More\n\n\`\`\`yaml\nb: 1\n\`\`\`\n`
    expect(faultsIn(text)).toEqual([
      '1:1 document: this block stands above the first section',
      `${lineOf(text, 'b: 1') - 1}:1 section 14: section 14 binds nothing`,
    ])
  })

  it('get their defaults where a block is missing, and are named', () => {
    const { policy } = goodPolicy(policyText())
    expect(policy.unbound).toEqual([
      'introduction',
      'scope',
      'process',
      'responsibilities',
      'availability',
      'liability',
      'thirdParties',
      'customWork',
      'training',
      'updates',
      'contact',
    ])
    expect(policy.terms?.process.reopenWithin).toEqual({ ms: 14 * 86_400_000, clock: 'calendar' })
    expect(policy.terms?.thirdParties.vendors).toEqual([])
  })
})

describe('a policy without any block', () => {
  it('is accepted with whatever headings, binds nothing and says so', () => {
    const { policy } = goodPolicy(plain)
    expect(policy.terms).toBeNull()
    expect(policy.sections.map(({ id }) => id)).toEqual(['1', '1.1', '2'])
    expect(policy.version).toBe('2.1')
    expect(warningsIn(plain)).toEqual([
      '5:1 document: no section has a yaml block: this policy answers questions, and tickets get no times from it',
    ])
  })

  it('can have no number twice', () => {
    expect(faultsIn('## 1. A\n\n## 1. B\n')).toEqual(['3:1 section 1: section 1 ("B") is there twice'])
  })

  it('can show no values', () => {
    expect(faultsIn('## A\n\nWithin {{targets.high.firstResponse}}.\n')).toEqual([
      '3:8 prose: {{targets.high.firstResponse}} stands for no value: no section has a yaml block',
    ])
  })

  it('has a section at least', () => {
    expect(faultsIn('')).toEqual(['1:1 document: no section was found'])
    expect(faultsIn('Just words.')).toEqual(['1:1 document: no section was found'])
  })
})

describe('the names in the prose', () => {
  it('stand for values, the nearest known one is offered', () => {
    const text = policyText({}, { 4: 'A {{targets.hihg.firstResponse}} b {{ zone }}.' })
    const parsed = parsePolicy(text, { file: 'p.md' })
    expect('faults' in parsed && parsed.faults).toEqual([
      {
        file: 'p.md',
        line: lineOf(text, 'A {{'),
        column: 3,
        path: 'prose',
        what: '{{targets.hihg.firstResponse}} stands for no value',
        remedy: 'did you mean {{targets.high.firstResponse}}?',
      },
    ])
  })

  it('stand for values that are set', () => {
    const text = policyText({}, { 13: 'At {{office}}.' })
    expect(faultsIn(text)).toEqual([`${lineOf(text, '{{office')}:4 prose: {{office}} is known but not set`])
  })

  it('are let pass while the block that binds them has a fault of its own', () => {
    const text = policyText({ 1: 'goals: { onTime: lots }' }, { 1: '{{goals.onTime}} and {{goalz}}' })
    expect(faultsIn(text)).toEqual([
      '4:18 goals.onTime: "lots" stands where a number is needed',
      '7:22 prose: {{goalz}} stands for no value',
    ])
  })

  it('cannot reach into what no block binds', () => {
    const text = policyText({}, { 1: '{{constructor}} {{__proto__}} {{zone.length}} {{asks}} {{}}' })
    expect(faultsIn(text)).toHaveLength(5)
  })
})

describe('the version of a policy', () => {
  it('is the one that section 12 binds, else the one named above the first section', () => {
    expect(goodPolicy(`Version 1.0\n\n${policyText({ 12: "version: '3.2'" })}`).policy.version).toBe('3.2')
    expect(goodPolicy(`# P\n\nVersion 1.0 · 2026\n\n${policyText()}`).policy.version).toBe('1.0')
    expect(goodPolicy(policyText()).policy.version).toBeNull()
  })

  it('is one thing, its hash another: every character counts', () => {
    const hash = goodPolicy(policyText()).policy.hash
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(goodPolicy(`${policyText()} `).policy.hash).not.toBe(hash)
  })
})
