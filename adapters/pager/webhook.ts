import { z } from 'zod'
import { type Pager, type PagerCall, type PagerNews, pagerLimits } from '../../src/ports/pager.ts'
import { objectIn, type ReadCallback, skewMs } from './callback.ts'
import { post } from './post.ts'
import { namesIn, oneLine } from './short.ts'
import { isSame, signatureOf } from './signature.ts'

/**
 * A webhook of your own. Each call is one POST of JSON, signed as docs/pager.md says:
 * `Deskhand-Timestamp` (seconds), `Deskhand-Signature: v1=<hex of HMAC-SHA256 over timestamp.body>`, and
 * `Deskhand-Delivery`, which repeats when a delivery does. Answers come back signed in the same way.
 */
export type WebhookSettings = {
  name: string
  /** https, or http to this machine. */
  url: string
  secret: string
  /** Where answers may be posted; null while this program has no address of its own. */
  callback: () => string | null
  /** Milliseconds since 1970. */
  now: () => number
  patienceMs: number
}

const laterMs = 5_000

export function makeWebhookPager(settings: WebhookSettings): Pager {
  const { name, url, secret, callback, now, patienceMs } = settings

  async function send(event: string, { delivery, ...told }: PagerCall | PagerNews): Promise<void> {
    const body = JSON.stringify({
      event,
      delivery,
      ...told,
      title: oneLine(told.title, pagerLimits.title),
      text: oneLine(told.text, pagerLimits.text),
      ...('who' in told ? { ...calledIn(told), callback: callback() } : {}),
    })
    const timestamp = String(Math.floor(now() / 1_000))
    const headers = {
      'deskhand-timestamp': timestamp,
      'deskhand-signature': signatureOf(secret, timestamp, body),
      'deskhand-delivery': delivery,
    }
    await post({ name, url, headers, body, patienceMs, laterMs }, now())
  }

  return {
    name,
    page: call => send('page', call),
    acknowledged: news => send('acknowledged', news),
    resolved: news => send('resolved', news),
  }
}

function calledIn({ who, level }: Pick<PagerCall, 'who' | 'level'>) {
  return { who: namesIn(who), level: oneLine(level, 100) }
}

const answer = z.strictObject({
  key: z.string().min(1).max(pagerLimits.key),
  act: z.literal('acknowledge'),
  /** The id of a person in the desk file; without it, whoever was called. */
  by: z.string().min(1).max(100).nullable().default(null),
})

export function webhookCallback({ secret }: Pick<WebhookSettings, 'secret'>): ReadCallback {
  return ({ headers, body }, now) => {
    const timestamp = headers.get('deskhand-timestamp') ?? ''
    const signature = headers.get('deskhand-signature') ?? ''
    if (!/^\d{1,12}$/.test(timestamp)) return { refused: 'it has no timestamp' }
    if (Math.abs(now - Number(timestamp) * 1_000) > skewMs) return { refused: 'its timestamp is off' }
    if (!isSame(signatureOf(secret, timestamp, body), signature)) return { refused: 'its signature is wrong' }
    const read = answer.safeParse(objectIn(body))
    if (!read.success) return { said: null }
    return { said: { id: signature, ...read.data, at: new Date(Number(timestamp) * 1_000) } }
  }
}
