import { z } from 'zod'
import { emoji } from './desk/emoji.ts'
import { files } from './desk/files.ts'
import { locale } from './desk/language.ts'
import { limits } from './desk/limits.ts'
import { pager } from './desk/pager.ts'
import { customer, person } from './desk/person.ts'
import { rota } from './desk/rota.ts'
import { group, workspace } from './desk/workspace.ts'
import { makeDurations, usualBusinessDay } from './values/duration.ts'
import { id, label, listById, text } from './values/text.ts'
import { wallTime } from './values/week.ts'

const { calendar } = makeDurations({ businessDay: usualBusinessDay })

/** The desk file: where the desk is reached, who belongs to it, who is on call. Strict: an unknown key is a fault. */
export const deskSchema = z.strictObject({
  /** The desk's id: never changed once it has tickets. */
  desk: id,
  name: label,
  /** Serves what no desk claims. One desk at most. */
  default: z.boolean().default(false),
  /** Path of the policy, from the folder of this file. Without one: the POLICY_FILE. */
  policy: z.string().trim().min(1).nullable().default(null),
  /** What the desk says to all: posts in channels. Each person is answered in their own, where the platform tells it. */
  locale: locale.default('en'),
  /** Before the number of a ticket. */
  prefix: text(/^[A-Z][A-Z0-9]{0,9}$/, 'is no prefix', 'use up to ten capital letters and digits').default(
    'SUP',
  ),
  /** The slash command, which another app may already own. */
  command: text(/^\/[a-z0-9_-]{1,31}$/, 'is no slash command', 'write it as in /support').default('/support'),
  workspaces: z.array(workspace).min(1),
  /** Everybody else is a requester. People on call are those of the rota. */
  roles: z.strictObject({ agent: group, manager: group, owner: group }).prefault({}),
  people: listById(person).default([]),
  customers: listById(customer).default([]),
  emoji,
  /** Where tickets of a category go (`queue:` in section 2): a channel instead of triage, people instead of all agents. */
  queues: listById(
    z.strictObject({
      id,
      name: label,
      channel: z.string().trim().min(1).nullable().default(null),
      people: z.array(id).default([]),
    }),
  ).default([]),
  rota: rota.prefault({}),
  /** What rings beside the chat. Without any, a silenced phone stays silent. */
  pagers: listById(pager).default([]),
  digest: z
    .strictObject({
      /** Local wall time on working days; `opening` is the moment at which the desk opens. */
      at: z.union([z.literal('opening'), wallTime]).default('opening'),
      /** The digest is brought up to date until closing, this often at most. */
      editEvery: calendar.prefault('15m'),
    })
    .prefault({}),
  reports: z
    .strictObject({
      /** Figures by agent, which only managers see, and only privately. */
      perAgent: z.boolean().default(false),
    })
    .prefault({}),
  files,
  limits,
})

/** What a desk file sets up, with every default filled in. Plain data. */
export type Desk = z.output<typeof deskSchema>

/** JSON Schema of the file as it is written, for editors that complete and check YAML. */
export function deskJsonSchema(): object {
  return z.toJSONSchema(deskSchema, { io: 'input', unrepresentable: 'any' })
}
