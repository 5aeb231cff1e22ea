import { z } from 'zod'
import { type Pager, type PagerCall, type PagerNews, pagerLimits } from '../../src/ports/pager.ts'
import { objectIn, type ReadCallback, skewMs } from './callback.ts'
import { post } from './post.ts'
import { namesIn, oneLine } from './short.ts'
import { hmac, isSame } from './signature.ts'

/**
 * PagerDuty by its Events API v2 (developer.pagerduty.com/docs/events-api-v2): trigger, acknowledge, resolve, told
 * apart by `dedup_key`. A repeated trigger joins the open incident and does not ring anew: PagerDuty's own escalation
 * policy does that, or a pager of its own for each level. Answers come back by a V3 webhook subscription.
 */
export type PagerDutySettings = {
  name: string
  /** Without the path: `https://events.pagerduty.com`, or that of another region. */
  url: string
  routingKey: string
  now: () => number
  patienceMs: number
}

/** The documentation asks for 30 seconds between tries after a 429. */
const laterMs = 30_000

/** UTF-16 units, by the documentation of `payload.summary`. */
const longestSummary = 1_024

export function makePagerDuty({ name, url, routingKey, now, patienceMs }: PagerDutySettings): Pager {
  async function send(action: string, { key }: PagerCall | PagerNews, more: object = {}): Promise<void> {
    const event = { routing_key: routingKey, event_action: action, dedup_key: key, ...more }
    const letter = { name, url: `${url}/v2/enqueue`, headers: {}, patienceMs, laterMs }
    await post({ ...letter, body: JSON.stringify(event) }, now())
  }

  return {
    name,
    page: call => send('trigger', call, alarm(call)),
    acknowledged: news => send('acknowledge', news),
    resolved: news => send('resolve', news),
  }
}

function alarm({ title, text, desk, level, who, drill, urgency, at, links }: PagerCall): object {
  return {
    client: 'Deskhand',
    links: links.map(({ label, url }) => ({ href: url, text: oneLine(label, 100) })),
    payload: {
      summary: oneLine(title, Math.min(longestSummary, pagerLimits.title)),
      source: `deskhand:${desk}`,
      severity: urgency === 'high' ? 'critical' : 'warning',
      timestamp: at.toISOString(),
      group: desk,
      class: drill ? 'drill' : 'page',
      custom_details: {
        text: oneLine(text, pagerLimits.text),
        level: oneLine(level, 100),
        called: namesIn(who).join(', '),
      },
    },
  }
}

/** PagerDuty tries again for about 20 minutes after an outage of ours, with the same event. */
const oldestMs = 30 * 60_000

const webhook = z.object({
  event: z.object({
    id: z.string().min(1).max(200),
    event_type: z.string(),
    occurred_at: z.iso.datetime({ offset: true }),
    agent: z.object({ type: z.string(), summary: z.string().nullish() }).nullish(),
    data: z.looseObject({ incident_key: z.string().nullish() }),
  }),
})

/**
 * A V3 webhook: `X-PagerDuty-Signature` holds one `v1=<hex>` for each secret, over the whole body. Only what a person
 * did counts: the acknowledgement that we sent ourselves is told back to us as well.
 */
export function pagerDutyCallback({ webhookSecret }: { webhookSecret: string | null }): ReadCallback {
  return ({ headers, body }, now) => {
    if (webhookSecret === null) return { refused: 'no secret is set for it' }
    const expected = `v1=${hmac(webhookSecret, body)}`
    const given = (headers.get('x-pagerduty-signature') ?? '').split(',').map(one => one.trim())
    if (!given.some(one => isSame(expected, one))) return { refused: 'its signature is wrong' }
    const read = webhook.safeParse(objectIn(body))
    if (!read.success) return { said: null }
    const { id, event_type, occurred_at, agent, data } = read.data.event
    const at = new Date(occurred_at)
    if (now - at.getTime() > oldestMs || at.getTime() - now > skewMs) return { refused: 'its time is off' }
    const key = data.incident_key ?? ''
    if (event_type !== 'incident.acknowledged' || agent?.type !== 'user_reference' || key === '') {
      return { said: null }
    }
    return { said: { id, key, act: 'acknowledge', by: agent.summary ?? null, at } }
  }
}
