import { z } from 'zod'
import { wellFormed } from '../../../src/cards/well-formed.ts'
import type { FileWithBytes } from '../../../src/ports/playground-archive.ts'
import { limits } from '../deps.ts'

const mebibytes = limits.fileBytes / 1024 / 1024

/** A file as it comes in JSON. Its name is its description, unless the client has a better one. */
export const fileSchema = z
  .object({
    name: z.string().min(1).max(255),
    type: z
      .string()
      .max(127)
      .regex(/^[\w.+-]+\/[\w.+-]+$/, 'not a media type'),
    base64: z
      .string()
      .refine(
        text => Buffer.byteLength(text, 'base64') <= limits.fileBytes,
        `a file holds ${mebibytes} MiB at most`,
      )
      .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'not base64'),
    alt: z.string().max(2000).optional(),
  })
  .transform(
    ({ name, type, base64, alt }): FileWithBytes => ({
      name: wellFormed(name),
      type: type.toLowerCase(),
      alt: wellFormed(alt ?? name),
      bytes: Buffer.from(base64, 'base64'),
    }),
  )
