import type { EventOf } from './events.ts'
import type { Person } from './people.ts'
import type { MessageAt, Ticket } from './ticket.ts'
import type { Instant } from './time.ts'
import { alongEffects } from './told-aside.ts'

const agents = { kind: 'side', side: 'agents' } as const
const requester = { kind: 'side', side: 'requester' } as const

/** What the requester writes fast after another is one message of the team's thread, which grows. */
export function wroteEffect(ticket: Ticket, by: Person, text: string, urgent: boolean) {
  const block = ticket.blocks.find(({ texts }) => texts.includes(text))
  const [first = text, ...more] = block?.texts ?? []
  const show = { kind: 'wrote', by, text: first, ...(more.length === 0 ? {} : { more }) } as const
  return { to: agents, show, key: `wrote:${block?.key ?? text}`, urgent }
}

/** The note carries the bot's mark once its words are out. */
export function sentMark({ workspace, ref }: MessageAt) {
  const show = { kind: 'mark', mark: 'send', on: true } as const
  return { to: { kind: 'message', workspace, ref }, show, key: `sent:${ref}`, urgent: false } as const
}

/** Thanks for what is solved: heard, and nothing to answer. */
export function nod({ workspace, ref }: MessageAt) {
  const show = { kind: 'mark', mark: 'nod', on: true } as const
  return { to: { kind: 'message', workspace, ref }, show, key: `nod:${ref}`, urgent: false } as const
}

/** What somebody changed or deleted changes on the other side too; what never crossed has no other side. */
export function changedEffects(
  ticket: Ticket,
  { by, of, original, text, was, attached = 0 }: EventOf<'revised'>,
  urgent: boolean,
) {
  const gone = { kind: 'withdrawn', by } as const
  // Files that crossed go with the words that they came with.
  const filesGone = <T>(to: T) =>
    Array.from({ length: text === null ? attached : 0 }, (_, index) => {
      return { to, show: { ...gone, again: true as const }, key: `file:${original}:${index}`, urgent }
    })
  switch (was) {
    case 'title':
    case 'noted':
      return []
    case 'wrote': {
      const now = text?.id ?? null
      const block = ticket.blocks.find(({ key, texts }) => key === original || texts.includes(now ?? of))
      const [first, ...more] = block?.texts ?? (now === null ? [] : [now])
      const key = `wrote:${block?.key ?? original}`
      if (first === undefined) return [{ to: agents, show: gone, key, urgent }, ...filesGone(agents)]
      const show = { kind: 'wrote', by, text: first, ...(more.length === 0 ? {} : { more }) } as const
      return [{ to: agents, show, key, urgent }, ...filesGone(agents)]
    }
    case 'sent': {
      const show = text === null ? gone : ({ kind: 'reply', by, text: text.id } as const)
      const along = alongEffects(ticket, `reply:${original}`, show, urgent)
      return [{ to: requester, show, key: `reply:${original}`, urgent }, ...filesGone(requester), ...along]
    }
    case 'replied': {
      const show = text === null ? gone : ({ kind: 'reply-copy', by, text: text.id } as const)
      return [{ to: agents, show, key: `copy:${original}`, urgent }, ...filesGone(agents)]
    }
  }
}

/** The message that a ticket was made from carries the bot's mark: seen by everybody there, without a number. */
export function marked({ origin: { workspace, message } }: EventOf<'opened'>) {
  if (message === undefined) return []
  const to = { kind: 'message', workspace, ref: message } as const
  return [{ to, show: { kind: 'mark', mark: 'ticket', on: true } as const, key: 'source', urgent: false }]
}

/** One message for each time the team lead was asked; whoever takes it edits it. */
export function escalationEffect(asked: Instant) {
  const to = { kind: 'room', room: 'managers' } as const
  return { to, show: { kind: 'escalated' } as const, key: `escalation:${asked}`, urgent: true }
}

/** Whoever rated reads in the message that asked what they gave; the managers hear of a low score in one message. */
export function ratedEffects({ work, ratedAt }: Ticket, { by, score, unhappy, was, at }: EventOf<'rated'>) {
  const managers = { kind: 'room', room: 'managers' } as const
  const low = { kind: 'unhappy', by, score, ...(unhappy ? {} : { better: true as const }) } as const
  const tellsManagers = unhappy === true || was?.unhappy === true
  const told = tellsManagers
    ? [{ to: managers, show: low, key: `unhappy:${ratedAt ?? at}`, urgent: false }]
    : []
  const question = ratingQuestion(work)
  return question === null ? told : [{ to: requester, ...question, urgent: false }, ...told]
}

/** The message that tells the requester of a solution and asks how it was; null where none did. */
export function ratingQuestion(work: Ticket['work']) {
  if (work.status !== 'resolved' || work.said === undefined) return null
  if (work.why !== undefined && work.why !== 'elsewhere') return null
  const elsewhere = work.why === 'elsewhere' ? ({ elsewhere: true } as const) : {}
  const show = { kind: 'solved', by: work.by, text: work.said, ...elsewhere } as const
  return { show, key: `solved:${work.said ?? work.at}` }
}
