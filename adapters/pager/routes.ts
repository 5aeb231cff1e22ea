import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { pagerWorkspace, type ReceivePager } from '../../src/ports/pager.ts'
import type { Log } from '../../src/ports/surroundings.ts'
import type { ReadCallback } from './callback.ts'

/** Bytes; PagerDuty drops what is larger. */
const largestBody = 256 * 1024

type Deps = {
  readers: ReadonlyMap<string, ReadCallback>
  receive: ReceivePager
  /** Milliseconds since 1970. */
  now: () => number
  log: Pick<Log, 'warn' | 'error'>
}

/**
 * `POST /pager/callback/<name>`: how an answer given on a phone comes back. What is forged, stale or came before is
 * answered 401, an unknown name too, all in the same words. What is genuine is answered 200 whatever came of it, since
 * PagerDuty gives up on an address that refuses; 503 asks for another try.
 */
export function callbackRoutes({ readers, receive, now, log }: Deps): Hono {
  const routes = new Hono()
  routes.post('/pager/callback/:name', bodyLimit({ maxSize: largestBody }), async context => {
    const name = context.req.param('name')
    const refuse = (why: string) => {
      log.warn({ pager: readers.has(name) ? name : 'unknown', why }, 'an answer of a pager was refused')
      const text = 'The answer is not signed, too old, or was given before.'
      return context.json({ error: { code: 'untrusted', text } }, 401)
    }
    const read = readers.get(name)
    if (read === undefined) return refuse('there is no such pager')
    const { headers } = context.req.raw
    const query = new URL(context.req.url).searchParams
    const body = new Uint8Array(await context.req.arrayBuffer())
    const verdict = read({ headers, query, body }, now())
    if ('refused' in verdict) return refuse(verdict.refused)
    const { said } = verdict
    if (said === null) return context.json({ outcome: 'ignored' })
    const { id, key: call, act, by, at } = said
    const workspace = pagerWorkspace(name)
    try {
      const outcome = await receive({
        kind: 'pager',
        eventId: id,
        from: { workspace, id: by ?? '', name: by ?? '' },
        place: { workspace, channel: '', thread: null },
        at,
        call,
        act,
      })
      return outcome === 'seen' ? refuse('it was given before') : context.json({ outcome })
    } catch (error) {
      log.error({ pager: name, error }, 'an answer of a pager could not be handled')
      return context.json({ error: { code: 'later', text: 'Please try again.' } }, 503)
    }
  })
  return routes
}
