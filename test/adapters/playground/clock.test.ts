import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene, type Scene } from './scene.ts'

let opened: PlaygroundDatabase
let scene: Scene

beforeAll(async () => {
  opened = await openPlaygroundDatabase()
})
afterAll(() => opened.close())
beforeEach(async () => {
  scene = makeScene(opened.database)
  await scene.start()
})

describe('the clock of the playground', () => {
  it.each([
    [{ advance: '15m' }, '2026-11-28T04:15:00.000Z'],
    [{ advance: '2h' }, '2026-11-28T06:00:00.000Z'],
    [{ advance: '7d' }, '2026-12-05T04:00:00.000Z'],
    [{ advance: '1d2h30m5s' }, '2026-11-29T06:30:05.000Z'],
    [{ to: '2026-11-28T04:00:00Z' }, '2026-11-28T04:00:00.000Z'],
    [{ to: '2026-11-28T10:00:00+02:00' }, '2026-11-28T08:00:00.000Z'],
  ])('goes forward by %j', async (push, now) => {
    expect((await scene.post('clock', push)).body).toEqual({ now, messages: [] })
    expect((await scene.get('clock')).body).toEqual({ now })
  })

  it('goes twice as far for two pushes at once', async () => {
    await Promise.all([scene.post('clock', { advance: '1h' }), scene.post('clock', { advance: '1h' })])
    expect((await scene.get('clock')).body).toEqual({ now: '2026-11-28T06:00:00.000Z' })
  })

  it.each([
    [{ to: '2026-11-28T03:59:59Z' }, 'to'],
    [{ to: '2028-01-01T00:00:00Z' }, 'to'],
    [{ advance: '367d' }, 'advance'],
    [{ advance: '0m' }, 'advance'],
    [{ advance: '-2h' }, 'advance'],
    [{ advance: '1e9d' }, 'advance'],
    [{ advance: '' }, 'advance'],
    [{ advance: '2 h' }, 'advance'],
    [{ to: 'tomorrow' }, 'to'],
    [{}, 'body'],
  ])('refuses %j', async (push, where) => {
    const { status, body } = await scene.post('clock', push)
    expect([status, body.error.where]).toEqual([400, where])
    expect((await scene.get('clock')).body).toEqual({ now: '2026-11-28T04:00:00.000Z' })
  })
})
