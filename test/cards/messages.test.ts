import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/cards/messages/en.ts'
import { plainText } from '../../src/cards/plain.ts'
import { at, quote } from '../../src/cards/text.ts'
import { makeWords } from '../../src/cards/words.ts'

const code = ['src', 'adapters']
  .map(room => fileURLToPath(new URL(`../../${room}`, import.meta.url)))
  .flatMap(room => readdirSync(room, { recursive: true, withFileTypes: true }))
  .filter(
    entry => entry.isFile() && /\.(ts|js)$/.test(entry.name) && !/messages(\/|$)/.test(entry.parentPath),
  )
  .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

/** Whether the code names the key, whole or as a template such as `refused.${code}`. Numbers have forms of one key. */
function isUsed(form: string): boolean {
  const key = form.replace(/_(one|other)$/, '')
  if (code.includes(`'${key}'`)) return true
  return key
    .split('.')
    .some((_, index, parts) => code.includes(`\`${parts.slice(0, index + 1).join('.')}.\${`))
}

describe('the message catalogue', () => {
  it('holds nothing that is never said', () => {
    expect(Object.keys(en).filter(key => !isUsed(key))).toEqual([])
  })

  it('has no message that is empty or ends in space', () => {
    expect(Object.entries(en).filter(([, text]) => text.trim().length === 0 || text.trim() !== text)).toEqual(
      [],
    )
  })
})

describe('a sentence', () => {
  const words = makeWords('en')

  it('keeps the kind of what fills it', () => {
    const text = words.text('wrote', { who: quote('Ana'), text: quote('{{who}} $t(erased) & <b>') })
    expect(text).toEqual([
      { kind: 'say', text: '💬 ' },
      { kind: 'quote', text: 'Ana' },
      { kind: 'say', text: ': ' },
      { kind: 'quote', text: '{{who}} $t(erased) & <b>' },
    ])
  })

  it('shows instants in the zone of whoever reads', () => {
    const text = words.text('hours.closed', { opening: at(Date.parse('2026-11-30T19:30:00Z')) })
    expect(plainText(text, { zone: 'Pacific/Honolulu', locale: 'en' })).toContain('Mon 30 Nov, 09:30')
    expect(plainText(text, { zone: 'Europe/Berlin', locale: 'en' })).toContain('Mon 30 Nov, 20:30')
  })

  it('is in English where a language is missing', () => {
    expect(makeWords('xx').label('rated')).toBe(en.rated)
  })
})
