import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Ended, runProgram, startDeskProgram } from '../support/program.ts'

const canary = 'TESTSECRET'
const sample = fileURLToPath(new URL('../../src/policy/default/', import.meta.url))

let outer: string
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'deskhand-start-'))
})
afterAll(() => rm(outer, { recursive: true, force: true, maxRetries: 5 }))

let count = 0
async function emptyFolder(): Promise<string> {
  count += 1
  const folder = join(outer, `folder-${count}`)
  await mkdir(folder)
  return folder
}

/** A start that must fail: plain lines, each with what, where and what to do, and no stack. */
async function failedStart(env: Record<string, string>, folder?: string, words = ['start']): Promise<Ended> {
  const ended = await runProgram(words, {
    in: folder ?? (await emptyFolder()),
    env: { LOG_LEVEL: 'trace', ...env },
  })
  expect(ended.said).not.toMatch(/^\s+at /m)
  expect(ended.said).not.toContain('"level"')
  expect(ended.said).not.toContain(canary)
  expect(ended.printed).toBe('')
  return ended
}

/** The policy and desk of the product in a folder of a test's own. */
async function ownFiles(): Promise<string> {
  const folder = await emptyFolder()
  await cp(sample, folder, { recursive: true })
  return folder
}

describe.concurrent('settings that cannot be', () => {
  it('are all named at once, each with what to write instead', async () => {
    const { status, complained } = await failedStart({
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      DATABASE_URL: `mysql://desk:${canary}@db/desk`,
      PLAYGROUND_PASSWORD: 'short',
    })
    expect(status).toBe(1)
    expect(complained.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^PORT: this is no port: write a whole number .*\.$/),
      expect.stringMatching(/^DATABASE_URL: .*postgres:\/\/user:password@host:5432\/database/),
      expect.stringMatching(/^LOG_LEVEL: there is no such level: use one of trace, /),
      expect.stringMatching(/^PLAYGROUND_PASSWORD: the password is too short/),
    ])
  })

  it('include an address that others can reach, unless there is a password', async () => {
    const { status, complained } = await failedStart({ HOST: '0.0.0.0' })
    expect([status, complained]).toEqual([
      1,
      expect.stringMatching(/^HOST: 0\.0\.0\.0 .*Set PLAYGROUND_PASSWORD/),
    ])
  })

  it('a password with signs that an address cannot hold is not repeated', async () => {
    const { status, complained } = await failedStart({
      DATABASE_URL: `postgres://desk:${canary}#1/x@db/desk`,
    })
    expect([status, complained]).toEqual([1, expect.stringContaining('%23 for #')])
  })
})

describe.concurrent('a command that does not exist', () => {
  it('ends with status 2', async () => {
    const { status, complained } = await failedStart({}, undefined, ['strat'])
    expect([status, complained]).toEqual([2, expect.stringContaining("unknown command 'strat'")])
  })

  it('so does an instant that is none', async () => {
    const { status, complained } = await failedStart({}, undefined, ['start', '--at', 'tomorrow'])
    expect([status, complained]).toEqual([2, expect.stringContaining('2026-11-28T18:20:00Z')])
  })
})

describe.concurrent('policy and desk files', () => {
  it('that are missing are named with their path', async () => {
    const [policy, desk] = await Promise.all([
      failedStart({ POLICY_FILE: 'nowhere.md' }),
      failedStart({ DESK_FILE: 'nowhere.yaml' }),
    ])
    for (const { status } of [policy, desk]) expect(status).toBe(1)
    expect(policy.complained).toMatch(/^POLICY_FILE .*nowhere\.md: there is no such file\. .*deskhand init/)
    expect(desk.complained).toMatch(/^DESK_FILE .*nowhere\.yaml: there is no such file\. .*deskhand init/)
  })

  it('tell every fault of both, with line and column, before anything is made', async () => {
    const folder = await ownFiles()
    await writeFile(join(folder, 'desk.yaml'), 'desk: support\nname: Support\nworkspaces: []\nprefix: sup\n')
    await writeFile(
      join(folder, 'support-policy.md'),
      '# Policy\n\n## 3. Channels\n\n```yaml\nzone: Mars/Olympus\nhuors: {}\n```\n',
    )
    const { status, complained } = await failedStart(
      { DESK_FILE: 'desk.yaml', POLICY_FILE: 'support-policy.md', DESKHAND_DATA: 'data' },
      folder,
    )
    expect(status).toBe(1)
    const lines = complained.trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^\S+\.(yaml|md):\d+:\d+: .+\. .+/)
    expect(lines.filter(line => line.includes('desk.yaml:')).length).toBeGreaterThanOrEqual(2)
    expect(lines.filter(line => line.includes('support-policy.md:')).length).toBeGreaterThanOrEqual(2)
    expect(await readdir(folder)).not.toContain('data')
  })
})

describe.concurrent('a data folder', () => {
  it('that is a file, or of another PostgreSQL, is refused and left as it is', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'file'), '')
    await mkdir(join(folder, 'old', 'database'), { recursive: true })
    await writeFile(join(folder, 'old', 'database', 'PG_VERSION'), '17\n')
    const [file, old] = await Promise.all([
      failedStart({ DESKHAND_DATA: 'file' }, folder),
      failedStart({ DESKHAND_DATA: 'old' }, folder),
    ])
    expect([file.status, file.complained]).toEqual([1, expect.stringContaining('is not a folder')])
    expect([old.status, old.complained]).toEqual([1, expect.stringContaining('PostgreSQL 17')])
    expect(await readdir(join(folder, 'old', 'database'))).toEqual(['PG_VERSION'])
  })

  const isRoot = process.getuid?.() === 0
  const canMount =
    isRoot && process.platform === 'linux' && spawnSync('unshare', ['--mount', 'true']).status === 0

  it.runIf(canMount)(
    'on a full or a read-only disk is refused (here, since this user may mount)',
    async () => {
      const folder = await emptyFolder()
      const [small, fixed] = [join(folder, 'small'), join(folder, 'fixed')]
      for (const one of [small, fixed]) await mkdir(one)
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'none', small])
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'none', fixed])
      try {
        const [full, readOnly] = await Promise.all([
          failedStart({ DESKHAND_DATA: small }),
          failedStart({ DESKHAND_DATA: fixed }),
        ])
        expect([full.status, full.complained]).toEqual([1, expect.stringContaining('no space left')])
        expect([readOnly.status, readOnly.complained]).toEqual([1, expect.stringContaining('is read-only')])
      } finally {
        for (const one of [small, fixed]) spawnSync('umount', [one])
      }
    },
  )

  it.skipIf(isRoot)('that this user may not write to is refused (not asked as root: root may)', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'data'))
    await chmod(join(folder, 'data'), 0o555)
    const { status, complained } = await failedStart({ DESKHAND_DATA: 'data' }, folder)
    expect([status, complained]).toEqual([1, expect.stringContaining('may not write')])
  })
})

describe.concurrent('desk files and tokens that do not go together', () => {
  const deskIn = async (platform: string, id: string) => {
    const folder = await ownFiles()
    const path = join(folder, 'desk.yaml')
    const text = await readFile(path, 'utf8')
    await writeFile(
      path,
      text.replace('platform: playground\n    id: playground', `platform: ${platform}\n    id: '${id}'`),
    )
    return folder
  }
  const slack = { SLACK_BOT_TOKEN: 'xoxb-a', SLACK_APP_TOKEN: 'xapp-a' }

  it.each([
    [
      'discord',
      { DISCORD_TOKEN: 'a' },
      /^desk\.yaml, workspaces: DISCORD_TOKEN is set, .*Discord server\. Name it/,
    ],
    ['slack', slack, /^desk\.yaml, workspaces: SLACK_BOT_TOKEN is set, .*Slack workspace\. Name it/],
  ])('end the start: a token of %s without a place', async (_, env, words) => {
    const { status, complained } = await failedStart(env, await ownFiles())
    expect([status, complained]).toEqual([1, expect.stringMatching(words)])
  })

  it.each([
    [
      'discord',
      '1122',
      /^DISCORD_TOKEN: .* names the Discord server 1122, and no token .*\. Set DISCORD_TOKEN/,
    ],
    [
      'slack',
      'T01',
      /^SLACK_BOT_TOKEN: .* names the Slack workspace T01, and no token .*\. Set SLACK_BOT_TOKEN/,
    ],
  ])('end the start: a place in %s without a token', async (chat, id, words) => {
    const { status, complained } = await failedStart({}, await deskIn(chat, id))
    expect([status, complained]).toEqual([1, expect.stringMatching(words)])
  })

  it('are told of where the desk is reached elsewhere, and it starts', async () => {
    const folder = await deskIn('playground', 'playground')
    const path = join(folder, 'desk.yaml')
    const more = "workspaces:\n  - { platform: discord, id: '1122', channels: { intake: [help] } }\n"
    await writeFile(path, (await readFile(path, 'utf8')).replace('workspaces:\n', more))
    const desk = await startDeskProgram({ in: folder })
    const { status, said } = await desk.stop()
    expect([status, said]).toEqual([0, expect.stringMatching(/names the Discord server 1122, and no token/)])
  })
})

describe('a desk that runs', () => {
  it('keeps others off its folder and its port, goes forward only, and can be followed by another', async () => {
    const folder = await emptyFolder()
    const first = await startDeskProgram({ in: folder, words: ['--at', '2026-11-24T20:00:00Z'] })
    const { port } = new URL(first.url)
    const [sameFolder, samePort] = await Promise.all([failedStart({}, folder), failedStart({ PORT: port })])
    expect([sameFolder.status, sameFolder.complained]).toEqual([
      1,
      expect.stringContaining('in use by another Deskhand process'),
    ])
    expect([samePort.status, samePort.complained]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(`^PORT ${port} on 127\\.0\\.0\\.1: another program listens there\\. .*PORT`),
      ),
    ])
    expect((await first.stop()).status).toBe(0)

    const back = await failedStart({}, folder, ['start', '--at', '2026-11-24T19:00:00Z'])
    expect([back.status, back.complained]).toEqual([
      1,
      expect.stringMatching(/^--at: the desk's clock already shows 2026-11-24T20:.*goes forward only/),
    ])
    const next = await startDeskProgram({ in: folder, words: ['--at', '2026-11-24T21:00:00Z'] })
    expect((await next.stop()).status).toBe(0)
  })
})

describe.concurrent('a PostgreSQL server', () => {
  const address = (change: (url: URL) => void): string => {
    const url = new URL(inject('postgres'))
    change(url)
    return url.href
  }

  it('that nobody can reach ends the start with status 3, and the password is told to nobody', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const { status, complained } = await failedStart({
      DATABASE_URL: `postgres://desk:${canary}@127.0.0.1:${port}/desk`,
    })
    expect([status, complained]).toEqual([
      3,
      `DATABASE_URL 127.0.0.1:${port}/desk: nothing listens at this address. ` +
        'Start the server, or correct host and port.\n',
    ])
  })

  it('that lacks the database, or refuses the user, is a fault of the settings', async () => {
    const [database, user] = await Promise.all([
      failedStart({
        DATABASE_URL: address(url => {
          url.password = canary
          url.pathname = '/nowhere'
        }),
      }),
      failedStart({
        DATABASE_URL: address(url => {
          url.username = 'nobody'
          url.password = canary
        }),
      }),
    ])
    expect([database.status, database.complained]).toEqual([
      1,
      expect.stringMatching(/\/nowhere: the server has no such database\. .*createdb/),
    ])
    expect([user.status, user.complained]).toEqual([
      1,
      expect.stringContaining('the server refuses this user'),
    ])
  })
})
