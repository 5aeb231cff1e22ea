import type { Nodes, Parents } from 'mdast'

const comment = /^\s*<!--[\s\S]*?-->\s*$/

/** Nodes whose children stand on lines of their own. */
const stacked = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'footnoteDefinition'])

/** Nobody reads deeper; a document made to exhaust the stack ends here. */
const deepest = 500

/**
 * The words of Markdown nodes as a person reads them: no markup, one line per paragraph, list item or table row.
 * HTML is text like any other, so that it can never be taken for markup later; comments are left out.
 */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map(node => wordsOf(node, 0))
    .filter(words => words !== '')
    .join('\n')
}

function wordsOf(node: Nodes, depth: number): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'html':
      return comment.test(node.value) ? '' : node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'definition':
    case 'thematicBreak':
      return ''
    default:
      return 'children' in node && depth < deepest ? wordsWithin(node, depth + 1) : ''
  }
}

function wordsWithin(node: Parents, depth: number): string {
  const words = node.children.map(child => wordsOf(child, depth))
  if (node.type === 'tableRow') return words.join(' | ')
  if (!stacked.has(node.type)) return words.join('').trim()
  return words.filter(one => one !== '').join('\n')
}
