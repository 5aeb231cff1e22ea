/** What can go wrong on the way to Discord and back, played on demand. */
import type { EventName } from './gateway/intents.ts'
import type { Scope } from './rest/limits.ts'
import { routeLines } from './rest/routes.ts'

export type HttpFault =
  /** The request is carried out, then the connection is cut without an answer. */
  | { kind: 'accept then drop' }
  /** The connection is cut before anything is carried out. */
  | { kind: 'drop' }
  /** The request is never answered, nor carried out. */
  | { kind: 'hang' }
  /** The request is carried out and never answered. */
  | { kind: 'accept then hang' }
  /** Not carried out: 500, 502, 503 or another status. */
  | { kind: 'status'; status: number }
  /** Not carried out: 429. */
  | { kind: 'rate limit'; retryAfterMs: number; scope: Scope }
  /** Carried out, answered later. */
  | { kind: 'delay'; ms: number }

/** Which requests: by method and pattern of routes.ts, 'POST /channels/:channel/messages', or all. */
export type HttpTarget = { on?: string; channelId?: string; times?: number }

type Planned = { fault: HttpFault; target: HttpTarget; left: number }

export type HttpFaults = {
  /** Plays the fault on the next request that fits, or on the next `times`; Infinity until `clear`. */
  plan(fault: HttpFault, target?: HttpTarget): void
  next(line: string | null, channelId: string | undefined): HttpFault | null
  clear(): void
}

export function makeHttpFaults(): HttpFaults {
  let planned: Planned[] = []
  return {
    plan(fault, target = {}) {
      if (target.on !== undefined && !routeLines.has(target.on)) {
        throw new RangeError(`There is no route "${target.on}": rest/routes.ts lists them.`)
      }
      planned.push({ fault, target, left: target.times ?? 1 })
    },
    next(line, channelId) {
      const found = planned.find(
        ({ target }) =>
          (target.on === undefined || target.on === line) &&
          (target.channelId === undefined || target.channelId === channelId),
      )
      if (!found) return null
      found.left -= 1
      if (found.left <= 0) planned = planned.filter(one => one !== found)
      return found.fault
    },
    clear() {
      planned = []
    },
  }
}

/** What happens to events on their way to the sessions. */
export type EventFault = {
  /** Only to these; to all where it is absent. */
  of?: EventName[]
} & EventFate

type EventFate =
  /** Each event is sent this often, every time with a number of its own. */
  | { kind: 'duplicate'; times: number }
  /** Events are held until this many have come, then sent in the opposite order. */
  | { kind: 'reverse'; every: number }
  /** Each event is sent this much later, in order. */
  | { kind: 'delay'; ms: number }
