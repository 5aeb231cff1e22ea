import type { EventOf } from './events.ts'
import { assigneeOf, type Ticket } from './ticket.ts'

const agents = { kind: 'side', side: 'agents' } as const
const requester = { kind: 'side', side: 'requester' } as const

/** When the time comes, whoever has it hears of it, or the team where nobody has it. */
export function wokenEffects(ticket: Ticket, { why, text }: EventOf<'woken'>) {
  if (why !== 'time') return []
  const holder = assigneeOf(ticket)
  const to =
    holder === null
      ? ({ kind: 'room', room: 'triage' } as const)
      : ({ kind: 'person', person: holder } as const)
  const show = { kind: 'woken', text: text?.id ?? null } as const
  return [{ to, show, key: null, urgent: false }]
}

/** Whoever asked hears where it goes on, in the thread they know. */
export function mergedEffects({ by, into, same }: EventOf<'merged'>) {
  const show = { kind: 'merged', by, into, same } as const
  return [{ to: requester, show, key: `merged:${into}`, urgent: false }]
}

/** The team reads in one thread what was asked in both. */
export function absorbedEffects({ by, from, requester: asker, title }: EventOf<'absorbed'>) {
  const show = { kind: 'absorbed', by, from, requester: asker, text: title.id } as const
  return [{ to: agents, show, key: `absorbed:${from}`, urgent: false }]
}

/** The question is answered: it says what came of it, and offers nothing any more. */
export function doubtEffects({ doubt }: EventOf<'reopened' | 'split-off'>) {
  if (doubt === undefined) return []
  const show = { kind: 'doubt', text: doubt, again: true } as const
  return [{ to: requester, show, key: `doubt:${doubt}`, urgent: false }]
}

export function splitEffects({ by, into }: EventOf<'split-off'>) {
  const show = { kind: 'split', by, into } as const
  return [{ to: agents, show, key: `split:${into}`, urgent: false }]
}

/** The same words for everybody whose ticket goes on in this one, each in the thread of their own. */
export function alongEffects<S>({ watchers }: Ticket, key: string, show: S, urgent: boolean) {
  return watchers.map(({ person, ticket }) => ({
    to: { kind: 'watcher', person, ticket } as const,
    show,
    key: `${key}:${ticket}`,
    urgent,
  }))
}

/** Every message that shows the words says instead who removed them. What shows them nowhere is not posted anew. */
export function redactedEffects(
  ticket: Ticket,
  { was, key, author: by, via, texts, files = 0 }: EventOf<'redacted'>,
) {
  const text = texts.at(-1) ?? key
  const again = true
  const edit = <T, S>(to: T, show: S, its: string) => ({ to, show, key: its, urgent: false })
  const note = { kind: 'note', by, text, again } as const
  const copy = edit(agents, { kind: 'reply-copy', by, text, again } as const, `copy:${key}`)
  const said = { kind: 'reply', by, text, again } as const
  // The messages that hold the files become what stands in the place of the words.
  const filesGone = <T, S>(to: T, show: S) =>
    Array.from({ length: files }, (_, index) => edit(to, show, `file:${key}:${index}`))
  switch (was) {
    case 'title':
      return [
        edit(agents, { kind: 'wrote', by, text, again } as const, `wrote:${key}`),
        ...filesGone(agents, { kind: 'wrote', by, text, again } as const),
      ]
    case 'wrote': {
      const block = ticket.blocks.find(one => one.texts.some(id => texts.includes(id)))
      const [first = text, ...rest] = block?.texts ?? []
      const more = rest.length === 0 ? {} : { more: rest }
      const show = { kind: 'wrote', by, text: first, ...more, again } as const
      return [
        edit(agents, show, `wrote:${block?.key ?? key}`),
        ...filesGone(agents, { kind: 'wrote', by, text, again } as const),
      ]
    }
    case 'replied': {
      const along = alongEffects(ticket, `reply:${key}`, said, false)
      const reply = via === 'thread' ? [] : [edit(requester, said, `reply:${key}`)]
      return [
        ...reply,
        ...(via === 'sent' ? [] : [copy]),
        ...(via === 'thread' ? filesGone(agents, note) : filesGone(requester, said)),
        ...along,
      ]
    }
    case 'asked': {
      const at = ticket.hold?.at ?? ticket.openedAt
      return [edit(requester, { kind: 'asked', text, at, again } as const, `asked:${key}`), copy]
    }
    case 'resolved':
      return [edit(requester, { kind: 'solved', by, text, again } as const, `solved:${key}`)]
    case 'noted':
    case 'assigned':
      return [edit(agents, note, `note:${key}`), ...filesGone(agents, note)]
    case 'snoozed':
    case 'breach-explained':
      return []
  }
}
