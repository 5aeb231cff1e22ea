import { z } from 'zod'

/** Programs, and what starts one when it is opened. */
const programs =
  'app bat cmd com cpl dll exe hta jar js jse lnk msc msi msp pif ps1 reg scr sct sh vb vbe vbs wsf wsh'.split(
    ' ',
  )

/** The files that people send each other through the desk. */
export const files = z
  .strictObject({
    /** `reference`: the bytes stay where they were put. `copy`: the desk's database has them as well. */
    keep: z.enum(['reference', 'copy']).default('reference'),
    /** Megabytes of one file. Discord takes 10 from a bot where nobody pays for more. */
    largest: z.number().positive().max(100).default(10),
    /** Of one message; the others are named and not passed on. */
    most: z.int().min(0).max(10).default(10),
    /** Endings of names that are never passed on. */
    refuse: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9]{1,12}$/),
      )
      .default(programs),
  })
  .prefault({})

export type FileRules = z.output<typeof files>
