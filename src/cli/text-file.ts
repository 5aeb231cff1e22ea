import { readFile } from 'node:fs/promises'
import type { Fault } from '../policy/fault.ts'

/** The text of a file in UTF-8, or the fault that keeps it from being read. */
export async function readTextFile(file: string): Promise<{ text: string } | { fault: Fault }> {
  const unreadable = (what: string, remedy: string) => ({
    fault: { file, line: 1, column: 1, path: 'file', what, remedy },
  })
  let bytes: Buffer
  try {
    bytes = await readFile(file)
  } catch (error) {
    switch (codeOf(error)) {
      case 'ENOENT':
        return unreadable('there is no such file', 'check the path; `deskhand init` writes a first one')
      case 'EISDIR':
        return unreadable('this is a folder', 'name the file in it')
      case 'EACCES':
      case 'EPERM':
        return unreadable('this file may not be read', 'allow the user who runs this command to read it')
      default:
        return unreadable(`this file cannot be read (${codeOf(error)})`, 'check the disk it is on')
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return unreadable('this file is not text in UTF-8', 'save it as UTF-8 in your editor')
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
