import { createHash } from 'node:crypto'
import { type End, end, formatNow, type Head, head, type TableLine, tableLine } from './format.ts'

/** What is wrong with a file, as a sentence without a final stop. */
export class BackupFault extends Error {
  readonly remedy: string

  constructor(what: string, remedy: string) {
    super(what)
    this.name = 'BackupFault'
    this.remedy = remedy
  }
}

export type Piece =
  | { kind: 'head'; head: Head }
  | { kind: 'table'; table: TableLine }
  | { kind: 'row'; row: string }
  | { kind: 'end'; end: End }

const damaged = (what: string) =>
  new BackupFault(
    `The backup is damaged: ${what}`,
    'Take another one, or copy it again from where it was made.',
  )

/**
 * Reads a backup piece by piece. Rows are not looked into.
 * @throws BackupFault for a file that is none, that is newer than this program, cut off, or changed anywhere
 */
export async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const hash = createHash('sha256')
  let [tables, rows, begun] = [0, 0, false]
  let over: End | null = null
  for await (const line of linesOf(bytes)) {
    if (over !== null) throw damaged('something follows its end')
    if (!begun) {
      begun = true
      yield { kind: 'head', head: headOf(line) }
    } else if (line.startsWith('[')) {
      rows += 1
      yield { kind: 'row', row: line }
    } else {
      const said = jsonOf(line)
      const found = end.safeParse(said)
      if (found.success) {
        over = found.data
        const { sha256 } = over
        if (sha256 !== hash.digest('hex')) throw damaged('it is not what was written')
        if (over.rows !== rows || over.tables !== tables) throw damaged('rows are missing')
        yield { kind: 'end', end: over }
        continue
      }
      const table = tableLine.safeParse(said)
      if (!table.success) throw damaged('a line in it is neither a table nor a row')
      tables += 1
      yield { kind: 'table', table: table.data }
    }
    hash.update(line).update('\n')
  }
  if (over === null) throw begun ? damaged('its end is missing') : noBackup()
}

function headOf(line: string): Head {
  const found = head.safeParse(jsonOf(line))
  if (!found.success) throw noBackup()
  const { format, version } = found.data
  if (format > formatNow) throw newer(version)
  return found.data
}

export function newer(version: string): BackupFault {
  const remedy = 'Restore it with that version, or a later one.'
  return new BackupFault(`The backup was made by a newer Deskhand (${version})`, remedy)
}

function noBackup(): BackupFault {
  return new BackupFault('This is no backup of Deskhand', 'Name a file that `deskhand backup` wrote.')
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Lines end with a line feed and nothing else: in texts there may be any other sign that ends lines. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const read = (some?: Uint8Array) => {
    try {
      return decoder.decode(some, { stream: some !== undefined })
    } catch {
      throw damaged('it holds bytes that are no text')
    }
  }
  let pieces: string[] = []
  for await (const some of bytes) {
    const [first = '', ...lines] = read(some).split('\n')
    pieces.push(first)
    for (const line of lines) {
      yield pieces.join('')
      pieces = [line]
    }
  }
  const rest = pieces.join('') + read()
  if (rest !== '') yield rest
}
