import { makeActing } from '../flows/act.ts'
import { closureDuty } from '../flows/closures.ts'
import { digestDuties } from '../flows/digest/post.ts'
import { makeGently } from '../flows/gently.ts'
import { keepingDuty } from '../flows/keeping.ts'
import { makeLearning } from '../flows/learning.ts'
import { leavingDuties } from '../flows/leaving/moving.ts'
import { moveDuty } from '../flows/moves.ts'
import { outageDuty } from '../flows/outages/duty.ts'
import { windowDuty } from '../flows/outages/windows.ts'
import { reviewDuty } from '../flows/policy/review.ts'
import { promiseDuties } from '../flows/promises.ts'
import { makePushableClock } from '../flows/push.ts'
import { makeQuestions } from '../flows/questions.ts'
import { rotaDuties } from '../flows/rota/duties.ts'
import { shiftDuties } from '../flows/shift-ends.ts'
import { makeStanding } from '../flows/standing.ts'
import { makeTick } from '../flows/tick.ts'
import { trainingDuties } from '../flows/training-duties.ts'
import { keepLearnt } from '../store/learnt.ts'
import type { GoingOut } from './going-out.ts'
import type { Ground } from './ground.ts'
import { openPlayground } from './playground.ts'

export type Looking = ReturnType<typeof makeLooking>

/** What looks at the passing of time: the tick, the duties of the desks, and what is remembered between two looks. */
export function makeLooking(ground: Ground, { out, pagers }: GoingOut) {
  const { store, tickets, desks, time, stopwatch, fault, log, meter } = ground
  const standing = makeStanding({ outages: store.outages, kept: store.kept, stopwatch })
  const run = makeGently({ stopwatch, breathe: ground.attention.free })
  const learning = makeLearning({ learnt: keepLearnt(ground.settings.folder, log), run })
  const questions = makeQuestions({ policies: store.policies, learning })
  const duties = {
    ...digestDuties({ tickets, digests: store.digests, fault }),
    outage: outageDuty(store.outages, standing),
    ...windowDuty({ tickets, outages: store.outages, standing }),
    clocks: moveDuty({ tickets, kept: store.kept }),
    ...rotaDuties(tickets),
    ...leavingDuties({
      tickets,
      kept: store.kept,
      act: makeActing({ tickets, chance: ground.chance, fault }),
    }),
    ...shiftDuties({ tickets, kept: store.kept }),
    ...reviewDuty(tickets),
    ...closureDuty(tickets),
    ...keepingDuty({ tickets, log }),
    ...promiseDuties(tickets),
    ...trainingDuties({ tickets, training: store.training }),
  }
  const tick = makeTick({ tickets, desks, duties, time, stopwatch, meter, fault, log })
  /** What an act made due at once is part of its result, not of the next second's; which tries again where this fails. */
  const quiet = () =>
    tick()
      .catch((error: unknown) => log.error({ error }, 'what is due could not be looked at'))
      .then(pagers.out.wake)
      .then(out.settled)
  const warm = () =>
    questions
      .warm(desks.all, time.now())
      .catch((error: unknown) => log.debug({ error }, 'the policy could not be read for questions yet'))
  return { standing, questions, warm, tick, quiet }
}

/** The playground, with a clock that can be pushed. */
export async function playgroundOf(
  ground: Ground,
  { all: ways, readers }: GoingOut,
  { tick, quiet }: Looking,
) {
  const { store, driver, tickets, desks, languages, time, chance, fault, log, settings } = ground
  // What rings in the night must have rung before the clock goes on.
  const clock = makePushableClock({ time, tickets, desks, tick, settled: ways.settled, fault })
  return openPlayground(desks.all, {
    driver,
    clock,
    tickets,
    languageChosen: readers.chosen,
    settled: quiet,
    isUnreachable: store.isUnreachable,
    words: await languages(desks.all[0]?.file.locale),
    chance,
    password: settings.playgroundPassword,
    log,
  })
}
