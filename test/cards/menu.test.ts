import { describe, expect, it } from 'vitest'
import { menuOf } from '../../src/cards/menu.ts'
import { makeWords } from '../../src/cards/words.ts'
import { verbs } from '../../src/core/catalogue.ts'

describe('the menu of commands', () => {
  const menu = menuOf(makeWords('en'))

  it('offers every word, with arguments of different names and the required ones first', () => {
    expect(menu.verbs.each.map(({ verb }) => verb).sort()).toEqual([...verbs].sort())
    for (const { takes } of menu.verbs.each) {
      const names = takes.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      const required = takes.map(one => one.required)
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
    }
  })

  it('begins with what is used most, for a platform that shows 25', () => {
    const shown = menu.verbs.each.slice(0, 25).map(({ verb }) => verb)
    expect(shown).toEqual(verbs.filter(verb => shown.includes(verb)))
    const daily = ['new', 'status', 'escalate', 'rate', 'mine', 'next', 'claim', 'reply', 'resolve', 'wait']
    for (const verb of daily) expect(shown).toContain(verb)
  })

  it('asks for the number of a ticket and for words as the word does', () => {
    const takes = (verb: string) =>
      menu.verbs.each.find(one => one.verb === verb)?.takes.map(({ name, required }) => [name, required])
    expect(takes('rate')).toEqual([
      ['ticket', true],
      ['score', true],
    ])
    expect(takes('status')).toEqual([['ticket', false]])
    expect(takes('reply')).toEqual([
      ['ticket', true],
      ['text', true],
    ])
    expect(takes('resolve')).toEqual([
      ['ticket', true],
      ['text', false],
    ])
    expect(takes('hours')).toEqual([])
  })

  it('keeps within what platforms show', () => {
    const abouts = [
      menu.plain.about,
      menu.plain.text,
      menu.verbs.about,
      ...menu.verbs.each.map(one => one.about),
    ]
    for (const about of abouts) expect(about.length).toBeLessThanOrEqual(100)
  })
})
