import type { Fault } from '../ports/surroundings.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { PushableClock } from '../ports/time.ts'
import type { Desks } from './desks.ts'
import type { DeskTime } from './time.ts'

type Deps = {
  time: DeskTime
  tickets: TicketStore
  desks: Desks
  tick: () => Promise<number>
  settled: () => Promise<void>
  fault: Fault
}

/**
 * The playground's clock. Pushing it stops at every instant at which something is due, handles it then and
 * lets everything that follows go out before it goes on: a jump would swallow what lies between.
 */
export function makePushableClock({ time, tickets, desks, tick, settled, fault }: Deps): PushableClock {
  let pushing: Promise<unknown> = Promise.resolve()

  async function stop(at: number): Promise<void> {
    await time.moveTo(at)
    for (const desk of desks.all) await desk.refresh(time.now())
    await fault('push')
    await tick()
    await settled()
  }

  async function push(to: number): Promise<void> {
    if (to < time.now()) throw new RangeError('The clock goes forward only.')
    let before = Number.NEGATIVE_INFINITY
    for (;;) {
      const next = await tickets.nextDue()
      // What is still due after it was handled waits for another try, not for the clock.
      if (next === null || next > to || next <= before) break
      before = next
      await stop(Math.max(next, time.now()))
    }
    await stop(Math.max(to, time.now()))
  }

  return {
    now: () => new Date(time.now()),
    push(to) {
      const pushed = pushing.then(() => push(to.getTime()))
      pushing = pushed.catch(() => undefined)
      return pushed
    },
  }
}
