import type { ClientOptions } from 'discord.js'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Turns } from '../../../src/ports/turns.ts'

type Throttler = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>

/** After a thousand in a day Discord resets the token. Two full days side by side stay within that. */
const mostADay = 500
const aDay = 86_400
/** Discord takes one of each key in five seconds: events/gateway, "Rate Limiting". */
const apart = 5_200
const later = 60_000

/** When sessions may begin: one after another, and counted in the database, since every restart begins one. */
export function makeIdentifying(
  bot: string,
  turns: Turns,
  now: () => number,
  log: Pick<Log, 'error'>,
): Throttler {
  /** Outlives a client: the next one must not begin at once either. */
  const last = new Map<number, number>()

  return async manager => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation()
    const keys = Math.max(1, limit?.max_concurrency ?? 1)
    return {
      async waitForIdentify(shard, signal) {
        const key = shard % keys
        for (;;) {
          const wait = (last.get(key) ?? Number.NEGATIVE_INFINITY) + apart - now()
          if (wait > 0) {
            await resting(wait, signal)
            continue
          }
          last.set(key, now())
          // Without the database nobody counts, and Discord's own count stands.
          if (await turns.count(`discord:${bot}:identify`, mostADay, aDay).catch(() => true)) return
          log.error(
            { mostADay },
            'Discord was logged in to too often within a day; it is not tried for a while',
          )
          await resting(later, signal)
        }
      },
    }
  }
}

/** @throws where it is given up meanwhile */
function resting(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const given = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', given)
      resolve()
    }, ms)
    if (signal.aborted) given()
    else signal.addEventListener('abort', given, { once: true })
  })
}
