import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

const post = (body: unknown) => scene.ask('POST', `/channels/${scene.help.id}/messages`, body)
const button = (customId: string, more = {}) => ({
  type: 2,
  style: 1,
  label: 'B',
  custom_id: customId,
  ...more,
})
const row = (...components: object[]) => ({ type: 1, components })
const option = (n: number) => ({ label: `o${n}`, value: `v${n}` })
const select = (options: object[], more = {}) => ({ type: 3, custom_id: 's', options, ...more })
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))

describe('a message at its limits', () => {
  const taken: [string, object][] = [
    ['2,000 characters', { content: 'x'.repeat(2_000) }],
    [
      '6,000 characters in embeds',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_000) }] },
    ],
    ['10 embeds', { embeds: many(10, n => ({ title: `${n}` })) }],
    ['5 rows of 5 buttons', { components: many(5, r => row(...many(5, b => button(`${r}-${b}`)))) }],
    ['25 options', { components: [row(select(many(25, option)))] }],
    ['a custom id of 100 characters', { components: [row(button('x'.repeat(100)))] }],
    ['a nonce of 25 characters', { content: 'x', nonce: 'n'.repeat(25) }],
    [
      '40 components of the newer kind',
      { flags: 1 << 15, components: many(40, n => ({ type: 10, content: `${n}` })) },
    ],
  ]
  it.each(taken)('takes %s', async (_name, body) => {
    expect((await post(body)).status).toBe(200)
  })
})

describe('a message beyond its limits', () => {
  const refused: [string, object, string][] = [
    ['2,001 characters', { content: 'x'.repeat(2_001) }, 'content'],
    [
      '6,001 characters in embeds',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      'embeds',
    ],
    ['11 embeds', { embeds: many(11, n => ({ title: `${n}` })) }, 'embeds'],
    ['a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds'],
    ['26 fields', { embeds: [{ fields: many(26, n => ({ name: `${n}`, value: 'v' })) }] }, 'embeds'],
    ['6 rows', { components: many(6, n => row(button(`${n}`))) }, 'components'],
    ['6 buttons in a row', { components: [row(...many(6, n => button(`${n}`)))] }, 'components'],
    ['a select beside a button', { components: [row(button('b'), select([option(1)]))] }, 'components'],
    ['26 options', { components: [row(select(many(26, option)))] }, 'components'],
    ['the same option twice', { components: [row(select([option(1), option(1)]))] }, 'components'],
    ['a custom id twice', { components: [row(button('a')), row(button('a'))] }, 'components'],
    ['a custom id of 101 characters', { components: [row(button('x'.repeat(101)))] }, 'components'],
    ['a button without a custom id', { components: [row({ type: 2, style: 1, label: 'B' })] }, 'components'],
    [
      'a link with a custom id',
      { components: [row(button('a', { style: 5, url: 'https://a.example' }))] },
      'components',
    ],
    ['a button outside of a row', { components: [button('a')] }, 'components'],
    ['a text without IS_COMPONENTS_V2', { components: [{ type: 10, content: 'x' }] }, 'components'],
    [
      'content with IS_COMPONENTS_V2',
      { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
      'content',
    ],
    [
      '41 nested components',
      {
        flags: 1 << 15,
        components: [{ type: 17, components: many(40, n => ({ type: 10, content: `${n}` })) }],
      },
      'components',
    ],
    [
      '4,001 characters in texts',
      { flags: 1 << 15, components: many(2, () => ({ type: 10, content: 'x'.repeat(2_001) })) },
      'components',
    ],
    ['a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce'],
    [
      'parse and ids of one kind',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions',
    ],
    [
      'an attachment without a file',
      { content: 'x', attachments: [{ id: 0, filename: 'a.png' }] },
      'attachments',
    ],
  ]
  it.each(refused)('refuses %s', async (_name, body, field) => {
    const { status, body: answer } = await post(body)
    expect([status, answer.code, answer.message]).toEqual([400, 50035, 'Invalid Form Body'])
    expect(Object.keys(answer.errors as object)).toContain(field)
  })

  it('names the place and the fault in a tree', async () => {
    const { body } = await post({ embeds: [{ title: 'x'.repeat(257) }] })
    expect(body.errors).toEqual({
      embeds: {
        '0': {
          title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] },
        },
      },
    })
  })

  it('refuses an empty message with 50006', async () => {
    expect((await post({ content: '  ' })).body.code).toBe(50006)
    expect((await post({ embeds: [] })).body.code).toBe(50006)
  })

  it('refuses what is no JSON with 50109, and a body of another type with 50035', async () => {
    const headers = { 'User-Agent': 'DiscordBot (x, 1)', Authorization: `Bot ${scene.application.token}` }
    const url = `${discord().api}/v10/channels/${scene.help.id}/messages`
    const send = (type: string) =>
      fetch(url, { method: 'POST', headers: { ...headers, 'Content-Type': type }, body: '{' }).then(one =>
        one.json(),
      )
    expect(await send('application/json')).toMatchObject({ code: 50109 })
    expect(await send('text/plain')).toMatchObject({ code: 50035 })
  })

  it('refuses a program without the documented User-Agent', async () => {
    const response = await fetch(`${discord().api}/v10/gateway`, { headers: { 'User-Agent': 'curl/8' } })
    expect(response.status).toBe(403)
  })

  it('keeps accepted and refused requests apart', async () => {
    await post({ content: 'x'.repeat(2_001) })
    await post({ content: 'fine' })
    expect(discord().journal.refused(50035)).toHaveLength(1)
    expect(discord().journal.accepted('POST', '/channels/:channel/messages')).toHaveLength(1)
  })
})
