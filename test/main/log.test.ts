import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLog } from '../../src/main/log.ts'
import { ConfigError } from '../../src/ports/errors.ts'

const canary = 'TESTSECRET'

/** What a log writes, as it stands in the file. */
function written(fields: object, message = 'something happened', level = 'trace'): string {
  const lines: string[] = []
  makeLog(level, { write: line => void lines.push(line) }).error(fields, message)
  return lines.join('')
}

/** Members under which secrets and people's words travel through the program. */
const hidden = [
  ...['token', 'password', 'secret', 'authorization', 'cookie', 'url', 'DATABASE_URL', 'databaseUrl'],
  ...['PLAYGROUND_PASSWORD', 'playgroundPassword', 'text', 'texts', 'values', 'params', 'parameters'],
]

describe('a log line', () => {
  it.each(hidden)('never tells what stands under "%s", however deep', name => {
    const secret = { [name]: canary, list: [{ [name]: canary }] }
    for (const fields of [secret, { inner: secret }, { inner: { more: secret } }, { [name]: [canary] }]) {
      expect(written(fields)).not.toContain(canary)
    }
    expect(written({ [name]: { deep: { deeper: canary } } })).not.toContain(canary)
  })

  it('is one line of JSON, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, name) => {
        const line = written(
          { name, more: 'a\r\n{"level":30,"msg":"forged"}' },
          `${message}\n{"msg":"forged"}`,
        )
        expect(line.trimEnd()).not.toMatch(/[\r\n]/)
        expect(JSON.parse(line)).toMatchObject({ msg: `${message}\n{"msg":"forged"}`.toWellFormed() })
      }),
    )
  })

  it('is left out below the level asked for', () => {
    expect(written({}, 'x', 'silent')).toBe('')
  })
})

describe('an error in a log line', () => {
  const told = (error: unknown) => written({ error })

  it('tells what it is and where, and only the first line of its message', () => {
    const error = Object.assign(new TypeError(`no such thing\n    at ${canary}`), {
      code: 'E_THING',
      text: canary,
    })
    expect(JSON.parse(told(error)).error).toEqual({
      name: 'TypeError',
      code: 'E_THING',
      message: 'no such thing',
      where: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    })
    expect(told(error)).not.toContain(canary)
  })

  it('does not tell the parameters of a query that failed', () => {
    const cause = Object.assign(new Error(`invalid input syntax for type integer: "${canary}"`), {
      code: '22P02',
    })
    const line = told(new Error(`Failed query: insert into texts values ($1)\nparams: ${canary}`, { cause }))
    expect(line).not.toContain(canary)
    expect(JSON.parse(line).error).toMatchObject({ cause: { code: '22P02', message: '[removed]' } })
    expect(told(new Error(`Failed query: select $1 params: ${canary}`))).not.toContain(canary)
  })

  it('does not tell the text that a parser could not read', () => {
    const fault = (() => {
      try {
        return JSON.parse(canary)
      } catch (error) {
        return error
      }
    })()
    expect(String(fault), 'the parser quotes it').toContain('TEST')
    expect(told(fault)).not.toContain('TEST')
  })

  it('does not tell the password of an address', () => {
    const line = told(new Error(`cannot reach postgres://desk:${canary}@db:5432/desk`))
    expect(line).not.toContain(canary)
    expect(line).toContain('db:5432/desk')
  })

  it('tells a fault of the surroundings with its place and remedy', () => {
    const complaint = { what: 'it is away', where: 'the database', remedy: 'Wait.' }
    expect(JSON.parse(told(new ConfigError([complaint]))).error).toEqual({
      name: 'ConfigError',
      complaints: [complaint],
    })
  })

  it.each([[canary], [{ text: canary }], [null]])(
    'that is no error (%j) is told by its type alone',
    thrown => {
      expect(told(thrown)).not.toContain(canary)
    },
  )
})
