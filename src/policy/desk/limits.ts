import { z } from 'zod'
import { makeDurations, usualBusinessDay } from '../values/duration.ts'

const { calendar } = makeDurations({ businessDay: usualBusinessDay })
const count = z.int().min(1).max(10_000)

const within = (usual: { count: number; within: string }) =>
  z.strictObject({ count, within: calendar }).prefault(usual)

/** What one person may do before the desk says "enough for now". */
export const limits = z
  .strictObject({
    /** New tickets of one person, on every way in. */
    newTickets: within({ count: 5, within: '10m' }),
    /** Tickets that one person may have open by the ticket mark. */
    openByMark: count.default(3),
    /** How long somebody must be a member before the ticket mark works. */
    memberFor: calendar.prefault('10m'),
    /** Messages of one person that are joined into one block when they follow each other this fast. */
    burst: calendar.prefault('2m'),
  })
  .prefault({})
