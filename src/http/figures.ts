import { priorities } from '../core/ticket.ts'
import type { FigureStore } from '../ports/figure-store.ts'
import { within } from './within.ts'

/** A figure of the moment, with a value for each set of labels. */
export type Gauged = {
  name: string
  help: string
  labels: readonly string[]
  values: readonly { of: Readonly<Record<string, string>>; value: number }[]
}

export type FigureDeps = {
  figures: FigureStore
  /** The desk's time, ms since 1970. */
  now: () => number
  desks: readonly string[]
  workspaces: readonly string[]
  chats: readonly { name: string; ready: () => Promise<void> }[]
}

const states = ['pending', 'sending', 'ambiguous', 'dead']

/** How long one source may take, ms. */
const patience = 2_000

/**
 * How things stand now. A database that does not answer leaves its figures out and is told as being down: a figure
 * that is missing is better than an old one. What is not there counts as 0, so that a rule can be written on it.
 */
export async function figuresNow(deps: FigureDeps): Promise<readonly Gauged[]> {
  const { figures, now, desks, workspaces, chats } = deps
  const [stored, ...up] = await Promise.all([
    within(patience, Promise.all([figures.open(now()), figures.outbox()])).catch(() => null),
    ...chats.map(({ ready }) =>
      within(patience, ready()).then(
        () => 1,
        () => 0,
      ),
    ),
  ])
  const connected: Gauged[] = [
    {
      name: 'database_up',
      help: 'Whether the database answers.',
      labels: [],
      values: [{ of: {}, value: stored === null ? 0 : 1 }],
    },
    {
      name: 'chat_up',
      help: 'Whether the connection to a chat stands.',
      labels: ['platform'],
      values: chats.map(({ name }, index) => ({ of: { platform: name }, value: up[index] ?? 0 })),
    },
  ]
  if (stored === null) return connected
  const [open, waiting] = stored
  const none = desks.flatMap(desk => priorities.map(priority => ({ desk, priority, open: 0, overdue: 0 })))
  const quiet = workspaces.flatMap(workspace =>
    states.map(state => ({ workspace, state, rows: 0, oldest: 0 })),
  )
  const tickets = [...none, ...open].map(one => ({ one, of: { desk: one.desk, priority: one.priority } }))
  const rows = [...quiet, ...waiting].map(one => ({
    one,
    of: { workspace: one.workspace, state: one.state },
  }))
  return [
    ...connected,
    {
      name: 'tickets_open',
      help: 'Tickets that are open.',
      labels: ['desk', 'priority'],
      values: tickets.map(({ one, of }) => ({ of, value: one.open })),
    },
    {
      name: 'tickets_overdue',
      help: 'Open tickets for which a time of the policy has passed.',
      labels: ['desk', 'priority'],
      values: tickets.map(({ one, of }) => ({ of, value: one.overdue })),
    },
    {
      name: 'outbox_rows',
      help: 'Messages that have not arrived.',
      labels: ['workspace', 'state'],
      values: rows.map(({ one, of }) => ({ of, value: one.rows })),
    },
    {
      name: 'outbox_oldest_seconds',
      help: 'Age of the oldest message that has not arrived.',
      labels: ['workspace', 'state'],
      values: rows.map(({ one, of }) => ({ of, value: one.oldest })),
    },
  ]
}
