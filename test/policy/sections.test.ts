import { describe, expect, it } from 'vitest'
import { readDocument, splitSections } from '../../src/policy/sections.ts'

const ids = (markdown: string) => splitSections(markdown).map(({ id, title }) => `${id} ${title}`)

describe('the sections of a policy', () => {
  it('carry the numbers of their headings', () => {
    expect(ids('# P\n\n## 3. Support Channels\n\n### 3.2 Hours\n\n### 3.10. More\n')).toEqual([
      '3 Support Channels',
      '3.2 Hours',
      '3.10 More',
    ])
  })

  it('count in document order where headings have no numbers', () => {
    expect(ids('## Welcome\n### Who\n### What\n## 24 hours a day\n### How\n')).toEqual([
      '1 Welcome',
      '1.1 Who',
      '1.2 What',
      '2 24 hours a day',
      '2.1 How',
    ])
  })

  it('take a number without a point where every section has one', () => {
    expect(ids('## 1 Welcome\n## 4 Times\n### 4.1 Targets\n')).toEqual([
      '1 Welcome',
      '4 Times',
      '4.1 Targets',
    ])
  })

  it('give a lone number of a sub-section to its section', () => {
    expect(ids('## 7. Days\n### 2) Holidays\n')).toEqual(['7 Days', '7.2 Holidays'])
  })

  it('do not take a figure in an unnumbered policy for a number', () => {
    expect(ids('## Speed\n### 2.5 times faster\n')).toEqual(['1 Speed', '1.1 2.5 times faster'])
  })

  it('begin neither in code, nor in quotations, lists or comments', () => {
    const markdown =
      '## A\n\n~~~\n## code\n~~~\n\n> ## quoted\n\n- ## listed\n\n<!--\n## hidden\n-->\n\n    ## indented\n'
    expect(ids(markdown)).toEqual(['1 A'])
  })

  it('may be underlined headings', () => {
    expect(ids('3. Channels\n===\n\nHours\n---\n\ntext\n')).toEqual(['1 Hours'])
  })

  it('keep their own text, without the heading, the yaml and the next section', () => {
    const [first, second] = splitSections(
      '## 1. A\n\nOne **bold** word.\n\n```yaml\na: 1\n```\n\n- x\n- y\n\n### 1.1 B\n\n| a | b |\n|---|---|\n| c | d |\n',
    )
    expect(first?.text).toBe('One **bold** word.\n\n- x\n- y')
    expect(first?.plain).toBe('One bold word.\nx\ny')
    expect(second?.text).toBe('| a | b |\n|---|---|\n| c | d |')
    expect(second?.plain).toBe('a | b\nc | d')
  })

  it('hold their yaml blocks with the line on which the yaml begins', () => {
    const [section] = splitSections('## 1. A\n\ntext\n\n  ```yaml\n  a: 1\n  b: 2\n  ```\n\n```js\nno\n```\n')
    expect(section?.blocks).toEqual([{ text: 'a: 1\nb: 2', line: 6, indent: 2, closed: true }])
    expect(section?.plain).toBe('text\nno')
  })

  it('know a block whose closing fence is missing', () => {
    const [section] = splitSections('## 1. A\n\n```yaml\na: 1\n\n## 2. B\n')
    expect(section?.blocks).toEqual([{ text: 'a: 1\n\n## 2. B', line: 4, indent: 0, closed: false }])
  })

  it('are the same with CRLF and a byte order mark', () => {
    const markdown = '# P\n\nVersion 3\n\n## 1. A\n\ntext\nmore\n\n```yaml\na: 1\n```\n'
    expect(readDocument(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`)).toEqual(readDocument(markdown))
  })

  it('show HTML as text and leave comments out', () => {
    const [section] = splitSections('## 1. A\n\n<!-- secret -->\n\n<script>alert(1)</script>\n\na <b>b</b>\n')
    expect(section?.plain).toBe('<script>alert(1)</script>\na <b>b</b>')
  })

  it('have what stands above the first section apart', () => {
    expect(readDocument('# Policy\n\nVersion *3.2*\n\n## 1. A\n').preamble).toBe('Policy\nVersion 3.2')
    expect(readDocument('').sections).toEqual([])
  })

  it('are found in a megabyte', () => {
    const paragraph = `${'All work and no play makes a long policy. '.repeat(12)}See [the page](https://example.com/a).`
    const body = `${paragraph}\n\n`.repeat(2_000)
    const found = splitSections(`## 1. A\n\n${body}\n## 2. B\n\nend\n`)
    expect(found.map(({ id }) => id)).toEqual(['1', '2'])
    expect(found[1]?.plain).toBe('end')
  })
})
