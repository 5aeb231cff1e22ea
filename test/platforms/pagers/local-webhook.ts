import { createHmac } from 'node:crypto'
import { type Asked, listen } from './server.ts'
import type { LocalPager, Told } from './told.ts'

/** A receiver of our own webhook, written from docs/pager.md: it refuses what is not signed as the page says. */
export async function startLocalWebhook(
  secret: string,
): Promise<LocalPager & { bodies: Record<string, unknown>[] }> {
  const told: Told[] = []
  const bodies: Record<string, unknown>[] = []

  function answer({ method, headers, body }: Asked) {
    if (method !== 'POST') return { status: 405, body: 'POST only' }
    if (headers['content-type'] !== 'application/json') return { status: 415, body: 'JSON only' }
    const timestamp = String(headers['deskhand-timestamp'] ?? '')
    const signed = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    if (headers['deskhand-signature'] !== `v1=${signed}`) return { status: 401, body: 'wrong signature' }
    if (headers['deskhand-delivery'] === undefined) return { status: 400, body: 'no delivery' }
    const read = JSON.parse(body) as { event: Told['what']; key: string; title: string; drill: boolean }
    if (read.title.length > 200) return { status: 413, body: 'title too long' }
    bodies.push(read)
    told.push({ what: read.event, key: read.key, title: read.title, drill: read.drill })
    return { status: 204, body: '' }
  }

  return { server: await listen(answer), told, bodies }
}
