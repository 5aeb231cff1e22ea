import type { Attachment } from './inbound.ts'

/** A file that came with a text. Its bytes are where somebody put them, in this workspace, and perhaps in a copy. */
export type KeptFile = Attachment & { workspace: string }

/** What came with texts. An erased text has no files any more, and no copies. */
export interface FileStore {
  /** In the order in which they came. */
  filesOf(desk: string, text: string): Promise<readonly KeptFile[]>
  copyOf(desk: string, text: string, index: number): Promise<Uint8Array | null>
  /** A second copy of the same file changes nothing. */
  keepCopy(desk: string, text: string, index: number, bytes: Uint8Array): Promise<void>
}
