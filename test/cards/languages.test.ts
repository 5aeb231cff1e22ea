import { beforeAll, describe, expect, it } from 'vitest'
import { makeLanguages, messagesIn } from '../../src/cards/languages.ts'
import { en } from '../../src/cards/messages/en.ts'
import type { Messages } from '../../src/cards/messages/translation.ts'
import { makeWords } from '../../src/cards/words.ts'
import { verbs } from '../../src/core/catalogue.ts'
import { languages } from '../../src/policy/desk/language.ts'
import { sameAsEnglish } from './same-as-english.ts'

const others = languages.filter(language => language !== 'en')

/** The placeholders of a message, each as often as it stands there. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? '').sort()
}

/** What is typed as it stands, whatever the language: the command, its word, and options. */
function typed(text: string): string[] {
  return [...text.matchAll(/`(.*?)`/g)].map(([, said = '']) =>
    said
      .replace(/<.*?>|@\p{L}+|[\p{L}]{2,4}-[\p{L}]{2}-[\p{L}]{2}/gu, '·')
      .replace(/(handover ·) .*/, '$1 ·')
      .trim(),
  )
}

const numbers = (key: string) => /^(.*)_(one|many|other)$/.exec(key)

describe.each(others)('%s', language => {
  let messages: Messages
  const pairs = () =>
    Object.entries(messages).map(([key, text]) => {
      const other = key.replace(/_many$/, '_other')
      return { key, text, english: en[other as keyof typeof en] }
    })

  beforeAll(async () => {
    messages = await messagesIn(language)
  })

  it('says everything that English says, and in a form for each number', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const expected = Object.keys(en).flatMap(key => {
      const [, name, form] = numbers(key) ?? []
      if (form === undefined) return [key]
      return form === 'one' ? forms.map(one => `${name}_${one}`) : []
    })
    expect(Object.keys(messages).sort()).toEqual(expected.sort())
  })

  it('has the placeholders of English, each as often', () => {
    const wrong = pairs().filter(({ key, text, english }) => {
      const [own, its] = [placeholders(text), placeholders(english)]
      const counted = (all: string[]) => (key.endsWith('_one') ? all.filter(one => one !== 'count') : all)
      return counted(own).join() !== counted(its).join()
    })
    expect(wrong).toEqual([])
  })

  it('names what is typed as it is typed', () => {
    const wrong = pairs().filter(
      ({ text, english }) => typed(text).sort().join('|') !== typed(english).sort().join('|'),
    )
    expect(wrong).toEqual([])
  })

  it('has the emoji and the lines of English', () => {
    const shape = (text: string) => [
      text.split('\n').length,
      ...[...text.matchAll(/\p{Extended_Pictographic}/gu)].map(String).sort(),
    ]
    expect(pairs().filter(({ text, english }) => `${shape(text)}` !== `${shape(english)}`)).toEqual([])
  })

  it('says nothing in English but what is said so there as well', () => {
    const letters = (text: string) => text.replace(/\{\{.*?\}\}|`.*?`/g, '').match(/\p{L}{2,}/gu) ?? []
    const same = pairs().filter(({ text, english }) => text === english && letters(text).length > 0)
    const allowed = new Set(sameAsEnglish[language])
    expect(same.map(({ key }) => key).filter(key => !allowed.has(key))).toEqual([])
    expect([...allowed].filter(key => !same.some(one => one.key === key))).toEqual([])
  })

  it('has no message that is empty or ends in space', () => {
    expect(pairs().filter(({ text }) => text.trimEnd() === '' || text.trimEnd() !== text)).toEqual([])
  })

  it('keeps the lines of the menu within what platforms show', () => {
    const lines = pairs().filter(
      ({ key }) => /^(menu|help)\./.test(key) && verbs.some(verb => key.endsWith(verb)),
    )
    expect(lines.filter(({ text }) => text.length > 100)).toEqual([])
  })

  it('keeps labels of buttons short', () => {
    const labels = pairs().filter(({ key }) => /(^|\.)button\.|^impact\.|^digest\.act\./.test(key))
    expect(labels.filter(({ text }) => text.length > 45)).toEqual([])
  })

  it('counts', () => {
    const words = makeWords(language, messages)
    const one = words.label('digest.pages', { count: 1 })
    const two = words.label('digest.pages', { count: 2 })
    const million = words.label('digest.pages', { count: 1_000_000 })
    expect(one.replace('1', '2')).not.toBe(two)
    expect(million.replace('1000000', '2') === two).toBe(language === 'de')
  })
})

describe('a language', () => {
  it('is taken for its countries too', async () => {
    const all = makeLanguages()
    const words = await all('pt-BR')
    expect(words.locale).toBe('pt-BR')
    expect(words.label('rated')).toBe((await messagesIn('pt')).rated)
    expect((await all('ja', undefined, 'de-AT')).label('nobody')).toBe((await messagesIn('de')).nobody)
    expect((await all('ja')).label('nobody')).toBe(en.nobody)
  })
})
