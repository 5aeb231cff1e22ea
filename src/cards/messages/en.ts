import { answers } from './en/answers.ts'
import { basics } from './en/basics.ts'
import { calls } from './en/calls.ts'
import { clocks } from './en/clocks.ts'
import { crowd } from './en/crowd.ts'
import { doctor } from './en/doctor.ts'
import { doctorDiscord } from './en/doctor-discord.ts'
import { doctorSlack } from './en/doctor-slack.ts'
import { escalation } from './en/escalation.ts'
import { files } from './en/files.ts'
import { forms } from './en/forms.ts'
import { handling } from './en/handling.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { leaving } from './en/leaving.ts'
import { lookups } from './en/lookups.ts'
import { managers } from './en/managers.ts'
import { menu } from './en/menu.ts'
import { notices } from './en/notices.ts'
import { opening } from './en/opening.ts'
import { outages } from './en/outages.ts'
import { policy } from './en/policy.ts'
import { reach } from './en/reach.ts'
import { rehearsal } from './en/rehearsal.ts'
import { replies } from './en/replies.ts'
import { sections } from './en/sections.ts'
import { sides } from './en/sides.ts'
import { thread } from './en/thread.ts'
import { tickets } from './en/tickets.ts'
import { training } from './en/training.ts'
import { undelivered } from './en/undelivered.ts'
import { work } from './en/work.ts'

/**
 * Everything the product says, in English. Other languages have the same keys and the same placeholders; a key that
 * ends in `_one` and `_other` has a form for each number.
 */
export const en = {
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
  ...handling,
} as const satisfies Record<string, string>
