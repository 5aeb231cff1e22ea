import { z } from 'zod'

/** Raised when older programs could no longer read what is written. */
export const formatNow = 1

/**
 * A backup is lines of JSON in UTF-8: the head, then each table with its rows, then the end. A row is a list of what
 * PostgreSQL writes for its columns, as text or null: any version reads that, embedded or not.
 */
export const head = z.object({
  deskhand: z.literal('backup'),
  format: z.number().int(),
  /** Of the program that wrote it. */
  version: z.string(),
  /** How many migrations its tables had seen, and the name of the last. */
  migrations: z.number().int().positive(),
  lastMigration: z.string(),
  at: z.string(),
})
export type Head = z.infer<typeof head>

export const tableLine = z.object({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  /** The last number that the database gave in a column that it numbers. */
  numbered: z.object({ column: z.string(), last: z.number() }).nullable(),
})
export type TableLine = z.infer<typeof tableLine>

/** `sha256` is over every byte before this line, in hex. */
export const end = z.object({
  end: z.literal(true),
  tables: z.number(),
  rows: z.number(),
  sha256: z.string(),
})
export type End = z.infer<typeof end>
