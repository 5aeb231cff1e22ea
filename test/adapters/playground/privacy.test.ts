import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { channels, makeScene, memberships, people } from './scene.ts'

let opened: PlaygroundDatabase

beforeAll(async () => {
  opened = await openPlaygroundDatabase()
})
afterAll(() => opened.close())

const ids = people.map(({ id }) => id)
const open = channels.map(({ id }) => id)
const anybody = fc.constantFrom(...ids)
const anywhere = fc.constantFrom(...open, ...ids.map(id => `dm:${id}`))

const act = fc.oneof(
  fc.record({ kind: fc.constant('say' as const), as: anybody, in: anywhere }),
  fc.record({ kind: fc.constant('ask' as const), as: anybody, in: anywhere }),
  fc.record({ kind: fc.constant('tell' as const), as: anybody }),
  fc.record({
    kind: fc.constant('move' as const),
    as: anybody,
    in: fc.constantFrom(...open),
    joined: fc.boolean(),
  }),
)

it('whatever people do, nobody sees what is not theirs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
      await opened.wipe()
      const scene = makeScene(opened.database, {
        script: ({ from }) => ({ kind: 'whisper', card: card([say(`whisper to ${from.id}`)]) }),
      })
      await scene.start()
      const seats = new Set(memberships.map(({ channel, person }) => `${channel} ${person}`))
      const mayEnter = (person: string, place: string) =>
        place === `dm:${person}` || seats.has(`${place} ${person}`)

      for (const [index, one] of acts.entries()) {
        if (one.kind === 'tell') {
          const to = { kind: 'person', workspace: 'playground', person: one.as } as const
          await scene.platform.deliver(
            { kind: 'post', to, card: card([say(`dm to ${one.as}`)]) },
            `key-${index}`,
          )
          continue
        }
        if (one.kind === 'move') {
          await scene.post('membership', { as: one.as, in: one.in, joined: one.joined })
          const seat = `${one.in} ${one.as}`
          one.joined ? seats.add(seat) : seats.delete(seat)
          continue
        }
        const text = one.kind === 'ask' ? '/support help' : `said in ${one.in}`
        const { status } = await scene.post('message', { as: one.as, in: one.in, text })
        expect(status).toBe(mayEnter(one.as, one.in) ? 200 : 403)
      }

      for (const person of ids) {
        for (const place of [...open, ...ids.map(id => `dm:${id}`)]) {
          const { status, body } = await scene.get(`messages?as=${person}&in=${place}`)
          expect(status).toBe(mayEnter(person, place) ? 200 : 403)
          if (status !== 200) continue
          const words: string[] = body.map(({ text }: { text: string }) => text)
          const theirs = [`said in ${place}`, `whisper to ${person}`, `dm to ${person}`]
          expect(words.filter(text => !theirs.includes(text))).toEqual([])
        }
      }
    }),
    { numRuns: 8 },
  )
})
