/** A stretch of Markdown that can be read by itself. `line` is that of its beginning in the document, from 1. */
export type Chapter = { source: string; line: number }

const heading = /^#{1,6}(?:[ \t]|$)/
const blank = /^\s*$/
const letter = /^\p{L}/u
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/
const lineBreak = '\n'

/** Below this many characters a cut costs more than it saves. */
const usefulLength = 4_000

/** HTML that goes on over empty lines, by how it begins, and what ends it. */
const longHtml: [RegExp, RegExp][] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
]
const html = /^ {0,3}<\/?[a-z]/i

/**
 * Cuts a document before headings and paragraphs, so that a long one is read in time that grows with its length: the
 * time of the Markdown reader grows with the square. At the beginning of a line a heading, and after an empty line a
 * letter, end every list and quotation; they do not only inside of fenced code or HTML. Where that cannot be told for
 * sure the document stays in one piece.
 * @param enough characters that a chapter has at least
 */
export function chaptersOf(document: string, enough: number = usefulLength): Chapter[] {
  const lines = document.split(lineBreak)
  const starts = [0]
  let length = 0
  let inside: Enclosure | undefined
  for (const [at, line] of lines.entries()) {
    if (inside) {
      if (inside.doubtful(line)) return [{ source: document, line: 1 }]
      if (inside.endsAt(line)) inside = undefined
    } else if (heading.test(line) || (blank.test(lines[at - 1] ?? '') && letter.test(line))) {
      if (length >= enough) {
        starts.push(at)
        length = 0
      }
    } else {
      inside = enclosureAt(line)
    }
    length += line.length + 1
  }
  return starts.map((start, index) => ({
    source: lines.slice(start, starts[index + 1]).join(lineBreak),
    line: start + 1,
  }))
}

/** Fenced code or HTML that goes on after the line on which it begins. */
type Enclosure = {
  endsAt(line: string): boolean
  /** Whether this line would have to be read otherwise if the enclosure were none. */
  doubtful(line: string): boolean
}

function enclosureAt(line: string): Enclosure | undefined {
  // What is indented may belong to a list, and then ends with it.
  const doubtful = (later: string) => line.startsWith(' ') && /^\S/.test(later)
  const mark = fence.exec(line)?.[1]
  if (mark !== undefined) return { endsAt: later => closes(later, mark), doubtful }
  const long = longHtml.find(([begin]) => begin.test(line))
  if (long) return long[1].test(line) ? undefined : { endsAt: later => long[1].test(later), doubtful }
  if (!html.test(line)) return undefined
  // Most tags begin no HTML in the middle of a paragraph.
  return { endsAt: later => blank.test(later), doubtful: later => enclosureAt(later) !== undefined }
}

function closes(line: string, mark: string): boolean {
  const [, found = '', rest = ''] = fence.exec(line) ?? []
  return found.startsWith(mark) && rest.trim() === ''
}
