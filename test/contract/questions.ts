import { describe, expect, it } from 'vitest'
import type { AskedQuestion } from '../../src/ports/question-store.ts'
import type { Subject } from './subject.ts'

const at = Date.parse('2026-11-24T20:00:00Z')
const asked = (text: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  desk: 'support',
  at,
  text,
  tier: 'none',
  section: null,
  ...more,
})

export function questionContract(subject: () => Subject): void {
  const questions = () => subject().store.questions

  describe('questions', () => {
    it('are kept as they were asked, each desk with its own', async () => {
      const id = await questions().keep(asked('Do you like <b>cake</b>?'))
      expect(await questions().read('support', id)).toEqual(asked('Do you like <b>cake</b>?'))
      expect(await questions().read('other', id)).toBeNull()
    })

    it('that found nothing are counted by their words, the most frequent first', async () => {
      for (const text of ['Is there cake?', 'Where is Kim', 'is there cake? '])
        await questions().keep(asked(text))
      await questions().keep(asked('When are you open?', { tier: 'sure', section: '3.2' }))
      await questions().keep(asked('Long ago', { at: at - 1 }))
      await questions().keep(asked('Elsewhere', { desk: 'other' }))
      expect(await questions().gaps('support', at, 10)).toEqual([
        { text: 'is there cake?', count: 2, last: at, tickets: 0 },
        { text: 'where is kim', count: 1, last: at, tickets: 0 },
      ])
    })

    it('whose answer ended in a ticket are gaps as well, those that were answered are not', async () => {
      const one = await questions().keep(asked('Is it broken?', { tier: 'unsure', section: '5.1' }))
      const other = await questions().keep(asked('When do you open?', { tier: 'sure', section: '3.2' }))
      await questions().end('support', one, 'ticket')
      await questions().end('support', other, 'helped')
      await questions().end('other', other, 'ticket')
      expect(await questions().gaps('support', at, 10)).toEqual([
        { text: 'is it broken?', count: 1, last: at, tickets: 1 },
      ])
    })
  })
}
