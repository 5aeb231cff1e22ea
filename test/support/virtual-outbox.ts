import type { OutboxRow, OutboxStore } from '../../src/ports/outbox-store.ts'

type Kept = OutboxRow & {
  fate: 'waiting' | 'sent' | 'dead'
  availableAt: number
  ref: string
  problem: string
}

/** An outbox in memory whose machine time a test pushes: what would take an hour of waiting takes none. */
export function makeVirtualOutbox(now: () => number) {
  const rows: Kept[] = []
  const of = ({ id }: OutboxRow): Kept => {
    const found = rows.find(one => one.id === id)
    if (found === undefined) throw new Error(`There is no row ${id}.`)
    return found
  }
  const later = (row: OutboxRow, ms: number, problem: string, state: OutboxRow['state']) =>
    void Object.assign(of(row), { availableAt: now() + ms, problem, state })
  const heads = () => {
    const lanes = new Map<string, Kept>()
    for (const one of rows) if (one.fate === 'waiting' && !lanes.has(one.lane)) lanes.set(one.lane, one)
    return [...lanes.values()]
  }

  const outbox: OutboxStore = {
    acquire: async workspace => ({ workspace, fence: 1 }),
    renew: async () => true,
    release: async () => undefined,
    ready: async (_, most) =>
      heads()
        .filter(one => one.availableAt <= now())
        .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.id - b.id)
        .slice(0, most)
        .map(one => ({ ...one })),
    begin: async (_, row) => {
      const kept = of(row)
      Object.assign(kept, { attempt: kept.attempt + 1, startedAt: new Date(now()) })
      return true
    },
    sent: async (_, row, ref) => void Object.assign(of(row), { fate: 'sent', ref }),
    postpone: async (_, row, ms, problem, counts) => {
      later(row, ms, problem, 'pending')
      if (!counts) of(row).attempt -= 1
    },
    ambiguous: async (_, row, ms, problem) => later(row, ms, problem, 'ambiguous'),
    dead: async (_, row, problem) => void Object.assign(of(row), { fate: 'dead', problem }),
    waiting: async () => {
      const next = heads().map(one => one.availableAt - now())
      return {
        rows: rows.filter(one => one.fate === 'waiting').length,
        nextInMs: next.length === 0 ? null : Math.max(0, Math.min(...next)),
      }
    },
  }
  return {
    outbox,
    rows: rows as readonly Kept[],
    add(row: Pick<OutboxRow, 'lane' | 'show' | 'destination' | 'key'> & { urgent?: boolean }) {
      const waiting = { fate: 'waiting', availableAt: now(), ref: '', problem: '' } as const
      const fresh = { desk: 'support', ticket: 1, attempt: 0, startedAt: null, state: 'pending' } as const
      rows.push({ ...fresh, ...waiting, urgent: false, ...row, id: rows.length + 1 })
    },
  }
}
