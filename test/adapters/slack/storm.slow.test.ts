import { expect, it } from 'vitest'
import { makePace } from '../../../adapters/slack/connection/pace.ts'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { chatCarrier } from '../../../src/flows/carrier.ts'
import { makeDispatcher } from '../../../src/flows/dispatch.ts'
import type { Render } from '../../../src/flows/render.ts'
import type { OutboxRow } from '../../../src/ports/outbox-store.ts'
import { manualClock } from '../../platforms/slack/clock.ts'
import { type CallFault, sometimes } from '../../platforms/slack/faults.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { quietLog } from '../../support/logs.ts'
import { noMeter } from '../../support/meter.ts'
import { makeVirtualOutbox } from '../../support/virtual-outbox.ts'
import { makeScene, workspace } from './scene.ts'

const local = useLocalSlack()
const minutes = 60_000
const tickets = 40

/** What goes wrong with three calls in ten, by turns; nothing of it reaches Slack. */
const refusals: CallFault[] = [
  { do: 'drop' },
  { do: 'status', status: 503 },
  { do: 'rate-limit', retryAfter: 20 },
  { do: 'error', code: 'internal_error' },
]

it('loses and doubles nothing in ten minutes in which three calls in ten fail and one in twenty is taken in silence', async () => {
  const clock = manualClock(Date.now())
  const { slack, platform } = await makeScene(local, {
    clock,
    now: clock.now,
    signedAt: clock.now,
    pace: makePace(clock.now),
    rateLimits: true,
  })
  const { outbox, rows, add } = makeVirtualOutbox(clock.now)
  const roots = new Map<string, string>()

  /** A ticket's lane: its card, an answer below it, and the card once more, edited. */
  const render: Render = async row => {
    const what = card([say(`${row.lane} ${row.show.kind}`)])
    const root = roots.get(row.lane)
    if (row.show.kind === 'triage' && root !== undefined)
      return { kind: 'edit', workspace, ref: root, card: what }
    const to =
      row.show.kind === 'note' && root !== undefined
        ? ({ kind: 'thread', workspace, root } as const)
        : ({
            kind: 'channel',
            workspace,
            channel: Number(row.lane) % 2 === 0 ? 'triage' : 'general',
          } as const)
    return { kind: 'post', to, card: what }
  }
  const sent = outbox.sent
  outbox.sent = async (lease, row, ref) => {
    if (row.show.kind === 'receipt') roots.set(row.lane, ref)
    await sent(lease, row, ref)
  }
  const side = { kind: 'side', side: 'agents' } as const
  const person = { workspace, id: 'U0KIM', name: 'Kim' }
  const shows: OutboxRow['show'][] = [
    { kind: 'receipt' },
    { kind: 'note', by: person, text: 'x' },
    { kind: 'triage' },
  ]
  for (let lane = 0; lane < tickets; lane += 1)
    for (const show of shows) add({ lane: String(lane), show, destination: side, key: null })

  const dispatcher = makeDispatcher(workspace, {
    outbox,
    carrierOf: () =>
      chatCarrier({ platform, render, tickets: { keepMessage: async () => {}, read: async () => null } }),
    undelivered: async () => {},
    holder: 'storm',
    stopwatch: clock.now,
    free: async () => {},
    fault: async () => {},
    log: quietLog,
    meter: noMeter,
  })
  local.cleanup(() => dispatcher.stop())

  for (const [index, fault] of refusals.entries())
    slack.faults.onCalls('*', fault, { chance: sometimes(0.3 / refusals.length, index + 1) })
  slack.faults.onCalls('*', { do: 'accept-then-drop' }, { chance: sometimes(0.05, 99) })
  const begun = clock.now()
  for (;;) {
    await dispatcher.settled()
    const { rows: left, nextInMs } = await outbox.waiting(workspace)
    if (left === 0) break
    await clock.advance(Math.max(1, nextInMs ?? 0))
    if (clock.now() - begun > 10 * minutes) slack.faults.clear()
    expect(clock.now() - begun).toBeLessThan(60 * minutes)
  }

  expect(rows.filter(one => one.fate !== 'sent').map(one => [one.id, one.problem])).toEqual([])
  const keys = slack.posts.map(one => JSON.stringify(one.metadata))
  expect(keys).toHaveLength(2 * tickets)
  expect(new Set(keys).size).toBe(2 * tickets)
  for (let lane = 0; lane < tickets; lane += 1) {
    const [root, note] = slack.posts.filter(one => one.text.startsWith(`${lane} `))
    expect([root?.message.text, note?.text]).toEqual([`${lane} triage`, `${lane} note`])
    expect(note?.threadTs).toBe(root?.ts)
  }
  const failed = slack.calls.filter(one => one.outcome !== 'accepted' || !one.answered)
  expect(failed.length).toBeGreaterThan(20)
})
