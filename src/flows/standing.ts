import type { Outage } from '../core/outage.ts'
import type { Instant } from '../core/time.ts'
import type { KeptStore } from '../ports/kept-store.ts'
import type { OutageStore } from '../ports/outage-store.ts'
import type { Stopwatch } from '../ports/surroundings.ts'
import { makeRemembering } from './remembering.ts'

/** ms after which what other processes changed is seen. */
const keptFor = 5_000

/**
 * What stands over a desk and is looked at whenever a ticket is opened: known for some seconds, so that opening
 * one costs no questions that nearly always have the same answer.
 */
export type Standing = {
  /** Planned and running outages. */
  outages(desk: string): Promise<readonly Outage[]>
  /** Whether anybody of a workspace is blocked: only then is it worth looking who. */
  anyBlocked(desk: string, workspace: string, now: Instant): Promise<boolean>
  /** Something of it was changed here. */
  forget(desk: string): void
}

type Deps = { outages: OutageStore; kept: KeptStore; stopwatch: Stopwatch }

export function makeStanding({ outages, kept, stopwatch }: Deps): Standing {
  const { remembered, forget } = makeRemembering(stopwatch, keptFor)
  return {
    outages: desk => remembered(`${desk} outages`, () => outages.current(desk)),
    anyBlocked: (desk, workspace, now) =>
      remembered(`${desk} blocks ${workspace}`, () =>
        kept.any({ desk, kind: 'block', subject: workspace }, now),
      ),
    forget: desk => forget(`${desk} `),
  }
}
