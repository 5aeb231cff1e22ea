import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EraseWork, eraseCommand } from '../../src/cli/erase.ts'
import { exportCommand } from '../../src/cli/export.ts'
import { auditDesks } from '../../src/main/audit.ts'
import { eraseWork } from '../../src/main/erase.ts'
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

const database = () => connect({ kind: 'folder', folder: settings().folder }, noFault)

async function on(at: string, work: (desk: RunningDesk) => Promise<void>): Promise<void> {
  const driver = await database()
  const desk = await startDesk({ at, driver })
  try {
    await work(desk)
  } finally {
    await desk.stop()
  }
}

async function change(statement: string): Promise<void> {
  const driver = await database()
  await driver.call(statement, []).finally(() => driver.close())
}

const exported = async (...words: string[]) => {
  const work = exportWork(settings(), noFault)
  return (await run(console => exportCommand(console, { exportWork: async () => work }), words)).printed.join(
    '\n',
  )
}
const erase = async (...words: string[]) => {
  const work: EraseWork = eraseWork(settings(), noFault)
  const { printed, status } = await run(
    console => eraseCommand(console, { eraseWork: async () => work }),
    words,
  )
  return { said: printed.join('\n'), status }
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

  it('is forgotten when they wish, once nothing of theirs is open; the history still verifies', async () => {
    const open = await erase('--person', 'ana', '--yes')
    expect(open).toEqual({
      said: 'Nothing was erased: SUP-1 is still worked on. Resolve what is open, then erase.',
      status: 1,
    })
    await on('2026-11-24T21:00:00Z', async desk => {
      await desk.person('kim').types('/support resolve 1 no zebra')
    })
    const asked = await erase('--person', 'ana')
    expect(asked.said).toMatch(/^Said by Ana Ruiz \(playground:ana\): 1, with their files, on SUP-1\./)
    expect(asked.said).toContain('Nothing was erased. Add --yes to do it.')
    expect(await exported('--all')).toContain('the zebra is ill')

    expect((await erase('--person', 'ana', '--yes')).said).toContain('Erased 1 of what was said')
    expect(await exported('--all')).not.toContain('the zebra is ill')
    expect(await exported('--all')).toContain('she called twice')
    expect((await auditDesks(settings(), noFault)).flatMap(({ doubts }) => doubts)).toEqual([])
    expect((await erase('--person', 'ana', '--yes')).said).toContain('Nothing said by Ana Ruiz')

    await on('2026-11-24T22:00:00Z', async desk => {
      const card = await desk.person('kim').hears('(removed', 'triage')
      expect(card.text).toContain('SUP-1')
      expect(JSON.stringify(await desk.person('ana').sees('dm:ana'))).not.toContain('the zebra is ill')
    })
    expect((await erase('--ticket', 'SUP-1', '--yes')).said).toMatch(/Erased [23] of what was said/)
    expect(await exported('--all')).not.toMatch(/called twice|which zebra/)
    expect(await exported('--all')).toContain('giraffe')
  })

  it('is told where an event cannot be read, instead of anything past it', async () => {
    await change(`update ticket_events set event = '{"type":' where ticket = 2 and seq = 1`)
    const said = (where: string) =>
      `${where}: An event of the history cannot be read any more. \`deskhand audit verify\` names it. Write back what it said, as a backup holds it.`
    await expect(exported('--all')).rejects.toThrow(said('ticket 2 of support'))
    await expect(erase('--ticket', 'SUP-2', '--yes')).rejects.toThrow(said('ticket 2 of support'))
    for (const asked of [exported, erase])
      await expect(asked('--person', 'ben')).rejects.toThrow(said('support'))
    expect(await exported('--ticket', 'SUP-1')).toContain('"SUP-1"')
    const [desk] = await auditDesks(settings(), noFault)
    expect(desk?.doubts).toEqual([{ what: 'event', ticket: 2, seq: 1, type: null }])
  })
})
