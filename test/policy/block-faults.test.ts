import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import { faultsIn, lineOf, policyText, warningsIn } from './documents.ts'

/** Block 1 of the smallest policy begins on line 4. */
const inFirst = (block: string) => faultsIn(policyText({ 1: block }))

describe('a fault in a block is told with its line and column', () => {
  it('an unknown key, with the nearest known one', () => {
    const parsed = parsePolicy(policyText({ 1: 'goals:\n  onTme: 95' }), { file: 'p.md' })
    expect(parsed).toEqual({
      warnings: [],
      faults: [
        {
          file: 'p.md',
          line: 5,
          column: 3,
          kind: 'unknown',
          path: 'goals.onTme',
          what: '"onTme" is not known here',
          remedy: 'did you mean "onTime"?',
        },
      ],
    })
  })

  it('a key that resembles nothing, with all that are known', () => {
    const parsed = parsePolicy(policyText({ 9: 'suppliers: []' }), { file: 'p.md' })
    expect('faults' in parsed && parsed.faults[0]?.remedy).toBe('remove it; known are asks, vendors')
  })

  it.each([
    [
      'a text for a number',
      'goals: { onTime: most }',
      '4:18 goals.onTime: "most" stands where a number is needed',
    ],
    ['a number for a text', 'greeting: 7', '4:11 greeting: "7" stands where text is needed'],
    ['a list for fields', 'goals: [1]', '4:8 goals: a list stands where fields of its own is needed'],
    ['a number too big', 'goals: { onTime: 101 }', '4:18 goals.onTime: this number is too big'],
    ['a number too small', 'goals: { satisfaction: 0 }', '4:24 goals.satisfaction: this number is too small'],
    ['a missing field', 'lowRating:\n  atMost: 2', '5:3 lowRating.callWithin: "callWithin" is missing'],
    ['an empty text', 'greeting: ""', '4:11 greeting: this text is empty'],
    ['a list for the block', '- 1', '4:1 section 1: a list stands where fields of its own is needed'],
    [
      'words for the block',
      'all is well',
      '4:1 section 1: "all is well" stands where fields of its own is needed',
    ],
  ])('%s', (_, block, fault) => {
    expect(inFirst(block)).toEqual([fault])
  })

  it.each([
    ['0m', 'is no time at all'],
    ['-2h', 'is no duration'],
    ['11y', 'is no duration'],
    ['4000d', 'is longer than ten years'],
    ['2 hours', 'is no duration'],
    ['1e9h', 'is no duration'],
    ['', 'is no duration'],
  ])('the duration "%s"', (written, what) => {
    const block = `lowRating: { atMost: 2, callWithin: '${written}' }`
    expect(inFirst(block)).toEqual([`4:37 lowRating.callWithin: "${written}" ${what}`])
  })

  it('a duration without its unit', () => {
    const parsed = parsePolicy(policyText({ 1: 'lowRating: { atMost: 2, callWithin: 2 }' }), { file: 'p.md' })
    expect('faults' in parsed && parsed.faults[0]).toMatchObject({
      line: 4,
      column: 37,
      remedy: 'add the unit, or put it into quotation marks',
    })
  })

  it.each([
    ['zone: Europe/Berln', '"Europe/Berln" is no time zone'],
    ['zone: "+01:00"', '"+01:00" is no time zone'],
  ])('%s', (zone, what) => {
    const text = policyText({ 3: `${zone}\nhours: { mon: 09:00-17:00 }` })
    expect(faultsIn(text)).toEqual([`${lineOf(text, 'zone:')}:7 zone: ${what}`])
  })

  it.each([
    ['09:00-17', '"09:00-17" is no span of opening hours'],
    ['9:00-17:00', '"9:00-17:00" is no span of opening hours'],
    ['09:00-24:01', '"09:00-24:01" is no span of opening hours'],
    ['09:00-09:00', '"09:00-09:00" is no time at all'],
    ['24:00-09:00', '"24:00-09:00" begins when the day is over'],
  ])('the hours %s', (hours, what) => {
    const text = policyText({ 3: `zone: Etc/UTC\nhours:\n  mon: ${hours}` })
    expect(faultsIn(text)).toEqual([`${lineOf(text, 'mon:')}:8 hours.mon[0]: ${what}`])
  })

  it('hours that overlap, and hours that never open', () => {
    const overlapping = policyText({ 3: 'zone: Etc/UTC\nhours:\n  mon: [09:00-12:00, 11:00-17:00]' })
    expect(faultsIn(overlapping)).toEqual([
      `${lineOf(overlapping, 'mon:')}:8 hours.mon: the hours from 11:00 overlap those before them`,
    ])
    const closed = policyText({ 3: 'zone: Etc/UTC\nhours:\n  mon: closed' })
    expect(faultsIn(closed)).toEqual([`${lineOf(closed, 'mon:')}:3 hours: these hours never open`])
  })

  it('a word that is none of those allowed', () => {
    const text = policyText({ 5: 'impacts: { everyone: critcal }' })
    const parsed = parsePolicy(text, { file: 'p.md' })
    expect('faults' in parsed && parsed.faults).toMatchObject([
      {
        column: 22,
        what: '"critcal" is not allowed here',
        remedy: 'did you mean "critical"? Allowed: critical, high, medium, low',
      },
    ])
  })

  it('somebody who cannot be called', () => {
    const ladder = [
      'ladder:',
      '  start: { critical: at-once, high: 75, medium: never, low: never }',
      '  levels:',
      "    - { name: A, who: ['rota:1', nobody], wait: 5m }",
      '  repeat: { rounds: 3 }',
      '  managersAfter: 5m',
      '  acknowledgementExpires: 30m',
      '  acknowledgementExtends: 1h',
    ].join('\n')
    const text = policyText({ 5: ladder })
    expect(faultsIn(text)).toEqual([
      `${lineOf(text, 'nobody')}:34 ladder.levels[0].who[1]: "nobody" names nobody who can be called`,
    ])
  })

  it.each([
    ['02-30', 'names no dates'],
    ['9999-02-30', 'names no dates'],
    ['9999-12-24', 'is in a year out of reach'],
    ['0001-12-24', 'is in a year out of reach'],
  ])('the date %s', (date, what) => {
    const text = policyText({ 7: `earlyClosing:\n  - { name: A, on: ${date}, at: "13:00" }` })
    expect(faultsIn(text)).toEqual([`${lineOf(text, date)}:20 earlyClosing[0].on: "${date}" ${what}`])
  })

  it('a price below zero, an address that is none, an id used twice', () => {
    const text = policyText({
      10: 'rates: { openingHours: -1, outOfHours: 2 }',
      11: 'guides:\n  - { name: A, url: "javascript:alert(1)" }',
      9: 'vendors:\n  - { id: a, name: A, covers: x }\n  - { id: a, name: B, covers: y }',
    })
    expect(faultsIn(text)).toEqual([
      `${lineOf(text, 'name: B')}:11 vendors[1].id: the id "a" is used twice`,
      `${lineOf(text, 'rates')}:24 rates.openingHours: this number is too small`,
      `${lineOf(text, 'guides') + 1}:21 guides[0].url: "javascript:alert(1)" is no web address`,
    ])
  })
})

describe('YAML that is broken', () => {
  it.each([
    [
      'an open bracket',
      'goals: { onTime: 95',
      'flow map in block collection must be sufficiently indented and end with a }',
    ],
    ['a key twice', 'greeting: a\ngreeting: b', 'map keys must be unique'],
    ['a tab', 'goals:\n\tonTime: 95', 'tabs are not allowed as indentation'],
    ['two documents', 'greeting: a\n---\ngreeting: b', 'source contains multiple documents'],
    ['an unknown tag', 'greeting: !secret a', 'unresolved tag'],
    ['an alias of nothing', 'greeting: *a', 'unresolved alias'],
  ])('%s is a fault with its line', (_, block, what) => {
    const [first = ''] = inFirst(block)
    expect(first.toLowerCase()).toContain(what)
    expect(Number.parseInt(first, 10)).toBeGreaterThanOrEqual(4)
    expect(Number.parseInt(first, 10)).toBeLessThanOrEqual(6)
  })

  it('that multiplies itself by aliases is refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
    ].join('\n')
    expect(inFirst(bomb)).toEqual([expect.stringContaining('this YAML cannot be read')])
  })

  it('as a prototype pollutes nothing', () => {
    expect(inFirst('__proto__: { polluted: true }')).toEqual(['4:1 __proto__: "__proto__" is not known here'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('all faults come at once', () => {
  it('in the order of the document', () => {
    const text = policyText(
      {
        1: 'goals: { onTme: 1 }\ngreeting: 5',
        3: 'zone: Nowhere\nhours: { mon: 09:00-17:00 }',
        12: 'noticePeriod: soon',
      },
      { 6: 'Within {{nothing}}.' },
    )
    expect(faultsIn(text).map(fault => fault.split(':')[0])).toEqual(
      ['onTme', 'greeting', 'zone', '{{nothing', 'noticePeriod'].map(part => String(lineOf(text, part))),
    )
  })

  it('from CRLF with a byte order mark as from LF', () => {
    const text = policyText({ 1: 'goals:\n  onTme: 95' }, { 6: 'Within {{nothing}}.' })
    expect(faultsIn(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(faultsIn(text))
    expect(faultsIn(text)).toHaveLength(2)
  })

  it('from an indented block with the column of the file', () => {
    const text = policyText({ 1: null }, { 1: '  ```yaml\n  goals:\n    onTme: 95\n  ```' })
    expect(faultsIn(text)).toEqual(['5:5 goals.onTme: "onTme" is not known here'])
  })
})

describe('what the sections say of each other', () => {
  it('names that no section defines', () => {
    const text = policyText({
      2: 'categories: [{ id: access, name: Access }]',
      4: [
        'targets:',
        ...['critical', 'high', 'medium', 'low'].map(
          one => `  ${one}: { firstResponse: 1h, resolution: 2h }`,
        ),
        'plans: { gold: { name: Gold } }',
        'defaultPlan: glod',
        'exceptions:',
        '  - { name: A, category: acess, targets: {} }',
        '  - { name: B, vendor: nobody, targets: {} }',
        '  - { name: C, targets: {} }',
      ].join('\n'),
      6: 'needed:\n  acces:\n    - The name',
      7: 'maintenance:\n  windows:\n    - { id: a, name: A, services: [portal], on: every Sunday, from: "20:00", to: "24:00" }',
    })
    expect(faultsIn(text)).toEqual([
      `${lineOf(text, 'defaultPlan')}:14 defaultPlan: there is no plan "glod"`,
      `${lineOf(text, 'name: A, cat')}:26 exceptions[0].category: there is no category "acess"`,
      `${lineOf(text, 'name: B')}:24 exceptions[1].vendor: there is no vendor "nobody"`,
      `${lineOf(text, 'name: C')}:5 exceptions[2]: this exception is for nothing`,
      `${lineOf(text, 'acces:')}:3 needed.acces: there is no category "acces"`,
      `${lineOf(text, 'services: [')}:36 maintenance.windows[0].services[0]: there is no service "portal"`,
    ])
  })

  it('example questions for a sub-section of another section', () => {
    const text = policyText({ 2: "asks:\n  '3.1':\n    - when" }, { 2: '### 2.1 A\n\ntext' })
    expect(faultsIn(text)).toEqual([`${lineOf(text, "'3.1'")}:3 asks.3.1: section 2 has no sub-section 3.1`])
  })

  it('spans that do not fit are warnings', () => {
    const text = policyText({
      4: [
        'targets:',
        '  critical: { firstResponse: 20m, resolution: 4h }',
        '  high: { firstResponse: 3h, resolution: 2h }',
        '  medium: { firstResponse: 1bd, resolution: 5bd }',
        '  low: { firstResponse: 2bd, resolution: 20bd }',
      ].join('\n'),
      6: 'nudgeAfter: [1bd, 6bd]\ncloseAfter: 5bd',
    })
    expect(faultsIn(text)).toEqual([])
    expect(warningsIn(text)).toEqual([
      `${lineOf(text, 'high:')}:26 targets.high.firstResponse: the first response is due after the resolution`,
      `${lineOf(text, '## 5')}:1 ladder.levels: the waits together are 25 minutes, and the first response to critical tickets is due after 20 minutes`,
      `${lineOf(text, 'nudgeAfter')}:19 nudgeAfter[1]: this reminder comes when the ticket is closed`,
    ])
  })
})
