import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let ana: Resident
let mia: Resident
let folder: string
let policyFile: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-windows-'))
  policyFile = join(folder, 'support-policy.md')
  await writeFile(policyFile, await readFile(fileURLToPath(defaultFiles.policy)))
  desk = await startDesk({ at: '2026-12-01T20:00:00Z', policyFile }) // Tuesday 1 December, 10:00 in Honolulu
  ana = desk.person('ana')
  mia = desk.person('mia')
})
afterAll(async () => {
  await desk.stop()
  await rm(folder, { recursive: true })
})

const news = async () => (await ana.sees('announcements')).map(one => one.text)
const asked = async () =>
  (await mia.sees('managers')).filter(one => one.text.startsWith('Routine maintenance') && !one.private)

describe('a window of maintenance in the policy', () => {
  it('is announced as the desk opens, as long before as the policy promises, and once', async () => {
    await desk.push('2026-12-05T19:29:00Z')
    expect(await news()).toEqual([])
    await desk.push('2026-12-05T19:31:00Z') // The second Sunday is the 13th; a week before it the desk is closed.
    const [announced, ...more] = await news()
    expect(announced).toContain('🔧 Planned work on Client portal: Routine maintenance')
    expect(announced).toContain('Sun 13 Dec, 20:00 to Mon 14 Dec, 00:00')
    expect(more).toEqual([])
    expect(await mia.types('/support maintenance', { in: 'managers' })).toContain('Routine maintenance')
  })

  it('is told a day before and at its beginning, and known to whom it concerns', async () => {
    await desk.push('2026-12-14T06:05:00Z') // Sunday 13 December, 20:05
    const told = await news()
    expect(told).toHaveLength(3)
    expect(told.at(-1)).toContain('Routine maintenance has begun (Client portal)')
    expect(await ana.types('/support the portal is down')).toContain(
      'Known: Routine maintenance (Client portal)',
    )
    expect(await ana.types('/support compass is down')).not.toContain('Known:')
  })

  it('is ended by a manager, who is asked in the night, and again once a day when somebody is there', async () => {
    await desk.push('2026-12-14T10:30:00Z') // Monday, 00:30
    expect((await news()).at(-1)).toBe(
      sentence('outage.goes-on', {
        title: 'Routine maintenance',
        services: 'Client portal',
        next: 'Mon 14 Dec, 10:00',
      }),
    )
    await desk.push('2026-12-15T19:51:00Z') // Tuesday, 09:51
    const questions = await asked()
    expect(questions).toHaveLength(3)
    expect((await news()).filter(one => one.includes('is still going on'))).toHaveLength(1)
    const [over] = questions.at(-1)?.buttons ?? []
    const question = questions.at(-1)
    if (over === undefined || question === undefined) throw new Error('Nobody was asked.')
    await mia.presses(over.action, question)
    expect((await news()).at(-1)).toContain('✅ Routine maintenance (Client portal) is over')
    await desk.push('3d')
    expect((await news()).at(-1)).toContain('✅ Routine maintenance')
  })
  it('that the policy has no longer is called off', async () => {
    await desk.push('2027-01-04T20:00:00Z')
    expect((await news()).at(-1)).toContain('Planned work on Client portal: Routine maintenance')
    const text = await readFile(policyFile, 'utf8')
    expect(text).toContain('second Sunday of every month')
    await writeFile(
      `${policyFile}.new`,
      text.replace('second Sunday of every month', 'third Sunday of every month'),
    )
    await rename(`${policyFile}.new`, policyFile)
    const olga = desk.person('olga')
    await olga.hears('Draft of the policy', 'dm:olga')
    await olga.types('/support publish')
    await desk.push('1m')
    expect(await news()).toContain(
      sentence('outage.cancelled', {
        title: 'Routine maintenance',
        services: 'Client portal',
        from: 'Sun 10 Jan, 20:00',
      }),
    )
    await desk.push('2027-01-11T08:00:00Z')
    expect((await news()).filter(one => one.includes('has begun'))).toEqual([])
  })
  it('is told a day before by a desk that began in its notice, which begins without any post', async () => {
    const young = await startDesk({ at: '2026-12-10T20:00:00Z' })
    const told = async () => (await young.person('ana').sees('announcements')).map(one => one.text)
    await young.push('1h')
    expect(await told()).toEqual([])
    await young.push('2026-12-14T06:01:00Z') // Sunday 13 December, 20:01
    expect(await told()).toEqual([
      'Routine maintenance (Client portal): newer word is below.',
      expect.stringContaining('Routine maintenance has begun (Client portal)'),
    ])
    await young.stop()
  })
})
