import { DeliveryError } from '../ports/errors.ts'
import type { Meter } from '../ports/meter.ts'
import type { Lease, OutboxRow, OutboxStore } from '../ports/outbox-store.ts'
import type { Attention, Fault, Log, Stopwatch } from '../ports/surroundings.ts'
import type { Carrier, Parcel } from './carrier.ts'
import type { TellUndelivered } from './undelivered.ts'

const renewEvery = 3_000
const lanesAtOnce = 16
const mostAttempts = 12
const longestWait = 5 * 60_000

type Deps = {
  outbox: OutboxStore
  /** Who carries a workspace's rows; null where nobody is connected. */
  carrierOf: (workspace: string) => Carrier | null
  /** A message that will never arrive is told of. */
  undelivered: TellUndelivered
  /** This process, among replicas. */
  holder: string
  stopwatch: Stopwatch
  free: Attention['free']
  fault: Fault
  log: Log
  meter: Meter
}

export type Dispatcher = {
  /** Something may be ready to go out. */
  wake(): void
  /** Resolves once everything that can go out now has. */
  settled(): Promise<void>
  /** Lets what is in flight arrive, then gives the lease back. */
  stop(): Promise<void>
}

/**
 * The one way out for a workspace. Only the holder of its lease sends; rows of one lane go in order, lanes
 * beside each other, urgent ones first. A row is `sending`, committed, before the call.
 */
export function makeDispatcher(workspace: string, deps: Deps): Dispatcher {
  const { outbox, holder, stopwatch, log } = deps
  let lease: Lease | null = null
  let renewed = 0
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  async function hold(): Promise<Lease | null> {
    if (lease !== null && stopwatch() - renewed < renewEvery) return lease
    if (lease !== null && (await outbox.renew(lease, holder))) {
      renewed = stopwatch()
      return lease
    }
    lease = await outbox.acquire(workspace, holder)
    renewed = stopwatch()
    return lease
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      const held = await hold()
      if (held === null) return
      const rows = await outbox.ready(held, lanesAtOnce)
      if (rows.length === 0) return
      const sends = await Promise.allSettled(rows.map(row => send(held, row, deps)))
      const failed = sends.find(one => one.status === 'rejected')
      if (failed === undefined) continue
      // What became of these rows could not be written down: taking the lease anew makes them ambiguous.
      lease = null
      throw failed.reason
    }
  }

  function pump(): Promise<void> {
    again = true
    running ??= (async () => {
      try {
        while (again && !stopped) {
          again = false
          await drain()
        }
      } catch (error) {
        log.error({ workspace, error }, 'the outbox could not be read; it will be tried again')
      } finally {
        running = null
      }
    })()
    return running
  }

  return {
    wake: () => void pump(),
    async settled() {
      await pump()
    },
    async stop() {
      stopped = true
      await running
      if (lease !== null) await outbox.release(lease, holder)
    },
  }
}

/** One row on its way. Whatever happens is written down; nothing is thrown but faults of the database. */
async function send(lease: Lease, row: OutboxRow, deps: Deps): Promise<void> {
  const { outbox, carrierOf, free, fault, log, meter } = deps
  const { workspace } = lease
  const count = (result: string) => meter.count('deliveries', { workspace, result })
  const carrier = carrierOf(lease.workspace)
  const key = `${row.desk}:${row.id}`
  let begun = row.state === 'ambiguous'
  try {
    await free()
    if (carrier === null) return await outbox.postpone(lease, row, longestWait, 'no such workspace', false)
    // Drawn once it is `sending`: until then what happens to the ticket folds into this row, afterwards it gets its own.
    if (!begun && !(await outbox.begin(lease, row))) return
    begun = true
    const parcel = await carrier.pack(row)
    if (parcel === null) {
      count('nothing')
      return await nothingToShow(lease, row, outbox)
    }
    if (row.state === 'ambiguous') {
      if (!(await mayRepeat(lease, row, parcel, deps))) return
      if (!(await outbox.begin(lease, row))) return
    }
    await fault('send.before')
    const ref = await parcel.deliver(key)
    await fault('send.after')
    await outbox.sent(lease, row, ref)
    count('sent')
    await fault('send.sent')
  } catch (error) {
    if (!begun) await outbox.begin(lease, row)
    count(error instanceof DeliveryError ? error.kind : 'failed')
    if (error instanceof DeliveryError && error.slowed) meter.count('slowed_down', { workspace })
    await settle(lease, row, error, deps)
    const level = error instanceof DeliveryError && error.kind === 'retry' ? 'debug' : 'warn'
    log[level](
      { desk: row.desk, outbox: row.id, show: row.show.kind, error },
      'a message could not be delivered yet',
    )
  }
}

/** An edit of what never came out is done; a message that has lost its content is not to be had. */
function nothingToShow(lease: Lease, row: OutboxRow, outbox: OutboxStore): Promise<void> {
  return row.show.again === true
    ? outbox.sent(lease, row, '')
    : outbox.dead(lease, row, 'there is nothing to show any more')
}

/** Whether a row whose fate is unknown may be sent (again). Found ones are settled here. */
async function mayRepeat(
  lease: Lease,
  row: OutboxRow,
  parcel: Parcel,
  { outbox, log, meter }: Deps,
): Promise<boolean> {
  if (row.startedAt === null) return true
  const recovery = await parcel.recover(`${row.desk}:${row.id}`, row.startedAt)
  if (recovery === 'absent') return true
  if ('found' in recovery) {
    await outbox.sent(lease, row, recovery.found)
    meter.count('deliveries', { workspace: lease.workspace, result: 'found' })
    return false
  }
  if (recovery.unknown === 'never') {
    log.warn(
      { desk: row.desk, outbox: row.id, urgent: row.urgent },
      'nobody can tell whether a message arrived',
    )
    if (row.urgent) return true
    await outbox.dead(lease, row, 'nobody can tell whether it arrived')
    meter.count('deliveries', { workspace: lease.workspace, result: 'lost' })
    return false
  }
  await outbox.ambiguous(lease, row, 10_000, 'the platform cannot tell yet')
  return false
}

async function settle(
  lease: Lease,
  row: OutboxRow,
  error: unknown,
  { outbox, undelivered }: Deps,
): Promise<void> {
  const problem = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
  const wait = Math.min(longestWait, 1_000 * 2 ** row.attempt)
  if (!(error instanceof DeliveryError)) {
    if (row.attempt >= mostAttempts) return outbox.dead(lease, row, problem)
    return outbox.postpone(lease, row, wait, problem, true)
  }
  switch (error.kind) {
    case 'retry':
      return outbox.postpone(lease, row, error.waitMs ?? wait, problem, false)
    case 'ambiguous':
      return outbox.ambiguous(lease, row, wait, problem)
    case 'gone':
    case 'forbidden':
    case 'refused':
      await outbox.dead(lease, row, problem)
      return undelivered(row, error.kind)
  }
}
