/** What takes discord.js its own seconds: a new session after a lost one, and finding out that a line is dead. */
import { type Client, Events } from 'discord.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { destroyClients, login } from './discord-js.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord({ heartbeatMs: 300, identifyWindowMs: 0 })
destroyClients()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

function next<T>(client: Client, event: string): Promise<T> {
  return new Promise(resolve => client.once(event, resolve))
}

describe('discord.js', () => {
  it('starts a new session after one that cannot be resumed, and never hears what it missed', async () => {
    const client = await login(discord(), scene.application)
    const heard: string[] = []
    client.on(Events.MessageCreate, one => void heard.push(one.content))
    const ready = next(client, Events.ShardReady)
    discord().gateway.cut({ resumable: false })
    await discord().until(() => discord().gateway.connections() === 0)
    scene.ana.types(scene.help, 'missed')
    await ready
    scene.ana.types(scene.help, 'heard')
    await next(client, Events.MessageCreate)
    expect(heard).toEqual(['heard'])
    expect(discord().journal.received(2)).toHaveLength(2)
  })

  it('finds out that its line is dead, and resumes', async () => {
    const client = await login(discord(), scene.application)
    const resumed = next(client, Events.ShardResume)
    discord().gateway.fallSilent()
    scene.ana.types(scene.help, 'into the dead line')
    const heard = next<{ content: string }>(client, Events.MessageCreate)
    await resumed
    expect((await heard).content).toBe('into the dead line')
  })

  it('follows a request to reconnect, and resumes', async () => {
    const client = await login(discord(), scene.application)
    const resumed = next(client, Events.ShardResume)
    discord().gateway.reconnect()
    await resumed
    expect(discord().journal.received(6)).toHaveLength(1)
  })
})
