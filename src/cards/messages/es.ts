import { answers } from './es/answers.ts'
import { basics } from './es/basics.ts'
import { calls } from './es/calls.ts'
import { clocks } from './es/clocks.ts'
import { crowd } from './es/crowd.ts'
import { doctor } from './es/doctor.ts'
import { doctorDiscord } from './es/doctor-discord.ts'
import { doctorSlack } from './es/doctor-slack.ts'
import { escalation } from './es/escalation.ts'
import { files } from './es/files.ts'
import { forms } from './es/forms.ts'
import { handling } from './es/handling.ts'
import { help } from './es/help.ts'
import { home } from './es/home.ts'
import { leaving } from './es/leaving.ts'
import { lookups } from './es/lookups.ts'
import { managers } from './es/managers.ts'
import { menu } from './es/menu.ts'
import { notices } from './es/notices.ts'
import { opening } from './es/opening.ts'
import { outages } from './es/outages.ts'
import { policy } from './es/policy.ts'
import { reach } from './es/reach.ts'
import { rehearsal } from './es/rehearsal.ts'
import { replies } from './es/replies.ts'
import { sections } from './es/sections.ts'
import { sides } from './es/sides.ts'
import { thread } from './es/thread.ts'
import { tickets } from './es/tickets.ts'
import { training } from './es/training.ts'
import { undelivered } from './es/undelivered.ts'
import { work } from './es/work.ts'
import type { Messages } from './translation.ts'

/** Everything the product says, in Spanish. The reader is «usted». */
export const es: Messages = {
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
