import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import type { Json } from '../json.ts'
import type { Encounter } from '../people/encounter.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
beforeEach(async () => {
  scene = makeScene(discord())
  const commands = [
    { name: 'support', description: 'Ask' },
    { type: 3, name: 'Open a ticket' },
  ]
  await scene.ask('PUT', `/applications/${scene.application.id}/commands`, commands)
})

/** The newest interaction, whoever listens. */
const newest = () => {
  const found = [...discord().world.interactions.values()].at(-1)
  if (!found) throw new Error('no interaction')
  return found
}
const callback = (body: unknown, query = '') =>
  scene.ask('POST', `/interactions/${newest().id}/${newest().token}/callback${query}`, body)
const hook = (path = '') => `/webhooks/${scene.application.id}/${newest().token}${path}`
const use = (): Promise<Encounter> => scene.ana.uses(scene.help, 'support')
const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' }

function label(more: Json = {}): Json {
  return { type: 18, label: 'What', component: { type: 4, custom_id: 'what', style: 1, ...more } }
}
const modal = (more: Json = {}) => ({
  type: 9,
  data: { custom_id: 'form', title: 'T', components: [label()], ...more },
})

describe('an interaction', () => {
  it('is over after 3 seconds without an answer: 10062', async () => {
    const met = use()
    discord().clock.advance(3_000)
    expect((await met).answer).toEqual({ kind: 'nothing' })
    const { status, body } = await callback({ type: 5 })
    expect([status, body.code]).toEqual([404, 10062])
    expect((await scene.ask('POST', hook(), { content: 'late' })).body.code).toBe(10015)
  })

  it('takes an answer just before', async () => {
    const met = use()
    discord().clock.advance(2_900)
    expect((await callback({ type: 4, data: { content: 'hi' } })).status).toBe(204)
    expect((await met).answer).toMatchObject({ kind: 'message' })
  })

  it('takes one answer: a second one is 40060, a form after a deferral too', async () => {
    const met = use()
    await callback({ type: 5 })
    expect((await callback({ type: 5 })).body.code).toBe(40060)
    expect((await callback(modal())).body.code).toBe(40060)
    expect((await met).answer).toEqual({ kind: 'deferred', ephemeral: false })
  })

  it('can be told by its answer, with the message where asked for', async () => {
    void use()
    const { status, body } = await callback(
      { type: 4, data: { content: 'hi', flags: 64 } },
      '?with_response=true',
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({
      interaction: { id: newest().id, response_message_ephemeral: true, response_message_loading: false },
      resource: { type: 4, message: { content: 'hi', flags: 64 } },
    })
  })

  it('lives 15 minutes: then 50027', async () => {
    void use()
    await callback({ type: 5 })
    discord().clock.advance(14 * 60_000)
    expect((await scene.ask('PATCH', hook('/messages/@original'), { content: 'just' })).status).toBe(200)
    discord().clock.advance(61_000)
    const { status, body } = await scene.ask('PATCH', hook('/messages/@original'), { content: 'late' })
    expect([status, body.code]).toEqual([401, 50027])
  })

  it('has no follow-up before its answer: 10015', async () => {
    void use()
    expect((await scene.ask('POST', hook(), { content: 'early' })).body.code).toBe(10015)
    await callback({ type: 5 })
  })

  it('is public or private for good with its deferral, which the first follow-up fills', async () => {
    const met = await Promise.all([use(), callback({ type: 5, data: { flags: 64 } })])
    await scene.ask('POST', hook(), { content: 'public?', flags: 0 })
    const original = await met[0].original()
    expect([original.content, original.onlyFor]).toEqual(['public?', scene.ana.id])
    await scene.ask('POST', hook(), { content: 'second' })
    expect([original.type, met[0].messages()[1]?.type]).toEqual([20, 0])
    expect((await met[0].followUp()).onlyFor).toBeNull()
    expect(met[0].messages()).toHaveLength(2)
  })

  it('defers with no flag but EPHEMERAL', async () => {
    void use()
    expect((await callback({ type: 5, data: { flags: 1 << 15 } })).body.code).toBe(50035)
    await callback({ type: 5 })
  })

  it('is answered by what fits it', async () => {
    void use()
    expect((await callback({ type: 7, data: { content: 'update of what?' } })).body.code).toBe(50035)
    expect((await callback({ type: 8, data: { choices: [] } })).body.code).toBe(50035)
    await callback({ type: 5 })
  })

  it('mentions users only, where nothing is said about it', async () => {
    const met = use()
    const content = `@everyone <@&${scene.agents.id}> <@${scene.kim.id}>`
    await callback({ type: 4, data: { content } })
    expect((await (await met).original()).pinged).toEqual([scene.kim.id])
  })

  it('rings when a deferred answer arrives, not before and not again', async () => {
    const [met] = await Promise.all([use(), callback({ type: 5 })])
    const rings = async (content: string) => {
      await scene.ask('PATCH', hook('/messages/@original'), { content })
      return discord().views.pingsOf(scene.kim).length
    }
    expect(discord().views.pingsOf(scene.kim)).toEqual([])
    expect(await rings(`<@${scene.kim.id}>`)).toBe(1)
    expect(await rings(`<@${scene.ana.id}>`)).toBe(1)
    expect((await met.original()).mentions.users).toEqual([scene.ana.id])
  })

  it('gives the content of a message to a command on it, even without the intent', async () => {
    const plain = discord().build.application({ name: 'Plain' })
    discord().build.install(plain, scene.guild, 0n)
    plain.commands.set('global', [{ id: '1', name: 'Read', type: 3 }])
    void scene.kim.usesOn(scene.ana.types(scene.help, 'secret words'), 'Read')
    const { data } = newest()
    expect(JSON.stringify(data.resolved)).toContain('secret words')
    discord().clock.advance(3_000)
  })
})

describe('a form', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => label({ custom_id: `f${n}` }))
  const refused: [string, Json][] = [
    ['a title of 46 characters', { title: 'x'.repeat(46) }],
    ['6 fields', { components: many(6) }],
    ['no field', { components: [] }],
    ['a custom id twice', { components: [label(), label()] }],
    ['a label of 46 characters', { components: [{ ...label(), label: 'x'.repeat(46) }] }],
    ['a preset beyond its own limit', { components: [label({ max_length: 2, value: 'abc' })] }],
    ['a placeholder of 101 characters', { components: [label({ placeholder: 'x'.repeat(101) })] }],
    ['a button', { components: [{ type: 1, components: [button] }] }],
    [
      '26 options',
      {
        components: [
          {
            ...label(),
            component: {
              type: 3,
              custom_id: 's',
              options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })),
            },
          },
        ],
      },
    ],
  ]
  it.each(refused)('may not have %s', async (_name, more) => {
    void use()
    const { status, body } = await callback(modal(more))
    expect([status, body.code]).toEqual([400, 50035])
    await callback({ type: 5 })
  })

  it('takes 5 fields, and cannot be answered by a form', async () => {
    const [shown] = await Promise.all([use(), callback(modal({ components: many(5) }))])
    const values = { f0: 'a', f1: 'b', f2: 'c', f3: 'd', f4: 'e' }
    await expect(scene.ana.submits(shown, { f0: 'a' })).rejects.toThrow('"f1" must be filled in')
    await expect(scene.kim.submits(shown, values)).rejects.toThrow('somebody else')
    void scene.ana.submits(shown, values)
    expect((await callback(modal())).body.code).toBe(50035)
    expect((await callback({ type: 7, data: {} })).body.code).toBe(50035)
    expect((await callback({ type: 4, data: { content: 'thanks' } })).status).toBe(204)
  })
})

describe('a button', () => {
  it('is pressed by those who see it, and updates its message', async () => {
    const sent = await scene.ask('POST', `/channels/${scene.help.id}/messages`, {
      components: [
        { type: 1, components: [button, { ...button, custom_id: 'off', label: 'Off', disabled: true }] },
      ],
    })
    const message = scene.help.messages.get(String(sent.body.id))
    if (!message) throw new Error('not posted')
    await expect(scene.ana.clicks(message, 'Off')).rejects.toThrow('disabled')
    await expect(scene.ana.clicks(message, 'Nothing')).rejects.toThrow('has no "Nothing"')
    const met = scene.ana.clicks(message, 'Go')
    await callback({ type: 6 })
    await scene.ask('PATCH', hook('/messages/@original'), { content: 'pressed', components: [] })
    expect((await met).answer.kind).toBe('deferred-update')
    expect([message.content, message.components]).toEqual(['pressed', []])
  })

  it('of a private answer is pressed by its reader only', async () => {
    const [met] = await Promise.all([
      use(),
      callback({
        type: 4,
        data: { flags: 64, content: 'x', components: [{ type: 1, components: [button] }] },
      }),
    ])
    const message = await met.original()
    await expect(scene.kim.clicks(message, 'Go')).rejects.toThrow('does not see')
    const pressed = scene.ana.clicks(message, 'Go')
    await callback({ type: 7, data: { content: 'done', components: [] } })
    expect((await pressed).answer.kind).toBe('update')
    expect(message.content).toBe('done')
  })
})
