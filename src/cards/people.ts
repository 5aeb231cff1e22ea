import { type Card, card } from './card.ts'
import { join, quote, say } from './text.ts'
import type { Words } from './words.ts'

/** Nobody is called so. `text`: what was written beside the name, which comes back with it. */
export function nobodyNamed(words: Words, name: string, text: string): Card {
  return withText(words, words.text('refused.no-person', { name: quote(name) }), text)
}

/** A name is not one person's alone: the names by which each of them is meant. */
export function severalNamed(
  words: Words,
  name: string,
  people: readonly { name: string; handle: string; others: readonly string[] }[],
  text: string,
): Card {
  const told = people.map(({ name: shown, handle, others }) => {
    const known = shown === handle ? (others[0] ?? shown) : shown
    return [quote(known), say(' ('), quote(`@${handle}`), say(')')]
  })
  const said = words.text('refused.several-persons', { name: quote(name), people: join(told, ', ') })
  return withText(words, said, text)
}

function withText(words: Words, said: ReturnType<Words['text']>, text: string): Card {
  const back = text.trim()
  return card(back === '' ? said : join([said, words.text('refused.your-text', { text: quote(back) })], ' '))
}
