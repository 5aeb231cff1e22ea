// A process with connections of its own that does what it is told, all at once: see races.slow.test.ts.

import { at, contextAt, kim, lee, mia, oli } from '../core/desk.ts'
import { act, look, openingOf } from './change.ts'
import { postgresSubject } from './connect.ts'

export type Task =
  | { kind: 'open'; desk: string; event: string }
  | { kind: 'claim'; desk: string; number: number; agent: number }
  | { kind: 'note'; desk: string; number: number; event: string }
  | { kind: 'tick' }
  | { kind: 'look'; desk: string; number: number; at: number }
  | { kind: 'publish' }
  | { kind: 'fill'; user: string }

const agents = [kim, lee, mia, oli] as const
const context = contextAt(at('2026-11-23 10:00'))
const later = contextAt(at('2026-11-24 17:00'))

const { store, close } = await postgresSubject(process.argv[2] ?? '', 16)

async function does(task: Task): Promise<unknown> {
  const { tickets, policies } = store
  switch (task.kind) {
    case 'open':
      return tickets.open(openingOf(context, task))
    case 'claim': {
      const by = agents[task.agent % agents.length] ?? kim
      return 'events' in (await act(tickets, task.desk, task.number, { kind: 'claim', by }, context))
    }
    case 'note': {
      await tickets.transaction(tx => tx.firstSight('playground', task.event))
      const text = { id: task.event, hash: 'hash' }
      return act(tickets, task.desk, task.number, { kind: 'note', by: kim, text, via: 'thread' }, later)
    }
    case 'tick': {
      const due = await tickets.claimDue(later.now, 5)
      for (const one of due) {
        if (one.number !== 0) await look(tickets, one.desk, one.number, later)
      }
      return due.length
    }
    case 'look':
      return look(tickets, task.desk, task.number, contextAt(task.at))
    case 'fill': {
      const turn = { level: 1, from: 0, to: later.now, user: task.user, by: mia, madeAt: 0 }
      return tickets.transaction(tx => tx.addOverrideAfter('desk', 0, turn))
    }
    case 'publish':
      return policies.publish(0, [
        {
          desk: 'desk',
          version: 1,
          hash: 'h',
          terms: {},
          effectiveFrom: 0,
          publishedAt: 0,
          publishedBy: 'olga',
        },
      ])
  }
}

process.on('message', async (tasks: Task[] | 'end') => {
  if (tasks === 'end') {
    await close()
    process.disconnect()
    return
  }
  const done = await Promise.allSettled(tasks.map(does))
  process.send?.(
    done.map(one => (one.status === 'fulfilled' ? one.value : `failed: ${one.reason} ${one.reason?.cause}`)),
  )
})
process.send?.('ready')
