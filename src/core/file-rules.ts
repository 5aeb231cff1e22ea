import type { FileRules } from '../policy/desk/files.ts'
import { cleanText } from './clean-text.ts'

/** Bytes of a megabyte, as upload limits of chats count it. */
export const megabyte = 1024 * 1024

const longestName = 120

type Told = { name: string; size: number }
export type FileRefusal = 'empty' | 'large' | 'kind' | 'many'

/** The files of one message that may be passed on, with clean names, and the others with the reason. */
export function sortFiles<F extends Told>(
  files: readonly F[],
  rules: FileRules,
): { taken: F[]; refused: { name: string; why: FileRefusal }[] } {
  const taken: F[] = []
  const refused: { name: string; why: FileRefusal }[] = []
  for (const file of files) {
    const name = cleanName(file.name)
    const why = refusalOf({ name, size: file.size }, rules) ?? (taken.length < rules.most ? null : 'many')
    if (why === null) taken.push({ ...file, name })
    else refused.push({ name, why })
  }
  return { taken, refused }
}

function refusalOf({ name, size }: Told, { largest, refuse }: FileRules): FileRefusal | null {
  // Some systems ignore points and spaces at the end of a name.
  const ending = /\.([^.]*)$/.exec(name.replace(/[. ]+$/, ''))?.[1]?.toLowerCase()
  if (ending !== undefined && refuse.includes(ending)) return 'kind'
  if (size <= 0) return 'empty'
  return size > largest * megabyte ? 'large' : null
}

/** A name is a line without folders; its ending stays where it has to be cut. */
export function cleanName(name: string): string {
  const line =
    cleanText(name)
      .replace(/[\n\t]+/g, ' ')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? ''
  if (line.length <= longestName) return line === '' ? 'file' : line
  const ending = /\.[^.]{1,12}$/.exec(line)?.[0] ?? ''
  return `${line.slice(0, longestName - ending.length).toWellFormed()}${ending}`
}
