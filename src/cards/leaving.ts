import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card, type Form } from './card.ts'
import { textField } from './forms.ts'
import { at, join, named, quote, type Text } from './text.ts'
import { nameOf, type TicketView } from './ticket-view.ts'
import type { Words } from './words.ts'

const mostStandIns = 4
/** No platform lists more choices. */
const mostContacts = 25

/** To somebody who left a channel of the team. `channel` is empty for a whole place. */
export function leftQuestion(
  words: Words,
  { channel, count, when }: { channel: string; count: number; when: Instant },
): Card {
  const place =
    channel === '' ? words.text('left.team') : words.text('left.channel', { channel: quote(channel) })
  return card(words.text('left.ask', { place, count, when: at(when, 'time') }), {
    buttons: [
      { action: 'stay', label: words.label('button.stay'), style: 'primary' },
      { action: 'leave-now', label: words.label('button.leave-now') },
    ],
  })
}

/** To the managers: where somebody is still named who is gone. `user` and the stand-ins by their ids in the desk file. */
export function leaverReport(
  words: Words,
  told: {
    who: Person
    user: string
    turns: readonly { to: Instant }[]
    places: readonly { file: 'desk' | 'policy'; where: string }[]
    standIns: readonly { id: string; name: string }[]
  },
): Card {
  const { turns, places } = told
  const who = named(told.who)
  const until = turns.map(({ to }) => to).sort((one, other) => other - one)[0]
  const inFile = (file: 'desk' | 'policy') => {
    const found = places.filter(one => one.file === file).map(({ where }) => [quote(where)])
    return found.length === 0 ? [] : [words.text(`leaver.${file}`, { who, places: join(found, ', ') })]
  }
  const lines: Text[] = [
    words.text('leaver.head', { who }),
    until === undefined
      ? words.text('leaver.no-turns', { who })
      : words.text('leaver.turns', { who, count: turns.length, until: at(until, 'day') }),
    ...inFile('desk'),
    ...inFile('policy'),
  ]
  const offered = turns.length === 0 ? [] : told.standIns.slice(0, mostStandIns)
  return card(join(lines, '\n'), {
    buttons: offered.map(({ id, name }) => ({
      action: `give-turns:${told.user}:${id}`,
      label: words.label('button.give-turns', { who: name }),
    })),
  })
}

/** Whom to ask in the place of a requester who has gone, and what; null where the desk file names nobody else. */
export function askAnotherForm(view: TicketView, filled: { text: string } | null): Form | null {
  const { words, ticket, contacts } = view
  if (contacts.length === 0) return null
  const options = contacts.slice(0, mostContacts).map(({ id, name }) => ({ value: id, label: name }))
  return {
    id: `ask-another:${ticket.number}`,
    title: words.label('form.ask-another.title', { ticket: nameOf(view) }),
    fields: [
      { id: 'who', label: words.label('form.ask-another.who'), type: 'choice', required: true, options },
      textField(words, words.label('form.ask-another.text'), filled),
    ],
  }
}
