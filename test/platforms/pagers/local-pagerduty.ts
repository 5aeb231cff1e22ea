import { type Asked, listen } from './server.ts'
import type { LocalPager, Told } from './told.ts'

/** An incident as PagerDuty keeps it: one for each dedup_key that is not resolved. */
export type Incident = { key: string; status: 'triggered' | 'acknowledged' | 'resolved'; triggers: number }

const actions = { trigger: 'page', acknowledge: 'acknowledged', resolve: 'resolved' } as const
const severities = ['critical', 'error', 'warning', 'info']

/**
 * PagerDuty's Events API v2, written from developer.pagerduty.com/docs/events-api-v2: required fields, lengths, 512 KB,
 * 202 and 400, and what becomes of incidents. Not stated there, and chosen: a routing key that is not 32 characters long
 * or not known is a 400.
 */
export async function startLocalPagerDuty(
  routingKey: string,
): Promise<LocalPager & { incidents: Incident[] }> {
  const told: Told[] = []
  const incidents: Incident[] = []

  function errorsIn(event: Record<string, unknown>): string[] {
    const { routing_key, event_action, dedup_key } = event
    const payload = (event.payload ?? {}) as Record<string, unknown>
    const isTrigger = event_action === 'trigger'
    const rules: [boolean, string][] = [
      [typeof routing_key === 'string' && routing_key.length === 32, "'routing_key' is missing or invalid"],
      [routing_key === routingKey, "'routing_key' is not known"],
      [Object.hasOwn(actions, String(event_action)), "'event_action' is missing or invalid"],
      [isTrigger || typeof dedup_key === 'string', "'dedup_key' is missing"],
      [dedup_key === undefined || String(dedup_key).length <= 255, "'dedup_key' is too long"],
      [!isTrigger || isText(payload.summary, 1024), "'payload.summary' is missing or too long"],
      [!isTrigger || isText(payload.source, 1024), "'payload.source' is missing"],
      [!isTrigger || severities.includes(String(payload.severity)), "'payload.severity' is invalid"],
      [
        payload.timestamp === undefined || !Number.isNaN(Date.parse(String(payload.timestamp))),
        "'timestamp'",
      ],
      [links(event).every(({ href }) => URL.canParse(href)), "'links' is invalid"],
    ]
    return rules.filter(([holds]) => !holds).map(([, error]) => error)
  }

  function apply(action: keyof typeof actions, key: string): void {
    const open = incidents.find(one => one.key === key && one.status !== 'resolved')
    if (action === 'trigger') {
      if (open === undefined) incidents.push({ key, status: 'triggered', triggers: 1 })
      else open.triggers += 1
    } else if (open !== undefined) {
      open.status = action === 'acknowledge' ? 'acknowledged' : 'resolved'
    }
  }

  function answer({ method, path, body }: Asked) {
    if (method !== 'POST' || path !== '/v2/enqueue') return { status: 404, body: 'not found' }
    const event = parsed(body)
    const errors = event === null ? ['not JSON'] : errorsIn(event)
    if (Buffer.byteLength(body) > 512 * 1024) errors.push('larger than 512 KB')
    if (event === null || errors.length > 0) {
      return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid', errors } }
    }
    const action = event.event_action as keyof typeof actions
    const key = String(event.dedup_key ?? `generated-${incidents.length}`)
    apply(action, key)
    const payload = (event.payload ?? {}) as Record<string, string>
    const drill = payload.class === 'drill'
    told.push({ what: actions[action], key, title: payload.summary ?? '', drill })
    return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: key } }
  }

  return { server: await listen(answer), told, incidents }
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value !== '' && value.length <= most
}

function links({ links: list }: Record<string, unknown>): { href: string }[] {
  return Array.isArray(list) ? list : []
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    return JSON.parse(body) as Record<string, unknown>
  } catch {
    return null
  }
}
