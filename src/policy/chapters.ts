/** A stretch of Markdown that can be read by itself. `line` is that of its beginning in the document, from 1. */
export type Chapter = { source: string; line: number }

const heading = /^#{1,6}(?:[ \t]|$)/
const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/
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
 * Cuts a document before its headings, so that a long one is read in time that grows with its length: the time of
 * the Markdown reader grows with the square. A heading at the beginning of a line ends every list and quotation; it is
 * none only inside of fenced code or HTML. Where that cannot be told for sure the document stays in one piece.
 * @param enough characters that a chapter has at least
 */
export function chaptersOf(document: string, enough: number = usefulLength): Chapter[] {
  const lines = document.split(lineBreak)
  const starts = [0]
  let length = 0
  let open: { mark: string; indented: boolean } | undefined
  let htmlEnd: RegExp | undefined
  for (const [at, line] of lines.entries()) {
    if (htmlEnd) {
      if (htmlEnd.test(line)) htmlEnd = undefined
    } else if (open) {
      const [, indent = '', mark = '', rest = ''] = fence.exec(line) ?? []
      // Such a fence may belong to a list, and end with it.
      if (open.indented && (heading.test(line) || (mark !== '' && indent === ''))) return [whole(document)]
      if (mark.startsWith(open.mark) && rest.trim() === '') open = undefined
    } else if (heading.test(line)) {
      if (length >= enough) {
        starts.push(at)
        length = 0
      }
    } else {
      const [, indent = '', mark] = fence.exec(line) ?? []
      if (mark !== undefined) open = { mark, indented: indent !== '' }
      else htmlEnd = htmlThatGoesOn(line)
    }
    length += line.length + 1
  }
  return starts.map((start, index) => ({
    source: lines.slice(start, starts[index + 1]).join(lineBreak),
    line: start + 1,
  }))
}

/** What will end the HTML that begins on this line; undefined when there is none, or when it ends here. */
function htmlThatGoesOn(line: string): RegExp | undefined {
  const long = longHtml.find(([begin]) => begin.test(line))
  if (long) return long[1].test(line) ? undefined : long[1]
  return html.test(line) ? /^\s*$/ : undefined
}

function whole(document: string): Chapter {
  return { source: document, line: 1 }
}
