import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alarm, alarmKey, readAlarm } from '../../src/core/alarm.ts'

const desk = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,39}$/)
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 })
const alarm: fc.Arbitrary<Alarm> = fc.oneof(
  fc.record({
    kind: fc.constant('calls' as const),
    desk,
    number: fc.integer({ min: 1, max: 999_999_999 }),
    run: instant,
  }),
  fc.record({ kind: fc.constant('drill' as const), desk, at: instant }),
)

describe('the name of an alarm', () => {
  it('says which it is, and is short enough for every pager', () => {
    fc.assert(
      fc.property(alarm, one => {
        expect(readAlarm(alarmKey(one))).toEqual(one)
        expect(alarmKey(one).length).toBeLessThanOrEqual(255)
      }),
    )
  })

  it('is told from any other text', () => {
    fc.assert(fc.property(fc.string(), text => readAlarm(text) === null))
    for (const text of [
      'deskhand/a/1',
      'deskhand/a/1/2/3',
      'deskhand/A/1/2',
      'x deskhand/a/1/2',
      'deskhand/a/1/-2',
    ])
      expect(readAlarm(text)).toBeNull()
  })
})
