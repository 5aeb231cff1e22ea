import { day } from '../core/time.ts'
import type { DigestStore, Kept } from '../ports/digest-store.ts'
import { lastSeal } from './audit.ts'
import { figuresOf } from './digest/figures.ts'
import { listsOf } from './digest/lists.ts'
import type { Driver } from './driver.ts'

const week = 7 * day
const fortnight = 14 * day
/** Enough to know who has how much due today. */
const mostDueToday = 100

const none: Kept = { inTime: 0, late: 0, rating: null, ratings: 0 }

/** What a desk's digest is made of, in either database. */
export function makeDigestStore({ db, embedded }: Driver): DigestStore {
  const lists = listsOf(db)
  const figures = figuresOf(db)
  return {
    async facts(desk, range) {
      const { since, now } = range
      const [keptBefore = none, kept = none] = await figures.kept(desk, [
        now - fortnight,
        now - week,
        now + 1,
      ])
      return {
        unanswered: await lists.unanswered(desk),
        late: await lists.late(desk, now),
        unexplained: await lists.unexplained(desk, now - fortnight),
        dueToday: await lists.dueToday(desk, range, mostDueToday),
        promises: await lists.promises(desk),
        ...(await figures.open(desk)),
        kept,
        keptBefore,
        opened: await figures.openedSince(desk, since),
        solved: await figures.solvedBetween(desk, since, now + 1),
        dead: await figures.dead(desk),
        seal: await lastSeal(db, desk),
        embedded,
      }
    },
    late: (desk, now, most) => lists.late(desk, now, most),
    told: (desk, post, most) => lists.told(desk, post, most),
    promiseBy: (desk, id) => lists.promiseBy(desk, id),
    promiseOf: (desk, ticket) => lists.promiseOf(desk, ticket),
    days: (desk, bounds) => figures.days(desk, bounds),
  }
}
