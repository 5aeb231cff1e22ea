import { describe, expect, it } from 'vitest'
import { discordChecks, type SetUp } from '../../../adapters/discord/setup/checks.ts'
import { asked as askedPermissions, inviteLink } from '../../../adapters/discord/setup/permissions.ts'
import { menuOf } from '../../../src/cards/menu.ts'
import { makeWords } from '../../../src/cards/words.ts'
import { ConfigError } from '../../../src/ports/errors.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { permission } from '../../platforms/discord/world/permissions.ts'
import { type Spoken, spoken } from '../../support/spoken.ts'
import { makeScene, makeServer, type Server, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

const tags = ['Unclaimed', 'high']

/** What one check finds. */
async function found(
  { application, guild, kim }: Server,
  name: string,
  more: Partial<SetUp['guilds'][number]> & { token?: string } = {},
): Promise<readonly Spoken[]> {
  const { token = application.token ?? '', ...places } = more
  const checks = discordChecks({
    token,
    apiUrl: discord().api,
    command: 'support',
    menu: menuOf(makeWords('en')),
    tags,
    guilds: [
      {
        guild: guild.id,
        channels: [
          { name: 'help', room: 'intake' },
          { name: 'triage', room: 'triage' },
        ],
        roles: ['agents'],
        called: [{ name: 'Kim', user: kim.id }],
        ...places,
      },
    ],
    now: () => Date.now(),
  })
  try {
    return ((await checks.find(one => one.name === `discord ${name}`)?.run()) ?? []).map(spoken)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.complaints.map(({ what, remedy }) => ({ grade: 'fault', what, remedy }))
  }
}

const grades = (findings: readonly Spoken[]) => [...new Set(findings.map(({ grade }) => grade))]
const one = (grade: string, what: string, remedy: string) => ({
  grade,
  what: expect.stringContaining(what),
  remedy: expect.stringContaining(remedy),
})

describe('a set-up as it should be', () => {
  it('is found fine in every respect, and nothing is changed by looking', async () => {
    const server = makeServer(discord(), { permissions: askedPermissions })
    await (await makeScene(discord(), { server })).platform.stop()
    const before = discord()
      .journal.accepted()
      .filter(({ method }) => method !== 'GET').length
    for (const name of ['token', 'servers', 'intents', 'channels', 'roles', 'calls', 'commands'])
      expect([name, grades(await found(server, name))]).toEqual([name, ['ok']])
    expect(
      discord()
        .journal.accepted()
        .filter(({ method }) => method !== 'GET'),
    ).toHaveLength(before)
  })

  it('is had by the invitation: the bot works with just what it asks for', async () => {
    const server = makeServer(discord(), { permissions: askedPermissions })
    const link = new URL(inviteLink(server.application.id))
    expect(link.searchParams.get('scope')).toBe('bot applications.commands')
    expect(BigInt(link.searchParams.get('permissions') ?? 0)).toBe(askedPermissions)
    expect(await found(server, 'servers')).toContainEqual({
      grade: 'ok',
      what: expect.stringContaining(link.href),
    })
  })
})

describe('a set-up that is not', () => {
  it('is told of a token that Discord does not take', async () => {
    expect(await found(makeServer(discord()), 'token', { token: 'wrong' })).toEqual([
      one('fault', 'does not take the token', 'Bot'),
    ])
  })

  it('is told of a server without the bot, with the invitation', async () => {
    const found1 = await found(makeServer(discord()), 'servers', { guild: '111111111111111111' })
    expect(found1[0]).toEqual(one('fault', 'not in the server', 'https://discord.com/oauth2/authorize'))
  })

  it('is told what is lost without the content intent', async () => {
    const server = makeServer(discord(), { content: false })
    expect(await found(server, 'intents')).toEqual([one('warning', 'Message Content Intent is off', 'Bot')])
  })

  it('is told of channels that are missing or shut, by the names of Discord', async () => {
    const server = makeServer(discord())
    discord().happenings.changeChannel(server.help, {
      overwrites: [{ id: server.guild.id, type: 0, allow: 0n, deny: permission.sendMessages }],
    })
    const channels = [
      { name: 'help', room: 'intake' as const },
      { name: 'helpp', room: 'read' as const },
    ]
    expect(await found(server, 'channels', { channels })).toEqual([
      one('fault', 'in #help the bot lacks Send Messages', 'allow Send Messages'),
      one('fault', 'no channel #helpp', '#triage'),
    ])
  })

  it('is told what stays where the bot may delete nothing', async () => {
    const permissions = askedPermissions & ~permission.manageMessages
    expect(await found(makeServer(discord(), { permissions }), 'channels')).toEqual([
      one('warning', 'in #help the bot lacks Manage Messages', 'Manage Messages'),
      one('warning', 'in #triage the bot lacks Manage Messages', 'Manage Messages'),
    ])
  })

  it('is told of roles and people on call that are not there', async () => {
    const server = makeServer(discord())
    expect(await found(server, 'roles', { roles: ['@agent', 'agents'] })).toEqual([
      one('fault', 'no role @agent', '@agents'),
      { grade: 'ok', what: 'the role @agents is there' },
    ])
    const called = [
      { name: 'Oli', user: 'oli' },
      { name: 'Lee', user: '123456789012345678' },
    ]
    expect(await found(server, 'calls', { called })).toEqual([
      one('warning', 'Oli is on call', server.guild.id),
      one('fault', 'Lee (123456789012345678) is no member', 'invite'),
    ])
  })

  it('is told which tags a forum lacks, and of commands of another version', async () => {
    const server = makeServer(discord(), { tags: ['High'] })
    expect(await found(server, 'forums')).toEqual([one('warning', 'no tags called Unclaimed', 'add them')])
    expect(await found(server, 'commands')).toEqual([
      one('warning', 'not those of this version', 'next start'),
    ])
  })
})
