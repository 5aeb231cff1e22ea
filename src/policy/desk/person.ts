import { z } from 'zod'
import { id, label } from '../values/text.ts'
import { membership } from './workspace.ts'

/** One human, who may be known on several platforms. */
export const person = z.strictObject({
  id,
  name: label,
  links: z.array(z.strictObject({ workspace: z.string(), user: z.string().trim().min(1) })).default([]),
})

/** A customer and its plan: who belongs to it is known by person or by membership. */
export const customer = z.strictObject({
  id,
  name: label,
  /** A plan of section 4; without one the policy's default plan. */
  plan: id.nullable().default(null),
  people: z.array(id).default([]),
  /** Who may accept prices for the others of the customer (section 10). */
  authorised: z.array(id).default([]),
  members: z.array(membership).default([]),
})
