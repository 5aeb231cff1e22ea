import { makeActing } from '../flows/act.ts'
import type { HandleDeps } from '../flows/answering/deps.ts'
import { makeBacklog } from '../flows/backlog.ts'
import { makePagerAnswers } from '../flows/calls/answers.ts'
import { makeDrills } from '../flows/calls/drills.ts'
import { makeOpening } from '../flows/open.ts'
import { makeDrafts } from '../flows/policy/policies.ts'
import { makeReceive } from '../flows/receive.ts'
import { makeRoles } from '../flows/roles.ts'
import type { Saving } from '../flows/saving.ts'
import { makeShowing } from '../flows/show.ts'
import { actingTogether } from '../flows/together.ts'
import { connectAnswerer } from './answerer.ts'
import { checksWhileRunning } from './doctor.ts'
import type { GoingOut } from './going-out.ts'
import type { Ground } from './ground.ts'
import type { Looking } from './looking.ts'

/** The ways in: what people do in the chats, and what they answer on a pager. */
export async function makeWaysIn(ground: Ground, goingOut: GoingOut, looking: Looking) {
  const { store, tickets, desks, languages, time, stopwatch, chance, fault, log, meter } = ground
  const { out, all, pagers, readers } = goingOut
  const act = actingTogether(makeActing({ tickets, chance, fault }))
  const drills = makeDrills({ tickets, kept: store.kept })
  const receive = makeReceive({
    answering: await makeAnswering(ground, goingOut, looking),
    desks,
    languages,
    readers,
    chance,
    log,
    settled: out.settled,
    wake: all.wake,
    isUnreachable: store.isUnreachable,
    stopwatch,
    meter,
  })
  return {
    receive,
    backlog: makeBacklog({ tickets, kept: store.kept, desks, time }),
    fromPagers: pagers.routes(makePagerAnswers({ desks, tickets, act, drills, time, wake: all.wake })),
  }
}

/** What answering needs, made anew for each event around the stores that are watched for it. */
async function makeAnswering(
  { settings, store, tickets, time, stopwatch, chance, fault, log }: Ground,
  { platformOf, audience }: GoingOut,
  { standing, questions }: Looking,
) {
  const { kept, files, digests, reports, rehearsals, training, snippets } = store
  const roles = makeRoles(platformOf, stopwatch, log)
  const own = await connectAnswerer(settings.answerer, log)
  return (watching: Saving['watching']): HandleDeps => {
    const { tickets: noted, policies, outages } = watching({ ...store, tickets })
    return {
      roles,
      tickets: noted,
      kept,
      files,
      platformOf,
      digests,
      reports,
      time,
      drafts: makeDrafts({ policies, tickets: noted, kept, fault, log }),
      policyStore: policies,
      audience,
      chance,
      open: makeOpening({ tickets: noted, chance, fault }),
      act: actingTogether(makeActing({ tickets: noted, chance, fault })),
      drills: makeDrills({ tickets: noted, kept }),
      showing: makeShowing({ tickets: noted, snippets, platformOf }),
      questions,
      asked: store.questions,
      own,
      standing,
      outages,
      rehearsals,
      documents: policies,
      checks: () => checksWhileRunning(settings),
      training,
      snippets,
      fault,
    }
  }
}
