import { describe, expect, it } from 'vitest'
import { cleanName, megabyte, sortFiles } from '../../src/core/file-rules.ts'
import { files } from '../../src/policy/desk/files.ts'

const rules = files.parse({ most: 2 })
const file = (name: string, size = 100) => ({ name, size })
const whyOf = (name: string, size?: number) => sortFiles([file(name, size)], rules).refused[0]?.why

describe('files of a message', () => {
  it('are passed on in their order, as many as a message takes', () => {
    const { taken, refused } = sortFiles([file('a.png'), file('b.log'), file('c.txt')], rules)
    expect(taken.map(({ name }) => name)).toEqual(['a.png', 'b.log'])
    expect(refused).toEqual([{ name: 'c.txt', why: 'many' }])
  })

  it.each(['setup.exe', 'SETUP.EXE', 'photo.png.scr', 'run.bat.', 'run.cmd ', 'a/b/x.js'])(
    'are refused where they can start a program: %s',
    name => expect(whyOf(name)).toBe('kind'),
  )

  it('are refused where a desk says so, and programs then are not', () => {
    const own = files.parse({ refuse: ['zip'] })
    const { taken, refused } = sortFiles([file('a.zip'), file('a.exe')], own)
    expect([taken.map(({ name }) => name), refused]).toEqual([['a.exe'], [{ name: 'a.zip', why: 'kind' }]])
  })

  it('are refused where they are empty, or larger than one may be', () => {
    expect(whyOf('a.png', 0)).toBe('empty')
    expect(whyOf('a.png', 10 * megabyte)).toBe(undefined)
    expect(whyOf('a.png', 10 * megabyte + 1)).toBe('large')
  })
})

describe('the name of a file', () => {
  it.each([
    ['report.csv', 'report.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Temp\\x.log', 'x.log'],
    ['two\nlines.txt', 'two lines.txt'],
    ['gpj.\u202Eexe', 'gpj.exe'],
    ['\ud800.png', '\ufffd.png'],
    ['   ', 'file'],
    ['', 'file'],
  ])('%j is %j', (given, clean) => expect(cleanName(given)).toBe(clean))

  it('keeps its ending where it is too long', () => {
    const name = cleanName(`${'é'.repeat(300)}.tar`)
    expect([name.length, name.endsWith('é.tar')]).toEqual([120, true])
  })
})
