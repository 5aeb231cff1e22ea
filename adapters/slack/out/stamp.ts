import { z } from 'zod'

const eventType = 'deskhand_outbox'
const schema = z.looseObject({
  event_type: z.literal(eventType),
  event_payload: z.looseObject({ outbox_id: z.string() }),
})

/**
 * The key of the outbox as metadata of a message. Slack recognises no repeated post by itself; with this, the
 * history tells afterwards whether one arrived.
 */
export function stamp(key: string) {
  return { event_type: eventType, event_payload: { outbox_id: key } }
}

/** The key that a message of the history carries, if any. */
export function keyIn(metadata: unknown): string | undefined {
  const read = schema.safeParse(metadata)
  return read.success ? read.data.event_payload.outbox_id : undefined
}

/** The key of what goes on below the first message. */
export function partKey(key: string, part: number): string {
  return `${key}#${part}`
}
