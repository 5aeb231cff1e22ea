import { makeActing } from '../flows/act.ts'
import { makeBacklog } from '../flows/backlog.ts'
import { makePagerAnswers } from '../flows/calls/answers.ts'
import { makeDrills } from '../flows/calls/drills.ts'
import { makeOpening } from '../flows/open.ts'
import { makeReceive } from '../flows/receive.ts'
import { makeRoles } from '../flows/roles.ts'
import { makeShowing } from '../flows/show.ts'
import { actingTogether } from '../flows/together.ts'
import { connectAnswerer } from './answerer.ts'
import { checksWhileRunning } from './doctor.ts'
import type { GoingOut } from './going-out.ts'
import type { Ground } from './ground.ts'
import type { Looking } from './looking.ts'

/** The ways in: what people do in the chats, and what they answer on a pager. */
export async function makeWaysIn(ground: Ground, goingOut: GoingOut, { standing, questions }: Looking) {
  const { store, tickets, desks, languages, time, stopwatch, policies, chance, fault, log, saving, meter } =
    ground
  const { out, all, pagers, platformOf, audience, readers } = goingOut
  const act = actingTogether(makeActing({ tickets, chance, fault }))
  const drills = makeDrills({ tickets, kept: store.kept })
  const receive = makeReceive({
    desks,
    languages,
    readers,
    roles: makeRoles(platformOf, stopwatch, log),
    tickets,
    kept: store.kept,
    files: store.files,
    platformOf,
    digests: store.digests,
    reports: store.reports,
    time,
    policies,
    policyStore: store.policies,
    audience,
    chance,
    log,
    settled: out.settled,
    open: makeOpening({ tickets, chance, fault }),
    act,
    drills,
    showing: makeShowing({ tickets, snippets: store.snippets, platformOf }),
    questions,
    asked: store.questions,
    own: await connectAnswerer(ground.settings.answerer, log),
    standing,
    outages: store.outages,
    rehearsals: store.rehearsals,
    documents: store.policies,
    checks: () => checksWhileRunning(ground.settings),
    training: store.training,
    snippets: store.snippets,
    fault,
    wake: all.wake,
    isUnreachable: store.isUnreachable,
    saving,
    stopwatch,
    meter,
  })
  return {
    receive,
    backlog: makeBacklog({ tickets, kept: store.kept, desks, time }),
    fromPagers: pagers.routes(makePagerAnswers({ desks, tickets, act, drills, time, wake: all.wake })),
  }
}
