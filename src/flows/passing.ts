import type { Card } from '../cards/card.ts'
import { lostFile } from '../cards/files.ts'
import type { Words } from '../cards/words.ts'
import type { Showing } from '../core/effect.ts'
import { megabyte } from '../core/file-rules.ts'
import type { ChatPlatform, OutgoingFile } from '../ports/chat-platform.ts'
import { DeliveryError } from '../ports/errors.ts'
import type { FileStore, KeptFile } from '../ports/file-store.ts'
import type { Desk } from './desk.ts'

export type PassingDeps = { files: FileStore; platformOf: (workspace: string) => ChatPlatform | null }
type Passed = Extract<Showing, { kind: 'file' }>

/**
 * A file that came with a text, on its way to the other side. Where it cannot be had any more a card says so in its
 * place, and where its text was erased there is nothing to show: null.
 * @throws DeliveryError where it may be had later
 */
export async function passed(
  { files, platformOf }: PassingDeps,
  words: Words,
  desk: Desk,
  { by, text, index }: Passed,
): Promise<OutgoingFile | Card | null> {
  const file = (await files.filesOf(desk.id, text))[index]
  if (file === undefined) return null
  const { name, type } = file
  const who = by.name
  try {
    const bytes = (await files.copyOf(desk.id, text, index)) ?? (await fetched(file))
    if (desk.file.files.keep === 'copy') await files.keepCopy(desk.id, text, index, bytes)
    return { name, type, alt: words.label('file.alt', { name, who }), bytes }
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind === 'retry') throw error
    return lostFile(words, { name, who, forbidden: error.kind === 'forbidden' })
  }

  function fetched({ workspace, url }: KeptFile): Promise<Uint8Array> {
    const platform = platformOf(workspace)
    if (platform === null) throw new DeliveryError('gone', 'Nobody is connected where the file is.')
    return platform.fetchFile({ workspace, url }, desk.file.files.largest * megabyte)
  }
}
