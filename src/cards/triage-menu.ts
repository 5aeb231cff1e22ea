import type { Card } from './card.ts'
import type { TicketView } from './ticket-view.ts'

/** Everything else that the team does with a ticket, behind the few buttons that are needed most. */
export function menuOf({ words, ticket, isPublic }: TicketView): NonNullable<Card['menu']> {
  const { number, work, snooze, merged } = ticket
  const over = work.status === 'resolved'
  const item = (
    verb:
      | 'priority'
      | 'category'
      | 'assign'
      | 'handover'
      | 'escalate'
      | 'merge'
      | 'split'
      | 'tag'
      | 'snooze'
      | 'wake'
      | 'why'
      | 'go-private',
  ) => ({ action: `${verb}:${number}`, label: words.label(`button.${verb}`) })
  const atWork = [
    item('priority'),
    item('category'),
    item('assign'),
    item('handover'),
    item('escalate'),
    item('merge'),
    item('split'),
    item('tag'),
    item(snooze === null ? 'snooze' : 'wake'),
    ...(isPublic ? [item('go-private')] : []),
    item('why'),
  ]
  const afterwards = merged === null ? [item('split'), item('tag'), item('why')] : [item('why')]
  return { label: words.label('triage.more'), items: over ? afterwards : atWork }
}
