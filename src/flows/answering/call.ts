import type { Card, Form } from '../../cards/card.ts'
import type { Words } from '../../cards/words.ts'
import type { Actor } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Inbound } from '../../ports/inbound.ts'
import type { Desk } from '../desk.ts'

/** Who wants something, of which desk, by what, when, and in which language they read. */
export type Call = { desk: Desk; actor: Actor; inbound: Inbound; now: number; words: Words }

export const nothing: Reply = { kind: 'nothing' }
export const whisper = (shown: Card): Reply => ({ kind: 'whisper', card: shown })

/** In the place of the private message that was used: what it offered is done. */
export function inItsPlace(reply: Reply): Reply {
  return reply.kind === 'whisper' ? { ...reply, instead: true } : reply
}

/** What a button of a private question did stands in its place; what an emoji or a word did is told beside. */
export const answered = ({ inbound }: Call, reply: Reply): Reply =>
  inbound.kind === 'button' ? inItsPlace(reply) : reply

export const told = (shown: Card | null): Reply => (shown === null ? nothing : whisper(shown))

export function offered(form: Form | Card): Reply {
  return 'title' in form ? { kind: 'form', form } : whisper(form)
}
