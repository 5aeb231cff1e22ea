import { answers } from './fr/answers.ts'
import { basics } from './fr/basics.ts'
import { calls } from './fr/calls.ts'
import { clocks } from './fr/clocks.ts'
import { crowd } from './fr/crowd.ts'
import { doctor } from './fr/doctor.ts'
import { doctorDiscord } from './fr/doctor-discord.ts'
import { doctorSlack } from './fr/doctor-slack.ts'
import { escalation } from './fr/escalation.ts'
import { files } from './fr/files.ts'
import { forms } from './fr/forms.ts'
import { handling } from './fr/handling.ts'
import { help } from './fr/help.ts'
import { home } from './fr/home.ts'
import { leaving } from './fr/leaving.ts'
import { lookups } from './fr/lookups.ts'
import { managers } from './fr/managers.ts'
import { menu } from './fr/menu.ts'
import { notices } from './fr/notices.ts'
import { opening } from './fr/opening.ts'
import { outages } from './fr/outages.ts'
import { policy } from './fr/policy.ts'
import { reach } from './fr/reach.ts'
import { rehearsal } from './fr/rehearsal.ts'
import { replies } from './fr/replies.ts'
import { sections } from './fr/sections.ts'
import { sides } from './fr/sides.ts'
import { thread } from './fr/thread.ts'
import { tickets } from './fr/tickets.ts'
import { training } from './fr/training.ts'
import { undelivered } from './fr/undelivered.ts'
import { work } from './fr/work.ts'
import type { Messages } from './translation.ts'

const messages: Messages = {
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

/** Everything the product says, in French. The reader is « vous ». */
export const fr = Object.fromEntries(
  Object.entries(messages).map(([key, text]) => [key, unbroken(text)]),
) as Messages

/** French sets a space before its double signs and inside of its quotation marks, at which no line may break. */
function unbroken(text: string): string {
  return text.replace(/ (?=[:;!?»%])|(?<=«) /g, '\u00A0')
}
