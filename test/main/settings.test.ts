import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/main/settings.ts'
import { ConfigError } from '../../src/ports/errors.ts'

/** The variables complained of. */
function refused(variables: Record<string, string>): string[] {
  try {
    readSettings(variables)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.complaints.map(({ where }) => String(where))
  }
}

describe('settings', () => {
  it('without any variable are those of a first try on one machine', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      logLevel: 'info',
      production: false,
    })
  })

  it('take an empty variable for one that is not set', () => {
    const names = [
      'PORT',
      'HOST',
      'DATABASE_URL',
      'DESKHAND_DATA',
      'LOG_LEVEL',
      'DESK_FILE',
      'PLAYGROUND_PASSWORD',
    ]
    expect(readSettings(Object.fromEntries(names.map(name => [name, ' '])))).toEqual(readSettings({}))
  })

  it.each(['abc', '-1', '1.5', '65536', '0x50', '1e3'])('refuse the port %s', PORT => {
    expect(refused({ PORT })).toEqual(['PORT'])
  })

  it.each([
    'postgres://u:p@host:5432/desk',
    'postgresql://host/desk?sslmode=require',
    'postgres://u:p@one:5432,two:5433/desk',
  ])('take %s for a database', DATABASE_URL => {
    expect(readSettings({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL)
  })

  it.each(['host/desk', 'mysql://u:p@host/desk', 'postgres://', 'postgres://u:p#q@host/desk'])(
    'refuse %s as a database, without repeating it',
    DATABASE_URL => {
      expect(refused({ DATABASE_URL })).toEqual(['DATABASE_URL'])
      expect(() => readSettings({ DATABASE_URL: `${DATABASE_URL}#TESTSECRET` })).not.toThrow('TESTSECRET')
    },
  )

  it.each(['0.0.0.0', '::', '192.168.1.5', 'desk.example'])(
    'let others in at %s with a password only',
    HOST => {
      expect(refused({ HOST })).toEqual(['HOST'])
      expect(refused({ HOST, PLAYGROUND_PASSWORD: 'long enough' })).toEqual([])
    },
  )

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('need no password at %s', HOST => {
    expect(refused({ HOST })).toEqual([])
  })
})

describe('an answerer of the owner’s', () => {
  const url = 'https://api.example.com/v1'

  it('is none unless it is set, and needs an address and a model', () => {
    expect(readSettings({}).answerer).toBeNull()
    expect(readSettings({ ANSWERER_URL: url, ANSWERER_MODEL: 'm' }).answerer).toEqual({
      url,
      key: undefined,
      model: 'm',
    })
    expect(() => readSettings({ ANSWERER_URL: url })).toThrow(/needs its address/)
    expect(() => readSettings({ ANSWERER_KEY: 'k' })).toThrow(/needs its address/)
  })

  it('is spoken to in secret, except on this machine', () => {
    const at = (address: string) => () => readSettings({ ANSWERER_URL: address, ANSWERER_MODEL: 'm' })
    expect(at('http://127.0.0.1:11434/v1')).not.toThrow()
    for (const wrong of [
      'http://api.example.com/v1',
      'ftp://x',
      'no',
      'https://me:secret@api.example.com/v1',
    ])
      expect(at(wrong)).toThrow(/no address of an answerer/)
  })
})
