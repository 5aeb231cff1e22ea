import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onCallAt } from '../../src/core/rota/on-call.ts'
import { loadRota } from '../../src/main/loaders.ts'
import { readSettings } from '../../src/main/settings.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { kim } from '../core/desk.ts'
import { noFault } from '../store/connect.ts'

const now = Date.parse('2026-11-24T20:00:00Z')
const hour = 3_600_000
let folder: string
let settings: ReturnType<typeof readSettings>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-rota-'))
  settings = readSettings({ DESKHAND_DATA: join(folder, 'data') })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('without a database the rota is that of the desk file', async () => {
  const { rota, note } = await loadRota(settings, undefined, now)
  expect(onCallAt(rota, now)).toBe('oli')
  expect(note).toBeNull()
})

it('a turn given by word counts for the terminal too; while Deskhand runs, it says that it cannot know', async () => {
  const driver = await connect({ kind: 'folder', folder: settings.folder }, noFault)
  try {
    const turn = { level: 1, from: now - hour, to: now + hour, user: 'kim', by: kim, madeAt: now }
    await makeStore(driver).tickets.transaction(tx => tx.addOverride('support', turn))
    expect((await loadRota(settings, undefined, now)).note).toContain('in use')
  } finally {
    await driver.close()
  }
  const { rota, note } = await loadRota(settings, undefined, now)
  expect([onCallAt(rota, now), onCallAt(rota, now + hour), note]).toEqual(['kim', 'oli', null])
})
