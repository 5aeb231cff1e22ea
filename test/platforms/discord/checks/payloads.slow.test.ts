/** Every answer has the shape that Discord's own OpenAPI document gives it. */
import type { Schema } from 'discord-api-spec/zod'
import * as spec from 'discord-api-spec/zod'
import { beforeEach, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import type { Json } from '../json.ts'
import { shapeFaults } from '../rules/spec.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
let messages: string
beforeEach(() => {
  scene = makeScene(discord())
  messages = `/channels/${scene.help.id}/messages`
})

function expectShape(schema: Schema, value: unknown): void {
  expect(shapeFaults(schema, value).map(one => one.path.join('.'))).toEqual([])
}

const get = async (path: string) => (await scene.ask('GET', path)).body
const first = (list: Json): unknown => (list as unknown as unknown[])[0]

it('of messages: rich, with files, reactions, a reply, a thread', async () => {
  const form = new FormData()
  const button = { type: 2, style: 1, label: 'Claim', custom_id: 'claim' }
  const body = {
    content: `<@${scene.ana.id}> <@&${scene.agents.id}>`,
    embeds: [
      {
        title: 't',
        fields: [{ name: 'n', value: 'v' }],
        footer: { text: 'f' },
        timestamp: '2026-11-23T20:00:00Z',
      },
    ],
    components: [
      { type: 1, components: [button] },
      { type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }] }] },
    ],
  }
  form.set('payload_json', JSON.stringify(body))
  form.set('files[0]', new Blob(['x'], { type: 'text/plain' }), 'x.txt')
  const { body: sent } = await scene.ask('POST', messages, form)
  expectShape(spec.MessageResponseSchema, sent)
  await scene.ask('PUT', `${messages}/${sent.id}/reactions/${encodeURIComponent('👀')}/@me`)
  await scene.ask('POST', `${messages}/${sent.id}/threads`, { name: 'thread' })
  await scene.ask('POST', messages, { content: 'reply', message_reference: { message_id: sent.id } })
  const all = (await get(messages)) as unknown as unknown[]
  expect(all).toHaveLength(2)
  for (const one of all) expectShape(spec.MessageResponseSchema, one)
})

it('of messages built from the newer components', async () => {
  const { body } = await scene.ask('POST', messages, {
    flags: 1 << 15,
    components: [
      {
        type: 17,
        components: [
          { type: 10, content: 'text' },
          { type: 14 },
          { type: 1, components: [{ type: 2, style: 5, label: 'l', url: 'https://a.example' }] },
        ],
      },
    ],
  })
  expectShape(spec.MessageResponseSchema, body)
})

it('of channels, threads and their members', async () => {
  expectShape(spec.GuildChannelResponseSchema, await get(`/channels/${scene.help.id}`))
  expectShape(spec.GuildChannelResponseSchema, await get(`/channels/${scene.forum.id}`))
  const direct = await scene.ask('POST', '/users/@me/channels', { recipient_id: scene.ana.id })
  expectShape(spec.PrivateChannelResponseSchema, direct.body)
  const thread = await scene.ask('POST', `/channels/${scene.help.id}/threads`, { name: 'x', type: 12 })
  expectShape(spec.ThreadResponseSchema, thread.body)
  expectShape(spec.ThreadsResponseSchema, await get(`/guilds/${scene.guild.id}/threads/active`))
  expectShape(spec.ThreadMemberResponseSchema, first(await get(`/channels/${thread.body.id}/thread-members`)))
})

it('of guilds, members, roles and users', async () => {
  expectShape(spec.GuildWithCountsResponseSchema, await get(`/guilds/${scene.guild.id}`))
  expectShape(spec.MyGuildResponseSchema, first(await get('/users/@me/guilds')))
  expectShape(spec.GuildMemberResponseSchema, await get(`/guilds/${scene.guild.id}/members/${scene.kim.id}`))
  expectShape(spec.GuildRoleResponseSchema, await get(`/guilds/${scene.guild.id}/roles/${scene.agents.id}`))
  expectShape(spec.UserResponseSchema, await get(`/users/${scene.ana.id}`))
  expectShape(spec.UserPIIResponseSchema, await get('/users/@me'))
})

it('of the application, its commands and the gateway', async () => {
  expectShape(spec.PrivateApplicationResponseSchema, await get('/applications/@me'))
  expectShape(spec.GatewayBotResponseSchema, await get('/gateway/bot'))
  const scope = `/applications/${scene.application.id}/guilds/${scene.guild.id}/commands`
  const options = [{ type: 3, name: 'text', description: 'd', autocomplete: true }]
  const { body } = await scene.ask('PUT', scope, [{ name: 'support', description: 'd', options }])
  expectShape(spec.ApplicationCommandResponseSchema, first(body))
})

it('of callbacks: to a command, a button, a form', async () => {
  const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' }
  const label = { type: 18, label: 'l', component: { type: 4, custom_id: 'w', style: 1, required: false } }
  await scene.ask('PUT', `/applications/${scene.application.id}/commands`, [
    { name: 'support', description: 'd' },
  ])
  const answer = async (body: object) => {
    const [id, one] = [...discord().world.interactions].at(-1) ?? []
    const path = `/interactions/${id}/${one?.token}/callback?with_response=true`
    const { body: said } = await scene.ask('POST', path, body)
    return said
  }
  const used = scene.ana.uses(scene.help, 'support')
  const components = [{ type: 1, components: [button] }]
  expectShape(
    spec.InteractionCallbackResponseSchema,
    await answer({ type: 4, data: { content: 'x', components } }),
  )
  const clicked = scene.ana.clicks(await (await used).original(), 'Go')
  await answer({ type: 9, data: { custom_id: 'f', title: 't', components: [label] } })
  void scene.ana.submits(await clicked, {})
  expectShape(spec.InteractionCallbackResponseSchema, await answer({ type: 7, data: { content: 'y' } }))
})
