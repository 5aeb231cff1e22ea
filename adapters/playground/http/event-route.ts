import { Hono } from 'hono'
import { type SSEMessage, streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { Spot } from '../../../src/ports/playground-archive.ts'
import type { Change, Changes } from '../changes.ts'
import type { Resident } from '../deps.ts'
import { Refused } from '../refused.ts'
import type { Residents } from '../residents.ts'
import { parse, word } from './answers.ts'

/** Often enough that proxies keep the line open, in milliseconds. */
const heartbeat = 15_000
const mostListeners = 200

const eventsQuery = z.object({
  as: z.array(word).min(1, 'name somebody').max(20, '20 people are enough for one line'),
  news: z.enum(['0', '1']).default('0'),
})

/**
 * Server-sent events for one person, or for several (`as=ana&as=kim`) on one line: `change` with `{messages}` (ids; empty when their channels changed),
 * `clock` with `{now}`, and a comment now and then. A slow reader gets less often, never a longer queue. With
 * `news=1` also an empty `news` for each line that `/news` has more.
 */
export function eventRoute(residents: Residents, changes: Changes): Hono {
  const routes = new Hono()
  let listeners = 0

  routes.get('/events', context => {
    const given = { ...context.req.query(), as: context.req.queries('as') ?? [] }
    const { as, news: isCurious } = parse(eventsQuery, given)
    const people = as.map(id => residents.find(id, 'as'))
    if (listeners >= mostListeners) {
      throw new Refused(503, 'too-many', 'as', `${mostListeners} listeners are connected. Close a tab.`)
    }
    listeners += 1
    return streamSSE(context, async stream => {
      const news = makeNews(people, isCurious === '1', residents, changes)
      const beat = setInterval(news.wake, heartbeat)
      stream.onAbort(news.close)
      try {
        await stream.write(': connected\n\n')
        while (!news.closed()) {
          await news.wait()
          const events = await news.take()
          for (const event of events) await stream.writeSSE(event)
          if (events.length === 0 && !news.closed()) await stream.write(': still here\n\n')
        }
      } finally {
        clearInterval(beat)
        news.close()
        listeners -= 1
      }
    })
  })
  return routes
}

/** What these people have not been told yet. */
function makeNews(people: readonly Resident[], isCurious: boolean, residents: Residents, changes: Changes) {
  let heard: Change[] = []
  let over = false
  let wake = () => {}
  let woken = new Promise<void>(resolve => {
    wake = resolve
  })
  const stop = changes.listen(change => {
    if (change.kind === 'news' && !isCurious) return
    if (change.kind === 'closing') over = true
    heard = [...heard.filter(old => !isSame(old, change)), change]
    wake()
  })

  return {
    wake: () => wake(),
    closed: () => over && heard.length === 0,
    close() {
      over = true
      stop()
      wake()
    },
    async wait(): Promise<void> {
      await woken
      woken = new Promise<void>(resolve => {
        wake = resolve
      })
    },
    async take(): Promise<SSEMessage[]> {
      const batch = heard
      heard = []
      return eventsOf(batch, people, residents)
    },
  }
}

function isSame(one: Change, other: Change): boolean {
  if (one.kind === 'message' && other.kind === 'message') return one.id === other.id
  return one.kind === other.kind && one.kind !== 'membership'
}

async function eventsOf(
  batch: Change[],
  people: readonly Resident[],
  residents: Residents,
): Promise<SSEMessage[]> {
  const messages: string[] = []
  let moved = false
  let clock: SSEMessage | undefined
  let told: SSEMessage | undefined
  for (const change of batch) {
    switch (change.kind) {
      case 'message':
        if (await isSeen(change.spot, people, residents)) messages.push(change.id)
        break
      case 'membership':
        moved ||= people.some(({ id }) => id === change.person)
        break
      case 'clock':
        clock = { event: 'clock', data: JSON.stringify({ now: change.now.toISOString() }) }
        break
      case 'news':
        told = { event: 'news', data: '{}' }
        break
      case 'closing':
        break
    }
  }
  const news = messages.length > 0 || moved ? [{ event: 'change', data: JSON.stringify({ messages }) }] : []
  return [...news, clock, told].filter(one => one !== undefined)
}

async function isSeen(spot: Spot, people: readonly Resident[], residents: Residents): Promise<boolean> {
  for (const person of people) if (await residents.sees(person, spot)) return true
  return false
}
