import { describe, expect, it } from 'vitest'
import { sayHours, sayList } from '../../src/policy/say.ts'
import { fillValues, slotsOf } from '../../src/policy/templates.ts'
import type { Terms } from '../../src/policy/terms.ts'
import { defaultPolicy, goodPolicy } from './documents.ts'

const terms = goodPolicy(defaultPolicy).policy.terms as Terms
const fill = (text: string) => fillValues(text, terms)

describe('the prose of a policy', () => {
  it.each([
    ['{{targets.critical.firstResponse}}', '30 minutes'],
    ['{{ targets.high.firstResponse }}', '2 business hours'],
    ['{{targets.low.update}}', '7 days'],
    ['{{businessDay}}', '9 business hours'],
    ['{{hours}}', 'Monday to Saturday, 09:30 to 18:30'],
    ['{{warnings}}', '50, 75 and 90'],
    ['{{goals.satisfaction}}', '4.5'],
    ['{{vendors}}', 'Harbor Cloud, Lantern Telecom and Brightside Security'],
    ['{{vendors.harbor-cloud.respondsWithin}}', '4 business hours'],
    ['{{plans.premier}}', 'Premier'],
    ['{{plans.premier.nightCover}}', 'yes'],
    ['{{statuses}}', 'New, In progress, Waiting for you, Waiting for a supplier, Solved and Closed'],
    ['{{earlyClosing.new-years-eve.at}}', '13:00'],
    ['{{maintenance.windows.monthly.on}}', 'second Sunday of every month'],
    ['{{reviewMonths}}', 'January and July'],
  ])('shows %s as "%s"', (name, said) => {
    expect(fill(name)).toBe(said)
  })

  it('keeps what stands around the names, and names it does not know', () => {
    expect(fill('In {{targets.critical.firstResponse}} ($&) or {{nobody}}.')).toBe(
      'In 30 minutes ($&) or {{nobody}}.',
    )
    expect(fill('{{__proto__}} {{constructor.name}} {{asks}} {{ }}')).toBe(
      '{{__proto__}} {{constructor.name}} {{asks}} {{ }}',
    )
  })

  it('stays as it is where nothing is bound', () => {
    expect(fillValues('{{hours}}', null)).toBe('{{hours}}')
  })

  it('has several names in a line, each with its column', () => {
    expect(slotsOf('a {{b}} {{ c.d }} {{e')).toEqual([
      { name: 'b', column: 3 },
      { name: 'c.d', column: 9 },
    ])
  })
})

describe('values in words', () => {
  it('list days with the same hours together', () => {
    const day: [string, string][] = [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ]
    const hours = {
      mon: day,
      tue: day,
      wed: [],
      thu: day,
      fri: [],
      sat: [['10:00', '12:00']] as [string, string][],
      sun: [],
    }
    expect(sayHours(hours)).toBe(
      'Monday to Tuesday, 09:00 to 12:00 and 13:00 to 17:00; Thursday, 09:00 to 12:00 and 13:00 to 17:00; Saturday, 10:00 to 12:00',
    )
  })

  it('separate parts that have commas by semicolons', () => {
    expect(sayList([])).toBe('none')
    expect(sayList(['a', 'b', 'c'])).toBe('a, b and c')
    expect(sayList(['a, b', 'c'])).toBe('a, b; c')
  })
})
