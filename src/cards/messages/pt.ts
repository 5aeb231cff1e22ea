import { answers } from './pt/answers.ts'
import { basics } from './pt/basics.ts'
import { calls } from './pt/calls.ts'
import { clocks } from './pt/clocks.ts'
import { crowd } from './pt/crowd.ts'
import { doctor } from './pt/doctor.ts'
import { doctorDiscord } from './pt/doctor-discord.ts'
import { doctorSlack } from './pt/doctor-slack.ts'
import { escalation } from './pt/escalation.ts'
import { files } from './pt/files.ts'
import { forms } from './pt/forms.ts'
import { handling } from './pt/handling.ts'
import { help } from './pt/help.ts'
import { home } from './pt/home.ts'
import { leaving } from './pt/leaving.ts'
import { lookups } from './pt/lookups.ts'
import { managers } from './pt/managers.ts'
import { menu } from './pt/menu.ts'
import { notices } from './pt/notices.ts'
import { opening } from './pt/opening.ts'
import { outages } from './pt/outages.ts'
import { policy } from './pt/policy.ts'
import { reach } from './pt/reach.ts'
import { rehearsal } from './pt/rehearsal.ts'
import { replies } from './pt/replies.ts'
import { sections } from './pt/sections.ts'
import { sides } from './pt/sides.ts'
import { thread } from './pt/thread.ts'
import { tickets } from './pt/tickets.ts'
import { training } from './pt/training.ts'
import { undelivered } from './pt/undelivered.ts'
import { work } from './pt/work.ts'
import type { Messages } from './translation.ts'

/** Everything the product says, in Portuguese, as it is spoken in Brazil. The reader is “você”. */
export const pt: Messages = {
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
