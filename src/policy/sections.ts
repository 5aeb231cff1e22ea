import type { Code, Heading, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Chapter, chaptersOf } from './chapters.ts'
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
  const document = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const links = definitionsIn(document)
  // Each chapter is read with all definitions: more than a page of them would cost more than the cuts save.
  const chapters = links.length > 4_000 ? [{ source: document, line: 1 }] : chaptersOf(document)
  const parts = chapters.flatMap(chapter => partsOf(chapter, chapters.length > 1 ? links : ''))
  const starts = parts.flatMap((part, at) => (opensSection(part.node) ? [{ node: part.node, part, at }] : []))
  const names = numberHeadings(
    starts.map(({ node }) => ({ level: node.depth, title: plainText([node]).replace(/\s+/g, ' ') })),
  )
  const sections = starts.map(({ node, part, at }, index): Section => {
    const body = parts.slice(at + 1, starts[index + 1]?.at ?? parts.length)
    const { id, title } = names[index] ?? { id: '', title: '' }
    return { id, title, level: node.depth, line: lineOf(part), text: sourceOf(body), ...contentOf(body) }
  })
  const { plain, blocks } = contentOf(parts.slice(0, starts[0]?.at ?? parts.length))
  return { preamble: plain, strayBlocks: blocks, sections }
}

/** A node of the document's top level, and the chapter in whose source its position is told. */
type Part<N extends RootContent = RootContent> = { node: N; chapter: Chapter }

function partsOf(chapter: Chapter, links: string): Part[] {
  const { children } = fromMarkdown(chapter.source + links, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  return children
    .filter(node => place(node).start.offset < chapter.source.length)
    .map(node => ({ node, chapter }))
}

/** The targets of links by reference, which count in the whole document. */
function definitionsIn(document: string): string {
  const found = document.match(/^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm) ?? []
  return found.length === 0 ? '' : `\n\n${found.join('\n')}`
}

function opensSection(node: RootContent): node is Heading & { depth: 2 | 3 } {
  return node.type === 'heading' && (node.depth === 2 || node.depth === 3)
}

function isBlock(part: Part): part is Part<Code> {
  return part.node.type === 'code' && /^ya?ml$/i.test(part.node.lang ?? '')
}

function contentOf(parts: readonly Part[]): { plain: string; blocks: Block[] } {
  const prose = parts.filter(part => !isBlock(part))
  return { plain: plainText(prose.map(({ node }) => node)), blocks: parts.filter(isBlock).map(blockOf) }
}

function blockOf(part: Part<Code>): Block {
  const { start, end } = place(part.node)
  const last = part.chapter.source.slice(start.offset, end.offset).split('\n').slice(1).at(-1) ?? ''
  return {
    text: part.node.value,
    line: lineOf(part) + 1,
    indent: start.column - 1,
    closed: /^ {0,3}(`{3,}|~{3,})\s*$/.test(last),
  }
}

/** The Markdown of neighbouring parts as it was written, yaml blocks cut out. */
function sourceOf(parts: readonly Part[]): string {
  const pieces: { chapter: Chapter; from: number; to: number }[] = []
  let cut = true
  for (const part of parts) {
    const last = pieces.at(-1)
    const { start, end } = place(part.node)
    if (isBlock(part)) cut = true
    else if (last && !cut && last.chapter === part.chapter) last.to = end.offset
    else {
      pieces.push({ chapter: part.chapter, from: start.offset - (start.column - 1), to: end.offset })
      cut = false
    }
  }
  return pieces.map(({ chapter, from, to }) => chapter.source.slice(from, to).trim()).join('\n\n')
}

function lineOf({ node, chapter }: Part): number {
  return place(node).start.line + chapter.line - 1
}

type Point = { line: number; column: number; offset: number }

function place(node: RootContent): { start: Point; end: Point } {
  const nowhere = { line: 1, column: 1, offset: 0 }
  const { start, end } = node.position ?? { start: nowhere, end: nowhere }
  return { start: { ...start, offset: start.offset ?? 0 }, end: { ...end, offset: end.offset ?? 0 } }
}
