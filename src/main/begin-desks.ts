import { type Desk, makeDesk } from '../flows/desk.ts'
import { nextDigest } from '../flows/digest/schedule.ts'
import { askForMove } from '../flows/moves.ts'
import type { Policies } from '../flows/policy/policies.ts'
import { policyDeadlines } from '../flows/policy/review.ts'
import { beginRehearsal } from '../flows/rehearsing.ts'
import { rotaDeadlines } from '../flows/rota/duties.ts'
import { shiftDeadlines } from '../flows/shift-ends.ts'
import type { DeskTime } from '../flows/time.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Store } from '../ports/store.ts'
import type { ConfiguredDesk } from './desk-files.ts'

export type BegunDesks = {
  all: readonly Desk[]
  /** Looks at the policy file of every desk and brings each up to date. */
  look(): Promise<void>
}

/** The desks of the files, each with a policy in force and its next digest arranged. */
export async function beginDesks(
  configured: readonly ConfiguredDesk[],
  { store, policies, time }: { store: Store; policies: Policies; time: DeskTime },
): Promise<BegunDesks> {
  const deps = { ...store, recalendared: askForMove(store) }
  const pairs = configured.map(({ file, policy }) => ({ desk: makeDesk(file, deps), policy }))
  for (const { desk, policy } of pairs) {
    await policies.begin(desk, policy, time.now())
    await desk.refresh(time.now())
    await beginRehearsal(store, desk, time.now())
    await desk.refresh(time.now())
    const digest = nextDigest(desk, time.now())
    for (const subject of ['digest', 'keeping'])
      await store.tickets.ensureDeskDeadline(desk.id, subject, digest)
    await arrangeNews(desk, store, time)
    const now = time.now()
    for (const { subject, dueAt } of [...rotaDeadlines(desk, now), ...shiftDeadlines(desk, now)]) {
      await store.tickets.bringForward(desk.id, subject, dueAt)
    }
  }
  return {
    all: pairs.map(({ desk }) => desk),
    async look() {
      for (const { desk, policy } of pairs) {
        await policies.look(desk, policy, time.now())
        await desk.refresh(time.now())
      }
    },
  }
}

/**
 * Another policy may want its review sooner, or have a holiday before the others; one that wants them later finds that
 * out when they are due.
 */
async function arrangeNews(desk: Desk, { tickets }: Store, time: DeskTime): Promise<void> {
  for (const { subject, dueAt } of policyDeadlines(desk, time.now()))
    await tickets.bringForward(desk.id, subject, dueAt)
}

/**
 * Sets the desk's clock as `--at` says, and at a first start without it.
 * @throws ConfigError for an instant that has passed
 */
export async function setClock(time: DeskTime, at: Date | undefined): Promise<void> {
  if (at === undefined) {
    // A first start without an instant is one as well: what happened since lies before any later one.
    if (time.isUntouched()) await time.moveTo(time.now())
    return
  }
  if (!time.isUntouched() && at.getTime() < time.now()) {
    const what = `the desk's clock already shows ${new Date(time.now()).toISOString()}, and it goes forward only`
    throw new ConfigError([
      { what, where: '--at', remedy: 'Name a later instant, or begin in another DESKHAND_DATA.' },
    ])
  }
  await time.moveTo(at.getTime())
}
