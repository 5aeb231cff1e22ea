import { answers } from './de/answers.ts'
import { basics } from './de/basics.ts'
import { calls } from './de/calls.ts'
import { clocks } from './de/clocks.ts'
import { crowd } from './de/crowd.ts'
import { doctor } from './de/doctor.ts'
import { doctorDiscord } from './de/doctor-discord.ts'
import { doctorSlack } from './de/doctor-slack.ts'
import { escalation } from './de/escalation.ts'
import { files } from './de/files.ts'
import { forms } from './de/forms.ts'
import { handling } from './de/handling.ts'
import { help } from './de/help.ts'
import { home } from './de/home.ts'
import { leaving } from './de/leaving.ts'
import { lookups } from './de/lookups.ts'
import { managers } from './de/managers.ts'
import { menu } from './de/menu.ts'
import { notices } from './de/notices.ts'
import { opening } from './de/opening.ts'
import { outages } from './de/outages.ts'
import { policy } from './de/policy.ts'
import { reach } from './de/reach.ts'
import { rehearsal } from './de/rehearsal.ts'
import { replies } from './de/replies.ts'
import { sections } from './de/sections.ts'
import { sides } from './de/sides.ts'
import { thread } from './de/thread.ts'
import { tickets } from './de/tickets.ts'
import { training } from './de/training.ts'
import { undelivered } from './de/undelivered.ts'
import { work } from './de/work.ts'
import type { Messages } from './translation.ts'

/** Everything the product says, in German. The reader is „Sie“. */
export const de: Messages = {
  ...handling,
  ...answers,
  ...basics,
  ...calls,
  ...clocks,
  ...crowd,
  ...doctor,
  ...doctorDiscord,
  ...doctorSlack,
  ...escalation,
  ...files,
  ...forms,
  ...help,
  ...home,
  ...leaving,
  ...lookups,
  ...managers,
  ...menu,
  ...notices,
  ...opening,
  ...outages,
  ...policy,
  ...reach,
  ...rehearsal,
  ...replies,
  ...sections,
  ...sides,
  ...thread,
  ...tickets,
  ...training,
  ...undelivered,
  ...work,
}
