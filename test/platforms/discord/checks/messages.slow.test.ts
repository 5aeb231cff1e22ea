import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
let messages: string
beforeEach(() => {
  scene = makeScene(discord(), 0n)
  messages = `/channels/${scene.help.id}/messages`
})
const eyes = encodeURIComponent('👀')

describe('a nonce', () => {
  it('that is enforced gives back the message it made, for some minutes', async () => {
    const post = () => scene.ask('POST', messages, { content: 'x', nonce: 'row-1', enforce_nonce: true })
    const first = (await post()).body.id
    expect((await post()).body.id).toBe(first)
    expect(scene.help.messages.size).toBe(1)
    discord().clock.advance(5 * 60_000 + 1)
    expect((await post()).body.id).not.toBe(first)
  })

  it('that is not enforced makes a message each time', async () => {
    const post = () => scene.ask('POST', messages, { content: 'x', nonce: 'row-1' })
    expect((await post()).body.id).not.toBe((await post()).body.id)
  })
})

describe('the history', () => {
  const ids = async (query: string) =>
    ((await scene.ask('GET', `${messages}?${query}`)).body as unknown as { id: string }[]).map(one => one.id)

  it('is listed newest first: before, after and around a message', async () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(one => scene.ana.types(scene.help, one).id)
    expect(await ids('limit=2')).toEqual([e, d])
    expect(await ids(`before=${c}&limit=1`)).toEqual([b])
    expect(await ids(`after=${b}&limit=2`)).toEqual([d, c])
    expect(await ids(`around=${c}&limit=3`)).toEqual([d, c, b])
    expect(await ids(`around=${a}&limit=100`)).toEqual([e, d, c, b, a])
  })

  it('is asked for in one direction, and by 100 at most', async () => {
    expect((await scene.ask('GET', `${messages}?before=1&after=1`)).body.code).toBe(50035)
    expect((await scene.ask('GET', `${messages}?limit=101`)).body.code).toBe(50035)
    expect((await scene.ask('GET', `${messages}?after=now`)).body.code).toBe(50035)
  })

  it('hides what people wrote from applications without the content intent', async () => {
    const { id } = scene.ana.types(scene.help, 'secret')
    const greeting = scene.ana.types(scene.help, `hello <@${scene.application.botId}>`)
    scene.application.privileged = 0n
    expect((await scene.ask('GET', `${messages}/${id}`)).body.content).toBe('')
    expect((await scene.ask('GET', `${messages}/${greeting.id}`)).body.content).toBe(greeting.content)
  })
})

describe('deleting many', () => {
  const remove = (ids: string[]) => scene.ask('POST', `${messages}/bulk-delete`, { messages: ids })

  it('takes 2 to 100 different messages of the last 14 days', async () => {
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.application.botId, type: 1, allow: permission.manageMessages, deny: 0n }],
    })
    const [a, b] = ['a', 'b'].map(one => scene.ana.types(scene.help, one).id)
    if (!a || !b) throw new Error('not posted')
    expect((await remove([a])).body.code).toBe(50016)
    expect((await remove([a, a])).body.code).toBe(50035)
    discord().clock.advance(15 * 24 * 3_600_000)
    expect((await remove([a, b])).body.code).toBe(50034)
    const [c, d] = ['c', 'd'].map(one => scene.ana.types(scene.help, one).id)
    expect((await remove([c ?? '', d ?? ''])).status).toBe(204)
    expect([...scene.help.messages.keys()]).toEqual([a, b])
  })
})

describe('a reaction', () => {
  it('is added and removed once, and listed', async () => {
    const message = scene.ana.types(scene.help, 'help')
    scene.kim.reacts(message, '👀')
    const at = `${messages}/${message.id}/reactions/${eyes}`
    expect((await scene.ask('PUT', `${at}/@me`)).status).toBe(204)
    expect((await scene.ask('PUT', `${at}/@me`)).status).toBe(204)
    const listed = (await scene.ask('GET', at)).body as unknown as { id: string }[]
    expect(listed.map(one => one.id).sort()).toEqual([scene.application.botId, scene.kim.id].sort())
    await scene.ask('DELETE', `${at}/@me`)
    expect(message.reactions.get('👀')).toEqual([scene.kim.id])
  })

  it('of somebody else is removed with MANAGE_MESSAGES only', async () => {
    const message = scene.ana.types(scene.help, 'help')
    scene.kim.reacts(message, '👀')
    const at = `${messages}/${message.id}/reactions/${eyes}/${scene.kim.id}`
    expect((await scene.ask('DELETE', at)).body.code).toBe(50013)
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.application.botId, type: 1, allow: permission.manageMessages, deny: 0n }],
    })
    expect((await scene.ask('DELETE', at)).status).toBe(204)
    expect(message.reactions.size).toBe(0)
  })

  it('needs an emoji, and there are 20 different ones at most', async () => {
    const message = scene.ana.types(scene.help, 'help')
    const react = (emoji: string) =>
      scene.ask('PUT', `${messages}/${message.id}/reactions/${encodeURIComponent(emoji)}/@me`)
    expect((await react('claim')).body.code).toBe(10014)
    for (const emoji of [...'😀😁😂😃😄😅😆😇😈😉😊😋😌😍😎😏😐😑😒😓'])
      expect((await react(emoji)).status).toBe(204)
    expect((await react('👀')).body.code).toBe(30010)
  })

  it.each(['👀', '✅', '🎫', '🚨', '⏳', '📤', '❤️', '👍🏽', '👩‍💻', '1️⃣', '🇩🇪', '☑️'])(
    'can be %s',
    async emoji => {
      const message = scene.ana.types(scene.help, 'help')
      const path = `${messages}/${message.id}/reactions/${encodeURIComponent(emoji)}/@me`
      expect((await scene.ask('PUT', path)).status).toBe(204)
    },
  )
})

describe('a file', () => {
  it('goes up in a form and comes down from its address', async () => {
    const form = new FormData()
    const about = [{ id: 0, description: 'two columns' }]
    form.set('payload_json', JSON.stringify({ attachments: about }))
    form.set('files[0]', new Blob(['a,b'], { type: 'text/csv' }), 'report.csv')
    const { body } = await scene.ask('POST', messages, form)
    const [file] = body.attachments as { url: string; description: string; size: number }[]
    expect([file?.description, file?.size]).toEqual(['two columns', 3])
    expect(await (await fetch(file?.url ?? '')).text()).toBe('a,b')
  })

  it('of more than 10 MiB is refused', async () => {
    const form = new FormData()
    form.set('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin')
    const { status, body } = await scene.ask('POST', messages, form)
    expect([status, body.code]).toEqual([413, 40005])
  })
})
