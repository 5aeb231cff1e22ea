import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportCommand } from '../../src/cli/export.ts'
import { exportWork } from '../../src/main/export.ts'
import { readSettings } from '../../src/main/settings.ts'
import { connect } from '../../src/store/open.ts'
import { run } from '../cli/terminal.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'

const noFault = async () => undefined

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-personal-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const settings = () => readSettings({ DESKHAND_DATA: join(folder, 'data') })

async function on(at: string, work: (desk: RunningDesk) => Promise<void>): Promise<void> {
  const driver = await connect({ kind: 'folder', folder: settings().folder }, noFault)
  const desk = await startDesk({ at, driver })
  try {
    await work(desk)
  } finally {
    await desk.stop()
  }
}

const exported = async (...words: string[]) => {
  const work = exportWork(settings(), noFault)
  return (await run(console => exportCommand(console, { exportWork: async () => work }), words)).printed.join(
    '\n',
  )
}
describe('whoever asks what is kept of them', () => {
  it('gets what they said and what was said to them, and nothing of others', async () => {
    await on('2026-11-24T20:00:00Z', async desk => {
      await desk.person('ana').types('/support new the zebra is ill')
      await desk.person('kim').types('/support claim 1')
      await desk.person('kim').types('/support note 1 she called twice')
      await desk.person('kim').types('/support reply 1 which zebra?')
      await desk.person('ben').types('/support new my giraffe too')
    })
    const told = await exported('--person', 'Ana Ruiz')
    expect(told).toContain('the zebra is ill')
    expect(told).toContain('which zebra?')
    expect(told).not.toMatch(/called twice|giraffe|Kim/)
    expect(await exported('--ticket', 'SUP-1', '--format', 'csv')).toContain('she called twice')
    await expect(exported('--person', 'nobody')).rejects.toThrow('Nobody of that name or id')
    await expect(exported('--ticket', '99')).rejects.toThrow('There is no such ticket')
  })
})
