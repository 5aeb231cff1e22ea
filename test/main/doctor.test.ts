import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/flows/findings.ts'
import { checksOf } from '../../src/main/doctor.ts'
import { readSettings } from '../../src/main/settings.ts'
import type { Check, Grade } from '../../src/ports/check.ts'
import { ConfigError } from '../../src/ports/errors.ts'
import { takeLock } from '../../src/store/embedded/lock.ts'
import { type Spoken, spoken } from '../support/spoken.ts'

const sample = fileURLToPath(new URL('../../src/policy/default/', import.meta.url))
const noon = Date.parse('2026-11-24T22:00:00Z') // In Honolulu.

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-doctor-'))
  await cp(sample, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function checksIn(env: Record<string, string>, node = '20.12.0'): readonly Check[] {
  return checksOf({
    settings: () =>
      readSettings({
        DESK_FILE: join(folder, 'desk.yaml'),
        DESKHAND_DATA: join(folder, 'data'),
        PORT: '0',
        ...env,
      }),
    now: () => noon,
    versions: { node, tz: '2026a' },
    ring: false,
  })
}

/** What one check finds with the files of this test. */
async function asked(
  name: string,
  env: Record<string, string> = {},
  node?: string,
): Promise<readonly Spoken[]> {
  const checks = checksIn(env, node)
  const check = checks.find(one => one.name === name)
  if (check === undefined) throw new Error(`There is no check "${name}", but ${checks.map(one => one.name)}.`)
  try {
    return (await check.run()).map(spoken)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.complaints.map(({ what, remedy }) => ({ grade: 'fault', what, remedy }))
  }
}

async function changeDesk(from: string | RegExp, to: string): Promise<void> {
  const path = join(folder, 'desk.yaml')
  const before = await readFile(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  await writeFile(path, after)
}

const grades = (findings: readonly Spoken[]) => findings.map(({ grade }) => grade)

describe('doctor looks at Node', () => {
  it.each([
    ['20.12.0', 'ok'],
    ['22.0.0', 'ok'],
    ['20.11.1', 'fault'],
    ['18.20.4', 'fault'],
  ])('%s is %s', async (version, grade) => {
    expect(grades(await asked('Node', {}, version))).toEqual([grade])
  })
})

describe('doctor looks at the files', () => {
  it('and finds the shipped ones whole, but full of the sample firm', async () => {
    expect(grades(await asked('files'))).toEqual(['ok'])
    expect(await asked('sample values')).toEqual([
      expect.objectContaining({ grade: 'warning', what: expect.stringContaining('(policy)') }),
    ])
  })

  it('and names every fault with its place and its remedy', async () => {
    await changeDesk('prefix: SUP', 'prefix: sup')
    await changeDesk('locale: en', 'locale: 5')
    const found = await asked('files')
    expect(grades(found)).toEqual(['fault', 'fault'])
    for (const { what, remedy } of found) {
      expect(what).toMatch(/desk\.yaml:\d+:\d+: \w+: /)
      expect(remedy).toBeTruthy()
    }
  })

  it('and knows the zone of each desk, also where it was left as in the sample', async () => {
    expect(await asked('time zones')).toEqual([
      { grade: 'ok', what: 'Pacific/Honolulu is known (data of 2026a)' },
      {
        grade: 'warning',
        what: expect.stringContaining('the zone is the one of the sample, Pacific/Honolulu'),
        remedy: expect.stringContaining('rota.zone'),
      },
    ])
  })
})

describe('doctor looks at who is called tonight', () => {
  it('and names them, level by level', async () => {
    expect((await asked('rota')).map(({ what }) => what.split(': ')[1])).toEqual([
      'Oli Brandt',
      'Lee Hartmann',
      'Mia Santos',
    ])
    expect(grades(await asked('ladder'))).toEqual(['ok'])
  })

  it('and names the hours in which a level has nobody', async () => {
    await changeDesk(
      '{ users: [lee], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }',
      '{ users: [lee], start: 2026-01-05 09:30, turn: { unit: week, n: 1 }, restrictions: [{ from: "22:00", to: "20:00" }] }',
    )
    const found = await asked('rota')
    expect(grades(found)).toEqual(['ok', 'warning', 'ok'])
    expect(found[1]?.what).toContain(
      'from Tue 24 Nov 2026, 20:00 to Tue 24 Nov 2026, 22:00 (Pacific/Honolulu)',
    )
  })

  it('and calls it a fault when no level has anybody', async () => {
    await changeDesk(/start: 2026-01-05 09:30/g, 'start: 2027-01-05 09:30')
    const found = await asked('rota')
    expect(grades(found)).toEqual(['warning', 'warning', 'warning', 'fault'])
    expect(found[3]?.what).toContain('nobody is on call at any level')
    expect(grades(await asked('ladder'))).toContain('warning')
  })
})

describe('doctor looks at the data folder', () => {
  it('and makes nothing where there is none yet', async () => {
    expect((await asked('database'))[0]).toEqual({
      grade: 'ok',
      what: expect.stringContaining('at the first start'),
    })
    expect(await readdir(folder)).not.toContain('data')
  })

  it('and finds nothing wrong with one that a running desk uses', async () => {
    await mkdir(join(folder, 'data'))
    const lock = await takeLock(join(folder, 'data'))
    expect((await asked('database'))[0]).toEqual({
      grade: 'ok',
      what: expect.stringContaining('in use by a running'),
    })
    await lock.release()
    expect((await asked('database'))[0]?.what, 'it was held by that desk alone').toContain(
      'can be written to',
    )
  })

  it('and refuses a file, and a database of another PostgreSQL', async () => {
    await writeFile(join(folder, 'data'), '')
    expect(grades(await asked('database'))).toEqual(['fault'])
    await mkdir(join(folder, 'old', 'database'), { recursive: true })
    await writeFile(join(folder, 'old', 'database', 'PG_VERSION'), '17\n')
    const [other] = await asked('database', { DESKHAND_DATA: join(folder, 'old') })
    expect(other).toMatchObject({ grade: 'fault', what: expect.stringContaining('PostgreSQL 17') })
  })

  it('and warns of it in production', async () => {
    const found = await asked('database', { NODE_ENV: 'production' })
    expect(found).toContainEqual(
      expect.objectContaining({ grade: 'warning', remedy: expect.stringContaining('DATABASE_URL') }),
    )
  })
})

describe('doctor looks at the port', () => {
  let server: Server
  afterEach(() => void server.close())

  async function taken(by: Server): Promise<string> {
    server = by.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return String((server.address() as AddressInfo).port)
  }

  it('and is content when a Deskhand answers there', async () => {
    const PORT = await taken(
      createHttp((_, response) => response.end(JSON.stringify({ status: 'ok', name: 'deskhand' }))),
    )
    expect(grades(await asked('port', { PORT }))).toEqual(['ok'])
  })

  it('and not when another program does', async () => {
    const PORT = await taken(createServer(socket => socket.end('SSH-2.0-OpenSSH\r\n')))
    expect(await asked('port', { PORT })).toEqual([
      expect.objectContaining({ grade: 'fault', what: `another program listens on 127.0.0.1:${PORT}` }),
    ])
  })
})

describe('doctor looks at tokens and places', () => {
  const tokens = {
    slack: { SLACK_BOT_TOKEN: 'xoxb-a', SLACK_APP_TOKEN: 'xapp-a' },
    discord: { DISCORD_TOKEN: 'a' },
  }
  const fault = (what: string, remedy: string) => ({
    grade: 'fault',
    what: expect.stringContaining(what),
    remedy: expect.stringContaining(remedy),
  })

  it('and says where the desk is reached', async () => {
    expect(await asked('chats')).toEqual([
      { grade: 'ok', what: 'Marlowe & Pike support is reached in playground' },
    ])
    await changeDesk('platform: playground\n    id: playground', "platform: discord\n    id: '1122'")
    expect(await asked('chats', tokens.discord)).toEqual([
      { grade: 'ok', what: 'Marlowe & Pike support is reached in Discord 1122' },
    ])
  })

  it.each([
    ['slack', 'SLACK_BOT_TOKEN is set, and no desk file names a Slack workspace', 'platform: slack'],
    ['discord', 'DISCORD_TOKEN is set, and no desk file names a Discord server', 'platform: discord'],
  ] as const)('and finds a token of %s for which there is no place', async (chat, what, remedy) => {
    expect(await asked('chats', tokens[chat])).toEqual([fault(what, remedy)])
  })

  it('and finds an app for all Slack workspaces where none is named', async () => {
    const app = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'a',
      SLACK_STATE_SECRET: 'a long and random text',
      SLACK_SIGNING_SECRET: 'a',
      PUBLIC_URL: 'https://desk.example.com',
      DESKHAND_KEY: Buffer.alloc(32).toString('base64'),
    }
    expect(await asked('chats', app)).toEqual([fault('SLACK_CLIENT_ID is set', 'platform: slack')])
  })

  it.each([
    ['slack', 'T01', 'names the Slack workspace T01, and no token of Slack is set', 'SLACK_BOT_TOKEN'],
    ['discord', '1122', 'names the Discord server 1122, and no token of Discord is set', 'DISCORD_TOKEN'],
  ] as const)('and finds a place in %s for which there is no token', async (chat, id, what, remedy) => {
    await changeDesk('platform: playground\n    id: playground', `platform: ${chat}\n    id: '${id}'`)
    expect(await asked('chats')).toEqual([fault(what, remedy)])
  })

  it('and warns of a place that is left out beside another', async () => {
    await changeDesk(
      'workspaces:\n',
      "workspaces:\n  - { platform: discord, id: '1122', channels: { intake: [help] } }\n",
    )
    const [open, shut, ...more] = await asked('chats')
    expect([open?.grade, open?.what, more]).toEqual([
      'ok',
      'Marlowe & Pike support is reached in playground',
      [],
    ])
    expect(shut).toMatchObject({ grade: 'warning', what: expect.stringContaining('1122') })
  })

  it('and refuses two Slack workspaces for one token', async () => {
    await changeDesk(
      'platform: playground\n    id: playground',
      'platform: slack\n    id: T01\n    channels: {}\n  - platform: slack\n    id: T02',
    )
    expect(await asked('chats', tokens.slack)).toContainEqual(fault('T01, T02', 'docs/slack.md'))
  })

  it('and finds a desk of the playground alone beside one with a token', async () => {
    await mkdir(join(folder, 'desks'))
    const sampleDesk = (await readFile(join(folder, 'desk.yaml'), 'utf8')).replace(
      'policy: support-policy.md',
      'policy: ../support-policy.md',
    )
    await writeFile(join(folder, 'desks', 'one.yaml'), sampleDesk)
    await writeFile(
      join(folder, 'desks', 'two.yaml'),
      sampleDesk
        .replace('desk: support', 'desk: second')
        .replace('name: Marlowe & Pike support', 'name: Second')
        .replace('default: true', 'default: false')
        .replace('platform: playground\n    id: playground', "platform: discord\n    id: '1122'"),
    )
    const found = await asked('chats', { ...tokens.discord, DESK_FILE: join(folder, 'desks') })
    expect(found).toEqual([
      { grade: 'ok', what: 'Second is reached in Discord 1122' },
      fault('Marlowe & Pike support names the playground alone', 'of its own'),
    ])
  })
})

describe('doctor looks at the chats', () => {
  const chats = async (status: number, body: unknown) => {
    const server = createHttp((_, response) => {
      const headers = { 'content-type': 'application/json', date: new Date(noon).toUTCString() }
      response.writeHead(status, headers).end(JSON.stringify(body))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { server, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` }
  }

  /** What is not well about a chat, by the check that says so. */
  async function troubles(chat: 'discord' | 'slack', at: string): Promise<[string, Grade][]> {
    await changeDesk('platform: playground', `platform: ${chat}`)
    const env: Record<string, string> =
      chat === 'discord'
        ? { DISCORD_TOKEN: 'a', DISCORD_API_URL: at }
        : { SLACK_BOT_TOKEN: 'xoxb-a', SLACK_APP_TOKEN: 'xapp-a', SLACK_API_URL: `${at}/` }
    const found = await Promise.all(
      checksIn(env).map(async check => (await findingsOf(check)).map(one => ({ check: check.name, ...one }))),
    )
    return found
      .flat()
      .filter(({ check, grade }) => check.startsWith(chat) && grade !== 'ok')
      .map(({ check, grade }) => [check, grade])
  }

  it.each(['discord', 'slack'] as const)('and says once that %s is away', async chat => {
    const { server, at } = await chats(200, {})
    server.close()
    await once(server, 'close')
    expect(await troubles(chat, at)).toEqual([[`${chat} token`, 'unreachable']])
  })

  it('and says once that Discord does not take the token', async () => {
    const { server, at } = await chats(401, { code: 0, message: '401: Unauthorized' })
    expect(await troubles('discord', at)).toEqual([['discord token', 'fault']])
    server.close()
  })

  it('and says of each token of Slack that it is wrong, and of nothing else', async () => {
    const { server, at } = await chats(200, { ok: false, error: 'invalid_auth' })
    expect(await troubles('slack', at)).toEqual([
      ['slack token', 'fault'],
      ['slack connection', 'fault'],
    ])
    server.close()
  })
})

it('doctor has nothing to look at where the settings are wrong, and says so', async () => {
  const found = await asked('settings', { PORT: 'abc' })
  expect(found.map(({ what }) => what)).toEqual([
    expect.stringContaining('this is no port'),
    'nothing else was looked at',
  ])
})
