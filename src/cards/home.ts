import type { Person } from '../core/people.ts'
import type { StatusNames } from '../core/pinned.ts'
import type { Instant } from '../core/time.ts'
import { type ListLine, list } from './answers.ts'
import { type Button, type Card, card } from './card.ts'
import { say, type Text } from './text.ts'
import type { Words } from './words.ts'

type Line = Omit<ListLine, 'holder'> & { assignee: Person | null }
type Desk = { name: string; prefix: string; statuses: StatusNames; now: Instant }

/**
 * A person's own page of the app: the open tickets of the desk for its team, those nobody has first and with a
 * button each; for everybody else their own tickets.
 */
export function home(
  words: Words,
  { name, prefix, statuses, now }: Desk,
  { staff, lines }: { staff: boolean; lines: readonly Line[] },
): Card {
  const open: Button = { action: 'new', label: words.label('button.open'), style: 'primary' }
  const shown = { words, prefix, statuses, now }
  const listed = lines.map(one => ({ ...one, holder: one.assignee?.name ?? null }))
  if (!staff) return titled(words.text('home.own', { desk: name }), list(shown, listed), [open])
  const free = lines.filter(({ assignee, status }) => assignee === null && status === 'new')
  const buttons = free.map(({ number }) => ({
    action: `claim:${number}`,
    label: words.label('button.claim-one', { ticket: `${prefix}-${number}` }),
  }))
  const head = words.text('home.queue', { desk: name, free: free.length })
  if (lines.length === 0) return titled(head, card(words.text('home.empty')), [open])
  return titled(head, list(shown, listed, 'home.list'), [...buttons, open])
}

function titled(head: Text, body: Card, buttons: readonly Button[]): Card {
  return card([...head, say('\n'), ...body.text], { buttons })
}
