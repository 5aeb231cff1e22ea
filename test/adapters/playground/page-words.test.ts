import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const page = fileURLToPath(new URL('../../../adapters/playground/page/', import.meta.url))
const files = readdirSync(page, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.js') && !file.startsWith('words'))
  .map(file => ({ file, text: readFileSync(`${page}${file}`, 'utf8') }))
const { en } = (await import(`${page}words/en.js`)) as { en: Record<string, string> }
const { say } = (await import(`${page}words/say.js`)) as {
  say: (key: string, filling?: Record<string, unknown>) => string
}

/** The code without its comments, and without what stands between `${` and `}`. */
function markup(text: string): string {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  let plain = code
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replaceAll(/\$\{[^{}]*\}/g, '')
  }
  return plain
}

/** A label, or a text between marks, that is written where it is drawn. */
function hardWired(text: string): string | undefined {
  const labels = /\b(?:aria-label|title|placeholder|alt|label|hint)=(?:"[^"]*\p{L}{2}|\$?\{?'[^']*\p{L}{2})/u
  const between = />\s*[A-Z][a-z]+[^<>=(){};]*<\//
  return markup(text).match(labels)?.[0] ?? markup(text).match(between)?.[0]
}

describe('the words of the page', () => {
  it('stand in one place, and not where they are drawn', () => {
    for (const wrong of ['html`<p>Nothing here yet.</p>`', 'html`<nav aria-label="Places"></nav>`'])
      expect(hardWired(wrong)).toBeDefined()
    const found = files
      .map(({ file, text }) => [file, hardWired(text)])
      .filter(([, hit]) => hit !== undefined)
    expect(found).toEqual([])
  })

  it('are all said, and all there', () => {
    const code = files.map(({ text }) => text).join('\n')
    const isSaid = (key: string) =>
      code.includes(`'${key}'`) || code.includes(`\`${key.slice(0, key.indexOf('.') + 1)}\${`)
    expect(Object.keys(en).filter(key => !isSaid(key))).toEqual([])
    const said = [...code.matchAll(/\bsay\('([^']+)'/g)].map(([, key]) => key as string)
    expect(said.filter(key => !(key in en))).toEqual([])
    expect(said.length).toBeGreaterThan(60)
  })

  it.each(['de', 'es', 'fr', 'pt'])('are there in %s as well, with the same placeholders', async language => {
    const all = (await import(`${page}words/${language}.js`)) as Record<string, Record<string, string>>
    const own = all[language] ?? {}
    const placeholders = (text = '') => (text.match(/\{\w+\}|`[^`]*`/g) ?? []).sort().join()
    expect(Object.keys(own)).toEqual(Object.keys(en))
    expect(Object.keys(en).filter(key => placeholders(own[key]) !== placeholders(en[key]))).toEqual([])
  })

  it('take what fills them as it is', () => {
    expect(say('list.of', { place: '# {who} $& <b>' })).toBe('Messages in # {who} $& <b>')
  })
})
