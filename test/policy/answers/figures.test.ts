import { afterAll, describe, expect, it } from 'vitest'
import { type Judged, judgeSet, type SetName, setNames, share } from './question-sets.ts'

const judged = new Map<SetName, Judged[]>(setNames.map(name => [name, judgeSet(name)]))
const inside = ({ question }: Judged) => question.section !== null
const outside = (one: Judged) => !inside(one)
const foreign = (one: Judged) => one.question.kind.startsWith('lang_')
const sure = ({ answer }: Judged) => answer.tier === 'sure'
const none = ({ answer }: Judged) => answer.tier === 'none'
const wrong = (one: Judged) => outside(one) || !one.exact

/** What is promised: of the sample; of other policies; and of each alike. */
const goals = {
  sample: { section: 75, exact: 65, amongThree: 85 },
  others: { section: 65, exact: 55, amongThree: 75 },
  foreignSection: 60,
  insideNone: 15,
  wrongAndSure: 3,
  outsideSure: 5,
  outsideNone: 60,
}

describe.each([...judged])('questions about the policy "%s"', (name, all) => {
  const goal = name.startsWith('sample') ? goals.sample : goals.others
  const within = all.filter(inside)

  it(`find the section first in ${goal.section} %, the sub-section in ${goal.exact} %`, () => {
    expect(share(within, one => one.section)).toBeGreaterThanOrEqual(goal.section)
    expect(share(within, one => one.exact)).toBeGreaterThanOrEqual(goal.exact)
    expect(share(within, one => one.amongThree)).toBeGreaterThanOrEqual(goal.amongThree)
  })

  it(`in other languages find the section first in ${goals.foreignSection} %`, () => {
    expect(share(within.filter(foreign), one => one.section)).toBeGreaterThanOrEqual(goals.foreignSection)
  })

  it('are seldom answered wrong and sure', () => {
    expect(share(all, one => sure(one) && wrong(one))).toBeLessThanOrEqual(goals.wrongAndSure)
  })

  it('are seldom refused', () => {
    expect(share(within, none)).toBeLessThanOrEqual(goals.insideNone)
  })
})

describe('over all policies', () => {
  const all = [...judged.values()].flat()

  it('an answer is seldom wrong and sure', () => {
    expect(share(all, one => sure(one) && wrong(one))).toBeLessThanOrEqual(goals.wrongAndSure)
  })

  it('what no policy answers is refused, and seldom answered', () => {
    expect(share(all.filter(outside), none)).toBeGreaterThanOrEqual(goals.outsideNone)
    expect(share(all.filter(outside), sure)).toBeLessThanOrEqual(goals.outsideSure)
  })

  it('of other trades, each counted alike, find the section first in 84 %', () => {
    const others = [...judged].filter(([name]) => !name.startsWith('sample'))
    const shares = others.map(([, all]) => share(all.filter(inside), one => one.section))
    expect(shares.reduce((sum, one) => sum + one, 0) / shares.length).toBeGreaterThanOrEqual(84)
  })

  it('is sure of a third of what it is asked within the policy', () => {
    expect(share(all.filter(inside), sure)).toBeGreaterThanOrEqual(33)
  })
})

/** The figures by set and by kind, in percent, at the end of the run. */
afterAll(() => {
  const groups: [string, Judged[]][] = [...judged]
  const kinds = [...new Set([...judged.values()].flat().map(({ question }) => question.kind))].sort()
  for (const kind of kinds) {
    groups.push([kind, [...judged.values()].flat().filter(({ question }) => question.kind === kind)])
  }
  const heads = ['', 'asked', 'section', 'sub', 'three', 'sure', 'none', 'wrong+sure']
  const rows = groups.map(([name, all]) => {
    const within = all.filter(inside)
    const placed = within.length === 0 ? [] : [within]
    const figure = (holds: (one: Judged) => boolean) =>
      placed.map(some => share(some, holds).toFixed(0))[0] ?? '-'
    return [
      name,
      `${all.length}`,
      figure(one => one.section),
      figure(one => one.exact),
      figure(one => one.amongThree),
      share(all, sure).toFixed(0),
      share(all, none).toFixed(0),
      share(all, one => sure(one) && wrong(one)).toFixed(1),
    ]
  })
  const line = (cells: string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(11))).join('')
  process.stdout.write(`${[heads, ...rows].map(line).join('\n')}\n`)
})
