import type { TicketShowing } from '../../src/cards/show.ts'
import { at, kim, oli } from '../core/desk.ts'

export const page = { round: 1, step: 0, level: 'On call', who: [oli] }
const dueAt = at('2026-11-23 12:00')

/** Everything that is shown of a ticket. */
export const showings: readonly TicketShowing[] = [
  { kind: 'receipt' },
  { kind: 'triage' },
  { kind: 'page', page },
  { kind: 'reply', by: kim, text: 'reply' },
  { kind: 'reply-copy', by: kim, text: 'reply' },
  { kind: 'note', by: kim, text: 'note' },
  { kind: 'assigned', by: kim, text: 'note' },
  { kind: 'assigned', by: kim, text: null },
  { kind: 'wrote', by: kim, text: 'words', more: ['note', 'gone'] },
  { kind: 'escalated' },
  { kind: 'lead-has-it' },
  { kind: 'withdrawn', by: kim },
  { kind: 'source-deleted', by: kim },
  { kind: 'wrote', by: kim, text: 'words' },
  { kind: 'solved', by: kim, text: 'reply' },
  { kind: 'solved', by: kim, text: null },
  { kind: 'reminder', clock: 'first_response', percent: 75, dueAt },
  { kind: 'breach', clock: 'resolution', dueAt },
  { kind: 'managers-called', page },
  { kind: 'nobody-answered' },
  { kind: 'lapsed', by: kim },
  { kind: 'unhappy', by: kim, score: 1 },
  { kind: 'on-it', by: kim },
  { kind: 'asked', text: 'words', at: dueAt },
  { kind: 'asked', text: null, at: dueAt },
  { kind: 'nudge', text: null, at: dueAt },
  { kind: 'closed-unanswered' },
  { kind: 'thanked' },
  { kind: 'lowered', by: kim, to: 'low', why: null },
  { kind: 'lowered', by: kim, to: 'high', why: 'workaround' },
  { kind: 'urged', by: kim },
  { kind: 'explained', by: kim, reason: 'staffing', text: null },
  { kind: 'explained', by: kim, reason: 'agreed', text: 'note' },
]
