import { type Button, type Card, card } from './card.ts'
import { listedWords } from './list.ts'
import { join, quote, type Text } from './text.ts'
import type { Words } from './words.ts'

const longestQuote = 2_500
const longestLabel = 70

/** A section of the policy in words: its own, with the values that it binds. */
export type Quoted = { id: string; title: string; text: string; version: number }

/** What stands below every answer, where the policy wants it. */
type Below = { disclaimer: string | null }

/** The policy's own words, cited, and the way on. `question` is the number under which it was kept. */
export function quotedAnswer(words: Words, section: Quoted, question: number, below: Below): Card {
  return card(join([...sectionText(words, section, below), words.text('answer.helped')], '\n'), {
    buttons: [
      { action: `helped:${question}`, label: words.label('button.helped') },
      { action: `ask-ticket:${question}`, label: words.label('button.open') },
    ],
  })
}

/** An answer in the words of the owner's answerer, and the sections that it rests on to read for oneself. */
type Worded = { text: string; sections: readonly Quoted[]; by: string }

/** Its text is somebody's, not ours: shown as it is, without any power. What holds is the policy. */
export function wordedAnswer(
  words: Words,
  { text, sections, by }: Worded,
  question: number,
  { disclaimer }: Below,
): Card {
  const ids = listedWords(
    words,
    sections.map(({ id }) => id),
  )
  const version = sections[0]?.version ?? 0
  const lines: Text[] = [
    [quote(text)],
    words.text('answer.worded', { by: quote(by), sections: quote(ids), version }),
    ...(disclaimer === null ? [] : [[quote(disclaimer)]]),
    words.text('answer.helped'),
  ]
  return card(join(lines, '\n'), {
    buttons: [
      { action: `helped:${question}`, label: words.label('button.helped') },
      ...sections.map(one => sectionButton(one, question)),
      { action: `ask-ticket:${question}`, label: words.label('button.open') },
    ],
  })
}

/** A section somebody wanted to read. */
export function sectionCard(words: Words, section: Quoted, below: Below): Card {
  return card(join(sectionText(words, section, below), '\n'))
}

/** The best sections to choose from, where none is sure. */
export function choices(
  words: Words,
  sections: readonly Pick<Quoted, 'id' | 'title'>[],
  question: number,
): Card {
  return card(words.text('answer.unsure'), {
    buttons: [
      ...sections.map(one => sectionButton(one, question)),
      { action: `ask-ticket:${question}`, label: words.label('button.open') },
    ],
  })
}

/** Nothing in the policy answers it: said plainly, with who does. */
export function noAnswer(words: Words, contacts: readonly string[], question: number): Card {
  const reach = contacts.map((one): Text => [quote(one)])
  const lines = reach.length === 0 ? [] : [words.text('answer.contacts', { contacts: join(reach, ' · ') })]
  return card(join([words.text('answer.none'), ...lines], '\n'), {
    buttons: [{ action: `ask-ticket:${question}`, label: words.label('button.open') }],
  })
}

/** The sections of the policy, to choose from. */
export function contents(
  words: Words,
  sections: readonly Pick<Quoted, 'id' | 'title'>[],
  version: number,
): Card {
  const lines = sections.map(({ id, title }): Text => [quote(`${id} ${title}`)])
  return card(join([words.text('policy.contents', { version }), ...lines], '\n'))
}

function sectionText(words: Words, { id, title, text, version }: Quoted, { disclaimer }: Below): Text[] {
  const whole = text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text
  return [
    words.text('answer.head', { section: quote(`${id} ${title}`), version }),
    ...(whole === '' ? [] : [[quote(whole)]]),
    ...(disclaimer === null ? [] : [[quote(disclaimer)]]),
  ]
}

function sectionButton({ id, title }: Pick<Quoted, 'id' | 'title'>, question: number): Button {
  const label = `${id} ${title}`
  return {
    action: `section:${question}:${id}`,
    label: label.length > longestLabel ? `${label.slice(0, longestLabel - 1).toWellFormed()}…` : label,
  }
}
