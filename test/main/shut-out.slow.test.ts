import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeServer } from '../adapters/discord/scene.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { allRooms, deskFile, discordSettings } from '../stories/discord-desk.ts'
import { layDataFolder } from '../support/data-folder.ts'
import { runProgram, startDeskProgram } from '../support/program.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-shut-out-'))
  await layDataFolder(join(folder, '.deskhand'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

it('a process that Discord shuts out for good ends with status 1 and what to do, now and at the next start', async () => {
  const server = makeServer(discord())
  const { id } = server.guild
  const places = `  - { platform: discord, id: '${id}', channels: { intake: [help], ${allRooms} } }`
  await writeFile(join(folder, 'desk.yaml'), deskFile(places, `{ workspace: '${id}', role: agents }`))
  const env = { ...discordSettings(discord(), server), LOG_LEVEL: 'silent' }
  const desk = await startDeskProgram({ in: folder, env })
  await discord().until(() => discord().gateway.sessions().length > 0)
  discord().gateway.revokeToken(server.application.id)

  const ended = await desk.ended
  expect([ended.status, ended.complained]).toEqual([
    1,
    'DISCORD_TOKEN: Discord does not take the token (4004). ' +
      'Copy the token under "Bot" of the application at discord.com/developers, or reset it there.\n',
  ])
  const next = await runProgram(['start'], { in: folder, env })
  expect([next.status, next.complained]).toEqual([
    1,
    expect.stringMatching(/^DISCORD_TOKEN: Discord does not take the token\. Copy the token/),
  ])
})
