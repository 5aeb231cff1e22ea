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

/** Which file an address of `attachments` names; null for any other. */
export function filePlace(url: string): { message: MessageRef; index: number } | null {
  const [, message, index] = /^playground:([^/]+)\/(\d{1,3})$/.exec(url) ?? []
  return message === undefined ? null : { message, index: Number(index) }
}
