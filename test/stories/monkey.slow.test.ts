import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verbs } from '../../src/core/catalogue.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Entry } from '../support/logs.ts'
import { faultsOf } from '../support/oracle.ts'
import type { Message, Outcome } from '../support/playground-client.ts'

let desk: RunningDesk
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' })
})
afterAll(() => desk.stop())

const people = ['ana', 'ben', 'kim', 'lee', 'mia', 'oli', 'olga'] as const
const requesters = ['ana', 'ben'] as const
const channels = ['general', 'triage', 'on-call', 'managers', 'announcements']
type Name = (typeof people)[number]

/** Something that somebody tries. Numbers point at whatever is there by then. */
type Try =
  | { kind: 'command'; as: Name; word: string; number: number; text: string }
  | { kind: 'react'; as: Name; nth: number; emoji: string; remove: boolean }
  | { kind: 'press'; as: Name; nth: number; button: number }
  | { kind: 'say'; as: Name; nth: number; text: string }
  | { kind: 'submit'; as: Name; form: string; text: string }
  | { kind: 'push'; as: Name; minutes: number }

const who = fc.constantFrom(...people)
const nth = fc.nat(400)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', 'it is down', "'; drop table tickets", '@everyone', '5', 'priority:high x'),
)
const word = fc.oneof(fc.constantFrom(...verbs), fc.constantFrom('', 'clam', 'new priority:urgent'))
const number = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 999_999_999))
const emoji = fc.constantFrom('👀', '✅', '🎫', '🚨', '⏳', '📤', '🔥')
const one: fc.Arbitrary<Try> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('command'), as: who, word, number, text }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('react'), as: who, nth, emoji, remove: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('press'), as: who, nth, button: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('say'), as: who, nth, text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('submit'),
      as: who,
      form: fc.constantFrom(
        'new',
        'reply:1',
        'resolve:2',
        'merge:1',
        'split:2',
        'tag:1',
        'snooze:2',
        'handover:1',
        'x',
      ),
      text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('push'), as: who, minutes: fc.integer({ min: 1, max: 600 }) }),
  },
) as fc.Arbitrary<Try>

const placesOf = (as: Name) => [...channels, `dm:${as}`]

/** Everything that a person can read, threads as well. */
async function readable(as: Name): Promise<(Message & { in: string })[]> {
  const all: (Message & { in: string })[] = []
  for (const channel of placesOf(as)) {
    const { status, body } = await desk.call<Message[]>(`/messages?as=${as}&in=${channel}`)
    if (status !== 200) continue
    all.push(...body.map(message => ({ ...message, in: channel })))
    const threads = await desk.call<{ root: string; deleted: boolean }[]>(`/threads?as=${as}&in=${channel}`)
    for (const { root } of threads.body) {
      const replies = await desk.call<Message[]>(`/messages?as=${as}&in=${channel}&thread=${root}`)
      all.push(...replies.body.map(message => ({ ...message, in: channel })))
    }
  }
  return all
}

/** Words of one person carry a sign, so that they are found again wherever they turn up. */
const signed = (as: Name, typed: string) => `${typed} ~${as}~`

async function attempt(tried: Try): Promise<void> {
  const answered = await request(tried)
  if (answered === null) return
  const { status, body } = answered
  expect(status, JSON.stringify({ tried, body })).toBeLessThan(500)
  if (status !== 200) expect(body.error?.text, JSON.stringify({ tried, body })).toMatch(/^[A-Z"].+[.?]$/s)
  if (status === 200 && tried.kind === 'command') {
    expect(body.messages.length + (body.form ? 1 : 0), JSON.stringify(tried)).toBeGreaterThan(0)
  }
}

async function request(tried: Try) {
  const { as } = tried
  switch (tried.kind) {
    case 'command': {
      const words = ['new', ''].includes(tried.word) ? '' : `${tried.number} `
      const typed = `/support ${tried.word} ${words}${signed(as, tried.text)}`
      return desk.call<Outcome>('/command', { as, in: 'general', text: typed })
    }
    case 'submit':
      return desk.call<Outcome>('/submit', {
        as,
        form: tried.form,
        values: { text: signed(as, tried.text), priority: 'high' },
      })
    case 'push':
      return desk.call<Outcome>('/clock', { advance: `${tried.minutes}m` })
    case 'react':
    case 'press':
    case 'say':
      return touch(tried)
  }
}

async function touch(tried: Extract<Try, { kind: 'react' | 'press' | 'say' }>) {
  const { as } = tried
  const seen = await readable(as)
  const message = seen[tried.nth % Math.max(1, seen.length)]
  if (message === undefined) return null
  switch (tried.kind) {
    case 'react':
      return desk.call<Outcome>('/react', {
        as,
        message: message.id,
        emoji: tried.emoji,
        remove: tried.remove,
      })
    case 'press': {
      const button = message.buttons[tried.button % Math.max(1, message.buttons.length)]
      return desk.call<Outcome>('/press', { as, message: message.id, action: button?.action ?? 'claim:1' })
    }
    case 'say':
      return desk.call<Outcome>('/message', {
        as,
        in: message.in,
        thread: message.thread ?? message.id,
        text: signed(as, tried.text),
      })
  }
}

it('whatever anybody tries: no failure, no silence, nobody reads a stranger’s ticket, all stays whole', async () => {
  await desk.person('ana').types(`/support new ${signed('ana', 'mine')}`)
  await desk.person('ben').types(`/support new priority:critical ${signed('ben', 'ours')}`)
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 30, maxLength: 30 }), async tries => {
      for (const tried of tries) await attempt(tried)
      for (const [reader, other] of [requesters, requesters.toReversed()] as [Name, Name][]) {
        for (const word of ['status', 'reply', 'resolve'])
          for (const wanted of [1, 2, 3]) await desk.person(reader).asks(`/support ${word} ${wanted}`)
        const leaked = (await readable(reader)).filter(
          message => message.from === 'deskhand' && message.text.includes(`~${other}~`),
        )
        expect(leaked).toEqual([])
      }
      expect(desk.entries.filter(isFailure)).toEqual([])
      expect(await faultsOf(desk.driver)).toEqual([])
    }),
    { numRuns: 4, endOnFailure: true }, // Each run goes on where the last one stopped.
  )
}, 120_000)

function isFailure({ level }: Entry): boolean {
  return level === 'error'
}
