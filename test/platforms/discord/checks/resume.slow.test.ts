import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { identity, rawSession } from './raw-session.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0, identifiesPerDay: 10_000 })
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

/** Words are written; some while nobody is connected. Each number is how many are written before the next cut. */
const between = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 })

describe('a session that is cut again and again', () => {
  it('hears every message once, in order, wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        between,
        fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
        async (away, here) => {
          const written: string[] = []
          const heard: unknown[] = []
          const write = (count: number) => {
            for (let n = 0; n < count; n++)
              written.push(scene.ana.types(scene.help, `${written.length}`).content)
          }
          let line = await rawSession(discord())
          line.send(2, identity(scene.application.token))
          const { d } = await line.next('READY')
          let seq = 0
          const take = () => {
            for (const one of line.heard) {
              if (one.t === 'MESSAGE_CREATE') heard.push(one.d.content)
              seq = one.s ?? seq
            }
          }
          for (const [round, count] of away.entries()) {
            write(here[round] ?? 0)
            discord().gateway.cut()
            await line.closed
            take()
            write(count)
            line = await rawSession(discord())
            line.send(6, { token: scene.application.token, session_id: d.session_id, seq })
            await line.next('RESUMED')
          }
          await line.close()
          take()
          expect(heard).toEqual(written)
        },
      ),
      { numRuns: 20 },
    )
  })
})
