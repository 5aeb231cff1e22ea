import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { chaptersOf } from '../../src/policy/chapters.ts'

/** Lines that make it hard to tell what is a heading. */
const lines = fc.constantFrom(
  '# a',
  '## b',
  '### c',
  '#d',
  '   ## e',
  '    ## f',
  '```',
  '```yaml',
  '````',
  '~~~',
  '~~~ x',
  '  ```',
  '   ~~~',
  '``` `a`',
  '- ```',
  '  - x',
  '- a',
  '1. b',
  '> ```',
  '> # q',
  '> text',
  '',
  '',
  '',
  'text',
  '  text',
  '    code',
  'under',
  '---',
  '===',
  '<!--',
  '-->',
  '<!-- a -->',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE',
  '>',
  'a <b> c',
  '| a | b |',
  '\t# g',
  '##',
  '#\tx',
)

const outline = (source: string, line: number) =>
  fromMarkdown(source).children.map(node => {
    const at = (node.position?.start.line ?? 0) + line - 1
    return node.type === 'code' ? `${at} code ${node.lang} ${node.value}` : `${at} ${node.type}`
  })

describe('the chapters of a document', () => {
  it('have the parts that the document has in one piece', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 24 }), written => {
        const document = written.join('\n')
        const inPieces = chaptersOf(document, 1).flatMap(({ source, line }) => outline(source, line))
        expect(inPieces).toEqual(outline(document, 1))
      }),
      { numRuns: 1_500 },
    )
  })

  it('are cut before headings and paragraphs, and not within code or HTML', () => {
    const document = '# a\n\n```\n# code\n```\n\n<!--\n# hidden\n\n# hidden\n-->\n\nText.\n\n## b\ntext\n'
    expect(chaptersOf(document, 1).map(({ line }) => line)).toEqual([1, 13, 15])
  })

  it('are one where a fence may belong to a list', () => {
    expect(chaptersOf('- a\n\n  ```\n  b\n\n# c\n\n# d\n', 1)).toHaveLength(1)
  })

  it('are long enough to be worth it', () => {
    expect(chaptersOf('# a\n'.repeat(10_000)).length).toBeLessThan(11)
  })
})
