import type { Attachment, MessageRef } from '../../src/ports/inbound.ts'
import type { FileWithBytes, StoredFile } from '../../src/ports/playground-archive.ts'

/** The files of a message by reference. */
export function attachments(
  message: MessageRef,
  files: readonly (FileWithBytes | StoredFile)[],
): readonly Attachment[] {
  return files.map((file, index) => ({
    name: file.name,
    type: file.type,
    size: 'size' in file ? file.size : file.bytes.byteLength,
    url: `playground:${message}/${index}`,
  }))
}
