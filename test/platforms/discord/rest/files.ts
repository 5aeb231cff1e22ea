/** reference#uploading-files: files[n] of a form, and what `attachments` says about them. */
import { type Json, objects, text } from '../json.ts'
import type { Attachment } from '../world/kinds.ts'
import type { Call } from './call.ts'
import { refuse } from './refusal.ts'

const largestFile = 10 * 1024 * 1024

/** The new attachments of a request. */
export function uploaded(call: Call, body: Json): Attachment[] {
  const described = objects(body.attachments)
  return call.files.map((file, index) => {
    if (file.bytes.byteLength > largestFile) throw refuse.tooLarge()
    const n = /^files\[(\d+)\]$/.exec(file.field)?.[1] ?? String(index)
    const meta = described.find(one => String(one.id) === n)
    return {
      id: call.realm.newId(),
      filename: text(meta?.filename) || file.filename,
      description: typeof meta?.description === 'string' ? meta.description : null,
      contentType: file.contentType,
      bytes: file.bytes,
    }
  })
}

/** After an edit: the kept ones that `attachments` still names (all, where it is absent), then the new ones. */
export function keptAndNew(call: Call, body: Json, before: Attachment[]): Attachment[] {
  const kept = Array.isArray(body.attachments)
    ? before.filter(one => objects(body.attachments).some(named => String(named.id) === one.id))
    : before
  return [...kept, ...uploaded(call, body)]
}
