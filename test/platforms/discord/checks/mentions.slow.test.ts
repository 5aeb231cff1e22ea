import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import type { Message } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord({
  usual: { limit: 10_000, perMs: 1_000 },
  global: { limit: 10_000, perMs: 1_000 },
})
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord(), permission.mentionEveryone)
})

async function post(content: string, allowed?: object): Promise<Message> {
  const body = allowed ? { content, allowed_mentions: allowed } : { content }
  const { body: answer } = await scene.ask('POST', `/channels/${scene.help.id}/messages`, body)
  const message = scene.help.messages.get(String(answer.id))
  if (!message) throw new Error(JSON.stringify(answer))
  return message
}

const all = () => `@everyone <@${scene.ana.id}> <@&${scene.agents.id}>`

describe('a message pings', () => {
  it('everybody it names, where nothing is said about it', async () => {
    const { pinged, mentions } = await post(all())
    expect(mentions).toEqual({ users: [scene.ana.id], roles: [scene.agents.id], everyone: true })
    expect(new Set(pinged)).toEqual(
      new Set([...scene.guild.members.keys()].filter(id => id !== scene.application.botId)),
    )
  })

  it('whom allowed_mentions names and the text does too', async () => {
    expect((await post(all(), { parse: [] })).pinged).toEqual([])
    const heard = await post(all(), { parse: ['users'] })
    expect([heard.pinged, discord().views.pingsOf(scene.ana)]).toEqual([[scene.ana.id], [heard]])
    expect((await post(all(), { roles: [scene.agents.id] })).pinged).toEqual([scene.kim.id])
    expect((await post('nobody', { users: [scene.ana.id] })).pinged).toEqual([])
  })

  it('a role that is mentionable, or any role with the permission for it', async () => {
    const own = [...scene.guild.roles.values()].find(one => one.botId !== null)
    if (!own) throw new Error('no role of the bot')
    discord().happenings.changeRole(scene.guild, own, {
      permissions: own.permissions & ~permission.mentionEveryone,
    })
    expect((await post(all())).pinged).toEqual([scene.ana.id, scene.kim.id])
    discord().happenings.changeRole(scene.guild, scene.agents, { mentionable: false })
    expect((await post(all())).pinged).toEqual([scene.ana.id])
  })

  it('nobody who does not see the channel', async () => {
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.ana.id, type: 1, allow: 0n, deny: permission.viewChannel }],
    })
    expect((await post(`<@${scene.ana.id}>`)).pinged).toEqual([])
  })

  it('the author of what it answers, unless it says not to', async () => {
    const asked = scene.ana.types(scene.help, 'help')
    const reply = async (more: object) => {
      const body = { content: 'here', message_reference: { message_id: asked.id }, ...more }
      const { body: answer } = await scene.ask('POST', `/channels/${scene.help.id}/messages`, body)
      return scene.help.messages.get(String(answer.id))?.pinged
    }
    expect(await reply({})).toEqual([scene.ana.id])
    expect(await reply({ allowed_mentions: { parse: [] } })).toEqual([])
    expect(await reply({ allowed_mentions: { parse: [], replied_user: true } })).toEqual([scene.ana.id])
  })

  it('from components of the newer kind as from content', async () => {
    const body = { flags: 1 << 15, components: [{ type: 10, content: all() }] }
    const { body: answer } = await scene.ask('POST', `/channels/${scene.help.id}/messages`, body)
    expect(scene.help.messages.get(String(answer.id))?.mentions.everyone).toBe(true)
  })

  it('nobody by an edit, which finds its mentions anew', async () => {
    const message = await post('quiet')
    await scene.ask('PATCH', `/channels/${scene.help.id}/messages/${message.id}`, { content: all() })
    expect([message.pinged, message.mentions.users]).toEqual([[], [scene.ana.id]])
  })

  it('nobody at all with parse: [], whatever the text is', async () => {
    const piece = fc.constantFrom(
      '@everyone',
      '@here',
      `<@${scene.ana.id}>`,
      `<@!${scene.kim.id}>`,
      `<@&${scene.agents.id}>`,
      '\\',
      '`',
      ' ',
      'x',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async pieces => {
        const { pinged } = await post(`x${pieces.join('')}`, { parse: [] })
        expect(pinged).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
