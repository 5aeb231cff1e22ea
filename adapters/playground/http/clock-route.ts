import { Hono } from 'hono'
import { z } from 'zod'
import type { Changes } from '../changes.ts'
import type { PlaygroundDeps } from '../deps.ts'
import { Refused } from '../refused.ts'
import type { Residents } from '../residents.ts'
import type { Stage } from '../stage.ts'
import { readJson, word } from './answers.ts'

const advanceBy = z.strictObject({ advance: z.string().max(50), as: word.optional() })
const moveTo = z.strictObject({ to: z.iso.datetime({ offset: true }), as: word.optional() })

const push = z.union([advanceBy, moveTo], { error: 'give {"advance": "2h"} or {"to": an ISO instant}' })

/** One push steps through everything that becomes due: a year of it is as much as anybody waits for. */
const furthest = 366 * 24 * 60 * 60 * 1000

/**
 * Pushes the desk's clock. Answers `{now, messages}` when everything due on the way has been dealt with;
 * `messages` are those that `as` sees, and none without `as`.
 */
export function clockRoute(deps: PlaygroundDeps, residents: Residents, stage: Stage, changes: Changes): Hono {
  /** One push at a time: two that come together go twice as far. */
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  const routes = new Hono()
  routes.post('/clock', async context => {
    const body = await readJson(context, push)
    const person = body.as === undefined ? null : residents.find(body.as, 'as')
    const { messages } = await stage.perform(person, () =>
      inTurn(async () => {
        await deps.clock.push(targetOf(body, deps.clock.now()))
        changes.tell({ kind: 'clock', now: deps.clock.now() })
        return {}
      }),
    )
    return context.json({ now: deps.clock.now().toISOString(), messages })
  })
  return routes
}

/** @throws Refused for an instant before now, or too far ahead */
function targetOf(body: z.infer<typeof push>, now: Date): Date {
  const [where, target] =
    'to' in body
      ? (['to', new Date(body.to)] as const)
      : (['advance', new Date(now.getTime() + duration(body.advance))] as const)
  const ahead = target.getTime() - now.getTime()
  if (ahead < 0) {
    throw new Refused(
      400,
      'backwards',
      where,
      `The clock stands at ${now.toISOString()} and goes forward only.`,
    )
  }
  if (ahead > furthest) {
    throw new Refused(400, 'too-far', where, 'The clock goes forward by 366 days at most at a time.')
  }
  return target
}

/** Milliseconds of `15m`, `2h`, `7d` or a sum such as `1d2h30m`. */
function duration(typed: string): number {
  const found = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(typed.trim())
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (found ?? [])
    .slice(1)
    .map(part => Number(part ?? 0))
  const milliseconds = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  if (milliseconds > 0) return milliseconds
  throw new Refused(
    400,
    'bad-duration',
    'advance',
    'Give a length of time above nothing, such as 15m, 2h or 7d.',
  )
}
