/** A session of the gateway: events/gateway#connection-lifecycle. It outlives its connections. */
import type { Json } from '../json.ts'
import type { EventName } from './intents.ts'

export type Payload = { op: number; d: unknown; s: number | null; t: string | null }

export type Session = {
  id: string
  applicationId: string
  /** The token it was identified with; a resume needs the same. */
  token: string
  intents: bigint
  shard: [id: number, count: number]
  /** The number of the last event. */
  seq: number
  /** Events that can be sent again. */
  history: Payload[]
  /** Writes to the connection of now; null between two. */
  write: ((payload: Payload) => void) | null
  /** How many connections it has had. */
  lines: number
  /** Events that a fault holds back. */
  held: { name: EventName; data: Json }[]
}

const longestHistory = 20_000

/** Numbers an event, keeps it for a resume, and sends it where there is a connection. */
export function dispatch(session: Session, name: string, data: Json): void {
  session.seq += 1
  const payload: Payload = { op: 0, d: data, s: session.seq, t: name }
  session.history.push(payload)
  if (session.history.length > longestHistory) session.history.shift()
  session.write?.(payload)
}

/** Whether events of this guild, or of direct messages, belong to the session: events/gateway#sharding. */
export function ownsShard(session: Session, guildId: string | null): boolean {
  const [id, count] = session.shard
  const owner = guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))
  return owner === id
}
