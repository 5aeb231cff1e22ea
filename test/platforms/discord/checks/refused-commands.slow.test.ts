import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

const put = (commands: unknown[]) =>
  scene.ask('PUT', `/applications/${scene.application.id}/guilds/${scene.guild.id}/commands`, commands)
const command = (more = {}) => ({ name: 'support', description: 'Ask', ...more })
const option = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more })
const sub = (name: string, more = {}) => ({ type: 1, name, description: 'd', ...more })
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))

describe('commands', () => {
  const taken: [string, object[]][] = [
    ['25 options', [command({ options: many(25, n => option(`o${n}`)) })]],
    ['25 subcommands', [command({ options: many(25, n => sub(`s${n}`)) })]],
    ['100 slash commands', many(100, n => command({ name: `c${n}` }))],
    ['a command on messages with capitals and spaces', [{ type: 3, name: 'Open a ticket' }]],
    ['a slash and a message command of one name', [command(), { type: 3, name: 'support' }]],
    ['permissions as text', [command({ default_member_permissions: '0' })]],
  ]
  it.each(taken)('may be %s', async (_name, commands) => {
    const { status, body } = await put(commands)
    expect([status, body.errors]).toEqual([200, undefined])
  })

  const refused: [string, object[]][] = [
    ['26 options', [command({ options: many(26, n => option(`o${n}`)) })]],
    ['a subcommand beside an option', [command({ options: [sub('status'), option('text')] })]],
    ['26 subcommands', [command({ options: many(26, n => sub(`s${n}`)) })]],
    [
      'a group within a group',
      [command({ options: [{ ...sub('g'), type: 2, options: [{ ...sub('h'), type: 2 }] }] })],
    ],
    ['capitals in a name', [command({ name: 'Support' })]],
    ['a space in a name', [command({ name: 'my support' })]],
    ['a name of 33 characters', [command({ name: 'x'.repeat(33) })]],
    ['no description', [{ name: 'support' }]],
    ['a description of 101 characters', [command({ description: 'x'.repeat(101) })]],
    ['a description of a message command', [{ type: 3, name: 'Open', description: 'no' }]],
    [
      'a required option after a free one',
      [command({ options: [option('a'), option('b', { required: true })] })],
    ],
    ['an option twice', [command({ options: [option('a'), option('a')] })]],
    ['a command twice', [command(), command()]],
    [
      '26 choices',
      [command({ options: [option('a', { choices: many(26, n => ({ name: `${n}`, value: `${n}` })) })] })],
    ],
    [
      'choices and autocomplete',
      [command({ options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
    ],
    [
      '8,001 characters',
      [
        command({
          options: many(25, n =>
            option(`o${n}`, {
              choices: many(4, m => ({ name: `${m}`.repeat(40), value: `${m}`.repeat(40) })),
            }),
          ),
        }),
      ],
    ],
  ]
  it.each(refused)('may not be %s', async (_name, commands) => {
    const { status, body } = await put(commands)
    expect([status, body.code]).toEqual([400, 50035])
  })

  it('number 100 of a kind at most', async () => {
    expect((await put(many(101, n => command({ name: `c${n}` })))).body.code).toBe(30032)
    expect((await put(many(16, n => ({ type: 3, name: `Command ${n}` })))).body.code).toBe(30032)
  })

  it('are created 200 times a day at most, and overwriting counts only what is new', async () => {
    await put(many(100, n => command({ name: `a${n}` })))
    await put(many(100, n => command({ name: `a${n}` })))
    expect((await put(many(100, n => command({ name: `b${n}` })))).status).toBe(200)
    expect((await put([command({ name: 'one-more' })])).body.code).toBe(30034)
    discord().clock.advance(24 * 3_600_000)
    expect((await put([command({ name: 'one-more' })])).status).toBe(200)
  })

  it('keep their id when they are overwritten under the same name', async () => {
    const ids = async () => ((await put([command()])).body as unknown as { id: string }[]).map(one => one.id)
    expect(await ids()).toEqual(await ids())
  })

  it('belong to the application of the token', async () => {
    const { body } = await scene.ask('PUT', '/applications/123456789012345678/commands', [])
    expect(body.code).toBe(10002)
  })
})

describe('people', () => {
  beforeEach(async () => {
    await put([
      command({ name: 'desk', options: [sub('status')] }),
      command({ options: [option('text', { required: true, max_length: 5 })] }),
      command({ name: 'admin', default_member_permissions: '0' }),
    ])
  })

  it('cannot use a command with subcommands by itself', async () => {
    await expect(scene.ana.uses(scene.help, 'desk')).rejects.toThrow('has subcommands')
  })
  it('cannot leave out a required option, invent one, or write more than fits', async () => {
    await expect(scene.ana.uses(scene.help, 'support')).rejects.toThrow('needs "text"')
    await expect(scene.ana.uses(scene.help, 'support', { text: 'a', b: 'c' })).rejects.toThrow(
      'no option "b"',
    )
    await expect(scene.ana.uses(scene.help, 'support', { text: 'abcdef' })).rejects.toThrow('0 to 5')
  })
  it('cannot use what is for administrators', async () => {
    await expect(scene.ana.uses(scene.help, 'admin')).rejects.toThrow('is not for')
    const admins = discord().build.role(scene.guild, {
      name: 'admins',
      permissions: permission.administrator,
    })
    const met = discord()
      .build.person(scene.guild, { name: 'Ada', roles: [admins] })
      .uses(scene.help, 'admin')
    discord().clock.advance(3_000)
    expect((await met).interaction.data.name).toBe('admin')
  })
})
