import type { Platform } from '../platform.ts'
import { type Outcome, type Retry, succeeded } from '../transport/transport.ts'
import type { Fields } from '../world/model.ts'

export type Attempt = { at: number; retry?: Retry; outcome: Outcome }

/** One event on its way: up to four attempts. */
export type Delivery = {
  body: Fields
  attempts: Attempt[]
  /** `given-up`: after the last attempt; `lost`: by a fault, without any. */
  state: 'sending' | 'delivered' | 'given-up' | 'lost'
}

function reasonOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'timeout':
      return 'http_timeout'
    case 'unreachable':
      return 'connection_failed'
    case 'answered':
      return 'http_error'
  }
}

async function attempt(platform: Platform, delivery: Delivery, retry?: Retry): Promise<Outcome> {
  const at = platform.clock.now()
  const outcome = await platform.transport().event(delivery.body, retry)
  delivery.attempts.push(retry ? { at, retry, outcome } : { at, outcome })
  platform.record.changed()
  return outcome
}

/** docs.slack.dev/apis/events-api: three more tries, nearly at once, after a minute, after five. */
async function repeat(platform: Platform, delivery: Delivery, first: Outcome): Promise<void> {
  let last = first
  for (const [index, pause] of platform.settings.retryPacing.entries()) {
    if (last.kind === 'answered' && last.noRetry) break
    await platform.wait(pause).done
    if (platform.stopping()) return
    last = await attempt(platform, delivery, { num: index + 1, reason: reasonOf(last) })
    if (succeeded(last)) {
      delivery.state = 'delivered'
      platform.record.changed()
      return
    }
  }
  delivery.state = 'given-up'
  platform.record.changed()
}

async function send(platform: Platform, body: Fields): Promise<Outcome> {
  const delivery: Delivery = { body, attempts: [], state: 'sending' }
  platform.deliveries.push(delivery)
  const first = await attempt(platform, delivery)
  if (succeeded(first)) delivery.state = 'delivered'
  else platform.background(repeat(platform, delivery, first))
  platform.record.changed()
  for (const release of platform.heldBack) release()
  return first
}

/**
 * Sends an outer body and answers with the first attempt's outcome; repetitions go on in the background.
 * Undefined: a fault lost it.
 */
export async function deliver(platform: Platform, body: Fields): Promise<Outcome | undefined> {
  const event = (body.event ?? body) as Fields
  const fault = platform.faults.forEvent(event)
  switch (fault?.do) {
    case undefined:
      return send(platform, body)
    case 'lose':
      platform.deliveries.push({ body, attempts: [], state: 'lost' })
      return undefined
    case 'delay':
      await platform.wait(fault.ms).done
      return send(platform, body)
    case 'duplicate': {
      const copies = Array.from({ length: fault.copies }, () =>
        fault.newIds ? { ...body, event_id: platform.ids.next('Ev') } : body,
      )
      const outcomes = await Promise.all([body, ...copies].map(one => send(platform, one)))
      return outcomes[0]
    }
    case 'reorder': {
      const waiting = platform.heldBack
      platform.background(
        new Promise<void>(resolve => {
          const release = () => {
            waiting.delete(release)
            resolve()
          }
          waiting.add(release)
        }).then(() => send(platform, body)),
      )
      return undefined
    }
  }
}
