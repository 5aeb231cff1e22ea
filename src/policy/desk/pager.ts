import { z } from 'zod'
import { id, label } from '../values/text.ts'

export const pagerKinds = ['webhook', 'pagerduty', 'ntfy'] as const
export type PagerKind = (typeof pagerKinds)[number]

/**
 * Something that rings beside the chat. Its addresses and secrets stand in the environment, as `PAGER_<ID>_…`.
 * With neither people nor levels it rings for every call.
 */
export const pager = z.strictObject({
  id,
  kind: z.enum(pagerKinds),
  /** Rings when one of these is called. */
  people: z.array(id).default([]),
  /** Rings for these levels of the policy's ladder, by their names; `managers` is the call to the managers. */
  levels: z.array(label).default([]),
})
