/** What a client may say on a connection: events/gateway#connection-lifecycle, topics/opcodes#gateway-opcodes. */
import { isJson, type Json, text } from '../json.ts'
import type { Hub } from './hub.ts'
import { type Identified, identify } from './identify.ts'
import { sendMembers, welcome } from './ready.ts'
import type { Payload, Session } from './session.ts'

export const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const

/** A connection, as the lifecycle sees it. */
export type Line = {
  session: Session | null
  /** Becomes the session's line. */
  adopt(session: Session): void
  write(payload: Payload): void
  send(opcode: number, data: unknown): void
  close(code: number, reason: string): void
}

export function hear(hub: Hub, line: Line, payload: { op: number; d: unknown }): void {
  if (payload.op === op.heartbeat) line.send(op.ack, null)
  else if (payload.op === op.identify) start(hub, line, payload.d)
  else if (payload.op === op.resume) resume(hub, line, isJson(payload.d) ? payload.d : {})
  else if (!line.session) line.close(4_003, 'Not authenticated.')
  else if (payload.op === op.members && isJson(payload.d)) {
    sendMembers(hub.realm.world, line.session, payload.d)
  } else if (payload.op !== op.presence && payload.op !== op.voice) line.close(4_001, 'Unknown opcode.')
}

function start(hub: Hub, line: Line, data: unknown): void {
  if (line.session) {
    line.close(4_005, 'Already authenticated.')
    return
  }
  const answer = identify(hub.realm.world, data, hub.realm.clock.now(), hub.settings, hub.lastStart)
  switch (answer.kind) {
    case 'close':
      line.close(answer.code, answer.reason)
      break
    case 'invalid session':
      line.send(op.invalidSession, false)
      break
    case 'token reset':
      hub.resetToken(answer.application.id)
      line.close(4_004, 'Authentication failed.')
      break
    case 'welcome':
      open(hub, line, answer)
  }
}

function open(hub: Hub, line: Line, answer: Extract<Identified, { kind: 'welcome' }>): void {
  const { application, intents, shard, token } = answer
  const session: Session = {
    id: `session-${hub.realm.newId()}`,
    applicationId: application.id,
    token,
    intents,
    shard,
    seq: 0,
    history: [],
    write: null,
    lines: 0,
    held: [],
  }
  hub.sessions.set(session.id, session)
  line.adopt(session)
  welcome(hub.realm.world, session, application, hub.url())
}

/** Sends again what came after `seq`, then RESUMED; an unknown session has to identify anew. */
function resume(hub: Hub, line: Line, asked: Json): void {
  const session = hub.sessions.get(text(asked.session_id))
  if (!session) {
    line.send(op.invalidSession, false)
    return
  }
  const application = hub.realm.world.applications.get(session.applicationId)
  if (session.token !== text(asked.token).replace(/^Bot /, '') || application?.token !== session.token) {
    line.close(4_004, 'Authentication failed.')
    return
  }
  const seq = typeof asked.seq === 'number' ? asked.seq : -1
  if (seq < 0 || seq > session.seq) {
    line.close(4_007, 'Invalid seq.')
    return
  }
  line.adopt(session)
  for (const missed of session.history.filter(one => (one.s ?? 0) > seq)) line.write(missed)
  session.seq += 1
  line.write({ op: op.dispatch, d: {}, s: session.seq, t: 'RESUMED' })
}
