import { z } from 'zod'
import type { Attachment } from '../../../src/ports/inbound.ts'

/** A file object, docs.slack.dev/reference/objects/file-object; of a deleted or hidden file most is missing. */
export const file = z.looseObject({
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  url_private: z.string().nullish(),
})

type Told = {
  name?: string | null | undefined
  mimetype?: string | null | undefined
  size?: number | null | undefined
  url_private?: string | null | undefined
}

/** The files of a message by reference; their bytes need the token. */
export function attachmentsOf(files: readonly Told[] | null | undefined): Attachment[] {
  return (files ?? []).map(({ name, mimetype, size, url_private: url }) => ({
    name: name ?? 'file',
    type: mimetype ?? 'application/octet-stream',
    size: size ?? 0,
    url: url ?? '',
  }))
}
