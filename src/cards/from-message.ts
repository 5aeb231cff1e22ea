import type { Person } from '../core/people.ts'
import { type Card, card } from './card.ts'
import { named, quote } from './text.ts'
import type { Words } from './words.ts'

const longest = 300

/** One line for the team: people who are no agents think that somebody's message needs help. */
export function wanted(
  words: Words,
  found: { people: number; author: Person; channel: string; text: string; message: string },
): Card {
  const { people, author, channel, text, message } = found
  const shown = text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
  const filling = { people, author: named(author), channel: quote(channel), text: quote(shown) }
  const label = words.label('button.open-for', { author: author.name })
  return card(words.text('wanted.head', filling), { buttons: [{ action: `open-for:${message}`, label }] })
}

/** One line for the managers, who can stop it for a while. */
export function raid(words: Words, { people, workspace }: { people: number; workspace: string }): Card {
  const label = words.label('button.pause-mark')
  return card(words.text('raid.head', { count: people }), {
    buttons: [{ action: `pause-mark:${workspace}`, label, style: 'danger' }],
  })
}
