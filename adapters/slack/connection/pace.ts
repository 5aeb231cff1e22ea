import { DeliveryError } from '../../../src/ports/errors.ts'

/** Which calls may go out now. Nobody is made to sleep: who is early is told for how long, and comes again. */
export type Pace = {
  /** @throws DeliveryError `retry`, with the wait, for a call that is too early */
  ask(method: string, channel: string | null): void
  /** Slack asked to slow down: no call of this method into this channel before that, and nothing else waits. */
  slowDown(method: string, channel: string | null, ms: number): void
}

/** So many at once, then one each `every` milliseconds. */
type Rate = { burst: number; every: number }

const minute = 60_000
const perMinute = (count: number): Rate => ({ burst: count / 2, every: minute / count })

/** docs.slack.dev/apis/web-api/rate-limits: calls of a method in a workspace. */
const tiers = { 2: perMinute(20), 3: perMinute(50), 4: perMinute(100) } as const

/** "Hundreds a minute", and one a second in each channel, where a short burst does no harm. */
const posts = perMinute(300)
const perChannel: Rate = { burst: 3, every: 1_000 }

const tierOf: Readonly<Record<string, keyof typeof tiers>> = {
  'chat.postEphemeral': 4,
  'chat.update': 3,
  'conversations.history': 3,
  'conversations.info': 3,
  'conversations.list': 2,
  'conversations.members': 4,
  'conversations.open': 3,
  'conversations.replies': 3,
  'files.completeUploadExternal': 4,
  'files.getUploadURLExternal': 4,
  'reactions.add': 3,
  'reactions.remove': 2,
  'usergroups.list': 2,
  'usergroups.users.list': 2,
  'users.info': 4,
  'users.list': 2,
  'views.publish': 4,
}

/** Nobody waits longer than this for those before them: what is urgent may stand behind what is not. */
const longestLine = 120_000

/**
 * The pace that Slack's documentation allows.
 *
 * @param now milliseconds since 1970, or of any clock that goes forward
 */
export function makePace(now: () => number): Pace {
  /** When each bucket is full again, and how many were sent away since it was. */
  const buckets = new Map<string, { fullAt: number; line: number }>()
  const silence = new Map<string, number>()

  return {
    ask(method, channel) {
      const at = now()
      const quietUntil = silence.get(place(method, channel)) ?? 0
      if (quietUntil > at) throw early(quietUntil - at)
      silence.delete(place(method, channel))
      if (buckets.size > 10_000) forgetFull(buckets, at)

      const taken = ratesOf(method, channel).map(([name, rate]) => {
        const { fullAt, line } = buckets.get(name) ?? { fullAt: at, line: 0 }
        const rested = fullAt <= at
        const next = Math.max(fullAt, at) + rate.every
        return {
          name,
          rate,
          fullAt,
          line: rested ? 0 : line,
          next,
          wait: next - at - rate.burst * rate.every,
        }
      })
      const late = taken.filter(({ wait }) => wait > 0)
      if (late.length === 0) {
        for (const { name, next, line } of taken)
          buckets.set(name, { fullAt: next, line: Math.max(0, line - 1) })
        return
      }
      // Those who were sent away come back one after the other, and not all at the next turn.
      for (const { name, fullAt, line } of late) buckets.set(name, { fullAt, line: line + 1 })
      throw early(
        Math.max(...late.map(({ wait, line, rate }) => wait + Math.min(line * rate.every, longestLine))),
      )
    },
    slowDown(method, channel, ms) {
      silence.set(place(method, channel), now() + ms)
    },
  }
}

/** No pace at all, for where nobody counts. */
export const unhurried: Pace = { ask: () => {}, slowDown: () => {} }

type Fetch = typeof globalThis.fetch

/** The fetch of a client that keeps the pace. What it throws reaches the caller as the cause of the SDK's own error. */
export function pacedFetch(pace: Pace): Fetch {
  return async (input, init) => {
    const method = new URL(String(input)).pathname.split('/').at(-1) ?? ''
    const channel = channelIn(init?.body)
    pace.ask(method, channel)
    const answer = await fetch(input, init)
    if (answer.status === 429) {
      const seconds = Number.parseInt(answer.headers.get('retry-after') ?? '', 10)
      if (Number.isFinite(seconds)) pace.slowDown(method, channel, seconds * 1_000)
    }
    return answer
  }
}

function channelIn(body: unknown): string | null {
  if (typeof body !== 'string' && !(body instanceof URLSearchParams)) return null
  const fields = new URLSearchParams(body)
  return fields.get('channel') ?? fields.get('channel_id')
}

function ratesOf(method: string, channel: string | null): [name: string, rate: Rate][] {
  if (method === 'chat.postMessage') {
    return [
      [method, posts],
      [place(method, channel), perChannel],
    ]
  }
  const tier = tierOf[method]
  return tier === undefined ? [] : [[method, tiers[tier]]]
}

function place(method: string, channel: string | null): string {
  return channel === null ? method : `${method} ${channel}`
}

function early(ms: number): DeliveryError {
  return new DeliveryError('retry', 'Slack is told no more than it takes.', Math.ceil(ms))
}

function forgetFull(buckets: Map<string, { fullAt: number }>, at: number): void {
  for (const [name, { fullAt }] of buckets) if (fullAt <= at) buckets.delete(name)
}
