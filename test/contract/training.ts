import { describe, expect, it } from 'vitest'
import type { Subject } from './subject.ts'

const now = Date.parse('2026-11-24T20:00:00Z')
const date = { webinar: 'intro', at: Date.parse('2026-12-02T20:00:00Z') }
const people = Array.from({ length: 12 }, (_, n) => ({
  workspace: 'playground',
  id: `p${n}`,
  name: `P ${n}`,
}))

export function trainingContract(subject: () => Subject): void {
  const training = () => subject().store.training
  const take = (person: (typeof people)[number], places: number | null, desk = 'support') =>
    training().take(desk, date, { person, now, places, remindAt: null })

  describe('places of a webinar', () => {
    it('are given to as many as there are, however many ask at the same instant', async () => {
      const answers = await Promise.all(people.map(one => take(one, 3)))
      expect(answers.filter(one => one === 'taken')).toHaveLength(3)
      expect(answers.filter(one => one === 'full')).toHaveLength(people.length - 3)
      expect(await training().people('support', date)).toHaveLength(3)
    })

    it('are one for each person, however often they press', async () => {
      const [ana] = people
      if (ana === undefined) throw new Error('There is nobody.')
      const answers = await Promise.all(Array.from({ length: 6 }, () => take(ana, 1)))
      expect(answers.filter(one => one === 'taken')).toHaveLength(1)
      expect(answers.filter(one => one === 'had-it')).toHaveLength(5)
      expect(await take(ana, 1, 'other')).toBe('taken')
    })

    it('go to the next one when somebody leaves', async () => {
      const [ana, ben] = people
      if (ana === undefined || ben === undefined) throw new Error('There is nobody.')
      await take(ana, 1)
      expect(await take(ben, 1)).toBe('full')
      expect(await training().leave('support', date, ana)).toBe(true)
      expect(await training().leave('support', date, ana)).toBe(false)
      expect(await take(ben, 1)).toBe('taken')
    })
  })
}
