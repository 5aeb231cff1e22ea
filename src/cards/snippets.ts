import { type Card, card } from './card.ts'
import { join, quote } from './text.ts'
import { headline } from './ticket-view.ts'
import type { Words } from './words.ts'

type Listed = { name: string; text: string }

/** The snippets of a desk; one alone is shown whole. */
export function snippetList(words: Words, all: readonly Listed[]): Card {
  if (all.length === 0) return card(words.text('snippet.none'))
  const shown = (text: string) => (all.length === 1 ? text : headline(text))
  const lines = all.map(({ name, text }) =>
    words.text('snippet.line', { name: quote(name), text: quote(shown(text)) }),
  )
  return card(words.text('snippet.head', { lines: join(lines, '\n') }))
}

export function unknownSnippet(words: Words, name: string, all: readonly Listed[]): Card {
  if (all.length === 0) return card(words.text('snippet.none'))
  const known = quote(all.map(one => one.name).join(', '))
  return card(words.text('snippet.unknown', { name: quote(name.slice(0, 100)), known }))
}
