import type { About } from './background.ts'
import type { Field } from './card.ts'
import { duration } from './duration.ts'
import { listedWords } from './list.ts'
import { at, join, named, quote, say, type Text } from './text.ts'
import { headline, type TicketView, textOf } from './ticket-view.ts'

/** Who asks, from where, and what else they have open. */
export function fromText({ words, prefix, ticket, about }: TicketView): Text {
  const who = [named(ticket.requester)]
  if (about === undefined) return who
  const { customer, place, others } = about
  const cover = words.label(customer?.nightCover ? 'triage.cover' : 'triage.no-cover')
  const tickets = listedWords(
    words,
    others.map(one => `${prefix}-${one}`),
  )
  return join(
    [
      who,
      ...(customer === null
        ? []
        : [[quote(customer.name), say(', '), quote(customer.plan), say(`, ${cover}`)]]),
      words.text('triage.place', { platform: place.platform, channel: quote(place.channel) }),
      ...(others.length === 0 ? [] : [words.text('triage.others', { count: others.length, tickets })]),
    ],
    ' · ',
  )
}

/** What was asked, and what was said since, in the order in which somebody reads who takes it on. */
export function aboutFields(view: TicketView): readonly Field[] {
  const { words, about } = view
  if (about === undefined) return []
  const rows = [
    ['request', requestText(view, about)],
    [
      'given',
      join(
        about.given.map(one => [quote(`${one.name}: ${one.value}`)]),
        ' · ',
      ),
    ],
    ['perhaps', perhapsText(view, about)],
    ['family', familyText(view)],
    ['tags', view.ticket.tags.length === 0 ? [] : [quote(view.ticket.tags.join(', '))]],
  ] as const
  return rows
    .filter(([, value]) => value.length > 0)
    .map(([name, value]) => ({ name: words.label(`triage.field.${name}`), value }))
}

function requestText(view: TicketView, { suggested, files }: About): Text {
  const { words, ticket } = view
  const last = ticket.blocks.at(-1)
  const [text] = last?.texts.slice(-1) ?? []
  const said = text === undefined ? undefined : view.texts.get(text)
  const lines: Text[] = []
  if (suggested !== null) {
    const impact = words.label(`stops.${suggested.impact}`)
    lines.push(words.text('triage.suggested', { word: quote(suggested.because), impact }))
  }
  if (files > 0) lines.push(words.text('triage.files', { count: files }))
  if (last !== undefined && text !== undefined) {
    const shown = said === undefined ? textOf(view, text) : [quote(headline(said))]
    lines.push(
      words.text('triage.last', { who: named(ticket.requester), when: at(last.since, 'time'), text: shown }),
    )
  }
  return join(lines, ' · ')
}

function perhapsText({ words, prefix, ticket }: TicketView, { alike, excluded }: About): Text {
  const same = alike.map(({ number, openedAt }) =>
    words.text('triage.alike', {
      ticket: `${prefix}-${number}`,
      ago: duration(words, Math.max(ticket.openedAt - openedAt, 0)),
    }),
  )
  const outside = excluded === null ? [] : [words.text('triage.excluded', { name: quote(excluded.name) })]
  const anew = ticket.maybeNew ? [words.text('triage.maybe-new')] : []
  return join([...same, ...outside, ...anew], ' · ')
}

/** What was merged into it, who reads along for that, and what came out of it. */
function familyText({ words, prefix, ticket }: TicketView): Text {
  const along = ticket.watchers.map(({ person, ticket: own }) =>
    join(
      [
        words.text('triage.absorbed', { ticket: `${prefix}-${own}` }),
        words.text('triage.along', { who: named(person) }),
      ],
      ', ',
    ),
  )
  const { splitFrom } = ticket.origin
  const whole =
    splitFrom === undefined ? [] : [words.text('triage.split', { ticket: `${prefix}-${splitFrom}` })]
  const parts = listedWords(
    words,
    ticket.parts.map(one => `${prefix}-${one}`),
  )
  return join(
    [...whole, ...along, ...(parts === '' ? [] : [words.text('triage.parts', { tickets: parts })])],
    ' · ',
  )
}
