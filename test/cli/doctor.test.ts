import { describe, expect, it } from 'vitest'
import { doctorCommand } from '../../src/cli/doctor.ts'
import type { Check, Finding, Grade } from '../../src/ports/check.ts'
import { ConfigError, DeliveryError } from '../../src/ports/errors.ts'
import { run } from './terminal.ts'

const finds = (name: string, ...findings: Finding[]): Check => ({ name, run: async () => findings })
const fails = (name: string, error: Error): Check => ({ name, run: () => Promise.reject(error) })
const graded = (grade: Grade): Check => finds(grade, { grade, what: 'seen' })
const ask = (checks: Check[], ...words: string[]) =>
  run(console => doctorCommand(console, { loadChecks: async () => checks }), words)

describe('deskhand doctor', () => {
  it('says how each thing is in a word as well as in a sign, with the remedy below', async () => {
    const { printed } = await ask([
      finds('Node', { grade: 'ok', what: 'Node 20.12.0' }),
      finds('port', { grade: 'fault', what: 'taken', remedy: 'Set PORT.' }),
      finds('rota', { grade: 'warning', what: 'nobody tonight', remedy: 'Ask somebody.' }),
    ])
    expect(printed).toEqual([
      '✅ ok · Node: Node 20.12.0',
      '❌ fault · port: taken',
      '     Set PORT.',
      '⚠️ warning · rota: nobody tonight',
      '     Ask somebody.',
      '3 findings: 1 ok, 1 to think about, 1 to mend.',
    ])
  })

  it.each<[number, Grade[]]>([
    [0, ['ok']],
    [0, ['ok', 'warning']],
    [1, ['warning', 'fault']],
    [3, ['ok', 'unreachable']],
    [1, ['unreachable', 'fault']],
  ])(
    'ends with status %i for %j: what is unreachable may come back, a fault does not',
    async (status, grades) => {
      expect((await ask(grades.map(graded))).status).toBe(status)
    },
  )

  it('takes what a check complains of for found, and goes on', async () => {
    const complaint = { what: 'nobody answers', where: 'DATABASE_URL db/desk', remedy: 'Start it.' }
    const { printed, status } = await ask([
      fails('database', new ConfigError([complaint], { unreachable: true })),
      graded('ok'),
    ])
    expect(printed.slice(0, 3)).toEqual([
      '❌ unreachable · database: DATABASE_URL db/desk: nobody answers',
      '     Start it.',
      '✅ ok · ok: seen',
    ])
    expect(status).toBe(3)
  })

  it('takes a chat that went away meanwhile for unreachable', async () => {
    const { printed, status } = await ask([fails('forums', new DeliveryError('retry', 'Discord is away.'))])
    expect(printed[0]).toBe('❌ unreachable · forums: the check could not be made: Discord is away.')
    expect(status).toBe(3)
  })

  it('names its own defect, and not what it was about', async () => {
    const { printed, status } = await ask([fails('rota', new TypeError('TESTSECRET'))])
    expect(printed[0]).toContain('the check could not be made (TypeError)')
    expect(printed.join()).not.toContain('TESTSECRET')
    expect(status).toBe(1)
  })

  it('--json is one line with the same, for programs', async () => {
    const { printed } = await ask(
      [finds('port', { grade: 'fault', what: 'taken', remedy: 'Set PORT.' })],
      '--json',
    )
    expect(printed.map(line => JSON.parse(line))).toEqual([
      { status: 1, findings: [{ check: 'port', grade: 'fault', what: 'taken', remedy: 'Set PORT.' }] },
    ])
  })
})
