import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The literals of a file, with `${…}` as `·`; comments and imports are none. */
function literals(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^(import|export) [\s\S]*?from '.*'$/gm, '')
    .replace(/import\('.*?'\)/g, '')
    // What is thrown or logged is for whoever runs the desk.
    .replace(/(new \w*Error|log\.\w+)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '')
  return [...bare.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, single, double, template]) => single ?? double ?? (template ?? '').replace(/\$\{[^}]*\}/g, '·'),
  )
}

/** Two words in a row, a word of its own beside a value, or one with a capital: something for people. */
function isSaid(text: string): boolean {
  return (
    /\p{L}{2,}[,;:]? \p{L}{2,}/u.test(text) ||
    /(^|·)[.,;:]? \p{L}{2,}|\p{L}{2,} ·/u.test(text) ||
    /^\p{Lu}\p{Ll}/u.test(text)
  )
}

/** Where things are drawn for people: the cards, the answers, and what becomes of them in each chat. */
const folders = [
  'src/cards',
  'src/flows/answering',
  ...['in', 'out'].flatMap(one => [`adapters/slack/${one}`, `adapters/discord/${one}`]),
]
const files = folders
  .flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(root, join(entry.parentPath, entry.name)))
  // What platforms refuse goes to the log; escaping is full of signs that read as quotes.
  .filter(name => !/^src\/cards\/messages|out\/(failure|escape)\.ts$/.test(name))

/** What looks like words and is none. */
const none = [
  // The name of a kind of day in the calendar.
  'closed day',
  // A header.
  'Bearer ·',
  // For the log.
  'an interaction took no answer',
]

describe('the cards', () => {
  it.each(files)('have no word of their own: %s', name => {
    // Beside a value, a word of the answers is a command or a key: `policy 3.2`.
    const isWord = (text: string) => name.startsWith('src/flows') && /^[a-z]+( ·)+$/.test(text)
    const found = literals(readFileSync(join(root, name), 'utf8')).filter(
      text => isSaid(text) && !isWord(text),
    )
    expect(found.filter(text => !none.includes(text))).toEqual([])
  })

  it('would be caught with one', () => {
    const value = ['$', '{one}'].join('')
    const code = `const a = 'is late'\nconst b = \`${value} hours\`\n// 'in words'\nconst c = ['Urgent', 'button.why']`
    expect(literals(code).filter(isSaid)).toEqual(['is late', '· hours', 'Urgent'])
  })
})
