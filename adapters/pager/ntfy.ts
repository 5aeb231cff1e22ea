import { type Pager, type PagerCall, type PagerNews, pagerLimits } from '../../src/ports/pager.ts'
import { type ReadCallback, skewMs } from './callback.ts'
import { post } from './post.ts'
import { inBytes, oneLine } from './short.ts'
import { hmac, isSame } from './signature.ts'

/**
 * ntfy, published as JSON to the root of its server (docs.ntfy.sh/publish). Whoever knows the topic reads it, so it
 * is a secret. A call has priority 5 and a button that posts to a signed address, which ends after an hour.
 */
export type NtfySettings = {
  name: string
  /** The server's root. */
  url: string
  topic: string
  token: string | null
  /** Signs the address of the button; null: no button. */
  secret: string | null
  /** Where answers may be posted; null while this program has no address of its own. */
  callback: () => string | null
  now: () => number
  patienceMs: number
}

const laterMs = 5_000
/** Bytes; a longer message becomes a file that nobody opens at night. */
const longestMessage = 4_096
const answerWithinMs = 60 * 60_000

export function makeNtfy(settings: NtfySettings): Pager {
  const { name, url, topic, token, secret, callback, now, patienceMs } = settings

  async function publish(told: PagerCall | PagerNews, look: object): Promise<void> {
    const body = JSON.stringify({
      topic,
      title: oneLine(told.title, pagerLimits.title),
      message: inBytes(oneLine(told.text, pagerLimits.text), longestMessage),
      ...look,
    })
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
    await post({ name, url: `${url}/`, headers, body, patienceMs, laterMs }, now())
  }

  function button({ key, answer }: PagerCall): object[] {
    const to = callback()
    if (to === null || secret === null) return []
    const until = String(Math.ceil((now() + answerWithinMs) / 1_000))
    const query = new URLSearchParams({ key, until, signature: addressSignature(secret, name, key, until) })
    return [
      { action: 'http', label: oneLine(answer, 40), url: `${to}?${query}`, method: 'POST', clear: true },
    ]
  }

  const news = (told: PagerNews) => publish(told, { priority: 2, tags: ['white_check_mark'] })
  return {
    name,
    async page(call) {
      const [link] = call.links
      await publish(call, {
        priority: call.urgency === 'high' ? 5 : 4,
        tags: [call.drill ? 'bell' : 'rotating_light'],
        actions: button(call),
        ...(link === undefined ? {} : { click: link.url }),
      })
    },
    acknowledged: news,
    resolved: news,
  }
}

/** The name too, so that one pager's addresses open nothing at another's. */
function addressSignature(secret: string, name: string, key: string, until: string): string {
  return hmac(secret, `${name}\n${key}\n${until}`)
}

export function ntfyCallback({ name, secret }: Pick<NtfySettings, 'name' | 'secret'>): ReadCallback {
  return ({ query }, now) => {
    if (secret === null) return { refused: 'no secret is set for it' }
    const [key = '', until = '', signature = ''] = ['key', 'until', 'signature'].map(
      one => query.get(one) ?? '',
    )
    if (!/^\d{1,12}$/.test(until) || key === '') return { refused: 'its address is not whole' }
    const left = Number(until) * 1_000 - now
    if (left < 0) return { refused: 'its address has ended' }
    if (left > answerWithinMs + skewMs) return { refused: 'its address ends too late' }
    if (!isSame(addressSignature(secret, name, key, until), signature)) {
      return { refused: 'its signature is wrong' }
    }
    return { said: { id: signature, key, act: 'acknowledge', by: null, at: new Date(now) } }
  }
}
