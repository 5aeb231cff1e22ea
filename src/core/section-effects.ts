import type { Ticket } from './ticket.ts'

const requester = { kind: 'side', side: 'requester' } as const
const agents = { kind: 'side', side: 'agents' } as const

/** One message for each side and for each person who may accept: whatever becomes of the price edits them. */
export function quoteCards({ quote }: Ticket, urgent: boolean) {
  if (quote === null) return []
  const { at, text, also } = quote
  const show = (to: 'requester' | 'agents') => ({ kind: 'quote', text: text.id, at, to }) as const
  const theirs = { show: show('requester'), urgent }
  return [
    { ...theirs, to: requester, key: `quote:${at}` },
    { to: agents, show: show('agents'), key: `quote-copy:${at}`, urgent },
    ...also.map(person => ({
      ...theirs,
      to: { kind: 'person', person } as const,
      key: `quote:${at}:${person.id}`,
    })),
  ]
}
