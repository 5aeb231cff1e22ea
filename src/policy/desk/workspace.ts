import { z } from 'zod'
import { id } from '../values/text.ts'

export const platforms = ['slack', 'discord', 'playground'] as const
export type Platform = (typeof platforms)[number]

/** The platform's id or the name of a channel, without `#`. */
const channel = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .transform(name => name.replace(/^#/, ''))

/** Where a desk meets people: a Slack team, a Discord server or the playground, with its channels. */
export const workspace = z.strictObject({
  platform: z.enum(platforms),
  /** The team's or server's id on its platform; `playground` for the playground. */
  id: z.string().trim().min(1).max(64),
  channels: z.strictObject({
    /** Where customers ask. */
    intake: z.array(channel).default([]),
    /** Where every message is a request: it becomes a ticket without anything else. */
    requests: z.array(channel).default([]),
    /** Where agents see the triage cards. A desk needs one in at least one workspace. */
    triage: channel.nullable().default(null),
    onCall: channel.nullable().default(null),
    managers: channel.nullable().default(null),
    announcements: channel.nullable().default(null),
  }),
})

/** Whoever is in a channel, in a Slack user group or has a Discord role. */
export const membership = z.union([
  z.strictObject({ workspace: z.string(), channel }),
  z.strictObject({ workspace: z.string(), group: z.string().trim().min(1) }),
  z.strictObject({ workspace: z.string(), role: z.string().trim().min(1) }),
])

/** People by their id in this file, or by membership on a platform. */
export const group = z
  .strictObject({
    people: z.array(id).default([]),
    members: z.array(membership).default([]),
  })
  .prefault({})
