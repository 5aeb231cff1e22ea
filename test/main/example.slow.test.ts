import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { layDataFolder } from '../support/data-folder.ts'
import { startDeskProgram } from '../support/program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-example-'))
  await layDataFolder(join(folder, '.deskhand'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

it('start --example tells the story once, and says when it does not', async () => {
  const first = await startDeskProgram({ in: folder, words: ['--example'] })
  await first.until(/The example is told/)
  const news = await (await fetch(`${first.url}/playground/api/news`)).json()
  expect(JSON.stringify(news)).toContain('SUP-4')
  await first.stop()

  const second = await startDeskProgram({ in: folder, words: ['--example'] })
  await second.until(/No example: there are tickets already/)
  expect(await (await fetch(`${second.url}/playground/api/news`)).json()).toEqual([])
  await second.stop()
})
