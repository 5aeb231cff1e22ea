import type { Clock } from '../clock.ts'
import type { Ids } from '../world/ids.ts'

/** docs.slack.dev/interactivity/handling-user-interaction: five uses within thirty minutes. */
const mostUses = 5
const lifetime = 30 * 60_000

/** Whom an answer on a response URL reaches, and what it may replace. */
export type ReplyTarget = {
  team: string
  channel: string
  user: string
  /** The message that was acted on, if there was one. */
  original?: { ts: string; threadTs?: string }
}

/** One answer the app sent by a response URL or as the body of its acknowledgement. */
export type Reply = {
  via: 'ack' | 'response_url'
  body: unknown
  error?: string
}

type Entry = { target: ReplyTarget; until: number; uses: number; replies: Reply[] }

export type ResponseUrls = {
  /** The URL, and the list that fills as the app uses it. */
  issue: (target: ReplyTarget) => { url: string; replies: Reply[] }
  use: (id: string) => Entry | 'expired_url' | 'used_url' | 'no_such_url'
}

export function makeResponseUrls(clock: Clock, ids: Ids, origin: () => string): ResponseUrls {
  const issued = new Map<string, Entry>()
  return {
    issue: target => {
      const id = ids.uuid()
      const replies: Reply[] = []
      issued.set(id, { target, until: clock.now() + lifetime, uses: 0, replies })
      return { url: `${origin()}/response/${target.team}/${id}`, replies }
    },
    use: id => {
      const entry = issued.get(id)
      if (!entry) return 'no_such_url'
      if (clock.now() > entry.until) return 'expired_url'
      if (entry.uses >= mostUses) return 'used_url'
      entry.uses += 1
      return entry
    },
  }
}
