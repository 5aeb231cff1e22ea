import type { Code, Heading, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { numberHeadings } from './heading-numbers.ts'
import { plainText } from './plain-text.ts'

/** A fenced yaml block: what binds. */
export type Block = {
  /** The yaml without its fences. */
  text: string
  /** The line of the document on which `text` begins, counted from 1. */
  line: number
  /** Spaces that stand before the fence and are missing in `text`, so that columns can be given back. */
  indent: number
  /** False when the closing fence is missing: the block then reaches to the end of the document. */
  closed: boolean
}

/** A `##` or `###` of the policy with what stands below it, up to the next of either. */
export type Section = {
  /** '3' for a section, '3.2' for a sub-section. */
  id: string
  title: string
  level: 2 | 3
  /** Its Markdown without its heading and without yaml blocks. */
  text: string
  /** The same as plain text. */
  plain: string
  /** The line of its heading, counted from 1. */
  line: number
  blocks: Block[]
}

/** A policy as it is written: what stands above the first section, and the sections in their order. */
export type PolicyDocument = {
  /** Plain text. */
  preamble: string
  /** Blocks above the first section, which belong to none. */
  strayBlocks: Block[]
  sections: Section[]
}

/**
 * Splits a Markdown policy into its sections. Only headings of the document itself count: one inside a code
 * block, a quotation or a list is text. Headings carry their number (`## 3. Hours`, `### 3.2 Holidays`); without
 * one the n-th `##` is n and its m-th `###` is n.m. Nothing is refused here; ids may be doubled or missing.
 */
export function splitSections(markdown: string): Section[] {
  return readDocument(markdown).sections
}

/** As {@link splitSections}, with the plain text that stands above the first section. */
export function readDocument(markdown: string): PolicyDocument {
  const source = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { children } = fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const starts = children.flatMap((node, at) => (opensSection(node) ? [{ node, at }] : []))
  const first = starts[0]?.at ?? children.length
  const names = numberHeadings(
    starts.map(({ node }) => ({ level: node.depth, title: plainText([node]).replace(/\s+/g, ' ') })),
  )
  const sections = starts.map(({ node, at }, index): Section => {
    const body = children.slice(at + 1, starts[index + 1]?.at ?? children.length)
    const { id, title } = names[index] ?? { id: '', title: '' }
    return {
      id,
      title,
      level: node.depth,
      text: sourceOf(body, source),
      plain: plainText(body.filter(one => !isBlock(one))),
      line: node.position?.start.line ?? 1,
      blocks: body.filter(isBlock).map(one => blockOf(one, source)),
    }
  })
  const above = children.slice(0, first)
  return {
    preamble: plainText(above.filter(one => !isBlock(one))),
    strayBlocks: above.filter(isBlock).map(one => blockOf(one, source)),
    sections,
  }
}

function opensSection(node: RootContent): node is Heading & { depth: 2 | 3 } {
  return node.type === 'heading' && (node.depth === 2 || node.depth === 3)
}

function isBlock(node: RootContent): node is Code {
  return node.type === 'code' && /^ya?ml$/i.test(node.lang ?? '')
}

function blockOf(node: Code, source: string): Block {
  const { start, end } = place(node)
  const last = source.slice(start.offset, end.offset).split('\n').slice(1).at(-1) ?? ''
  return {
    text: node.value,
    line: start.line + 1,
    indent: start.column - 1,
    closed: /^ {0,3}(`{3,}|~{3,})\s*$/.test(last),
  }
}

/** The Markdown of neighbouring nodes as it was written, yaml blocks cut out. */
function sourceOf(nodes: readonly RootContent[], source: string): string {
  const pieces: string[] = []
  let from: number | undefined
  let to = 0
  const close = () => {
    if (from !== undefined) pieces.push(source.slice(from, to).trim())
    from = undefined
  }
  for (const node of nodes) {
    if (isBlock(node)) {
      close()
      continue
    }
    const { start, end } = place(node)
    from ??= start.offset - (start.column - 1)
    to = end.offset
  }
  close()
  return pieces.join('\n\n')
}

type Point = { line: number; column: number; offset: number }

function place(node: RootContent): { start: Point; end: Point } {
  const nowhere = { line: 1, column: 1, offset: 0 }
  const { start, end } = node.position ?? { start: nowhere, end: nowhere }
  return { start: { ...start, offset: start.offset ?? 0 }, end: { ...end, offset: end.offset ?? 0 } }
}
