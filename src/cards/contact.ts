import { timeOf } from '../core/clocks.ts'
import type { Person } from '../core/people.ts'
import type { Target } from '../core/ticket.ts'
import type { BusinessTime, Instant } from '../core/time.ts'
import type { Terms } from '../policy/terms.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { at, join, link, named, quote, type Text } from './text.ts'
import type { TicketView } from './ticket-view.ts'
import type { Words } from './words.ts'

type Channels = Terms['channels']
type Contact = Terms['contact']

/** Every way to reach people, with whether somebody is there now; helping oneself comes first. */
export function contactCard(
  words: Words,
  {
    channels,
    contact,
    policyOwner,
    business,
    now,
  }: {
    channels: Channels
    contact: Contact
    /** Who owns the policy (section 12), for questions about it. */
    policyOwner: string | null
    business: BusinessTime
    now: Instant
  },
): Card {
  const open = business.isOpen(now)
  const due = (within: Target) => timeOf(within, business).due(now, within.ms)
  const self = channels.selfService.map(({ name, url }): Text => [link(url, name)])
  const lines: Text[] = [
    ...(self.length === 0 ? [] : [words.text('contact.self', { links: join(self, ' · ') })]),
    ...channels.contacts.map(one =>
      words.text(one.answered === 'always' || open ? 'contact.now' : closedNow(one.kind), {
        name: quote(one.name),
        value: quote(one.value),
        note: one.note === null ? '' : [quote(` ${one.note}`)],
      }),
    ),
    ...(open || channels.outOfHours === null ? [] : [[quote(channels.outOfHours)]]),
    ...(contact.call === null ? [] : [words.text('contact.call')]),
    ...(contact.billing === null ? [] : [words.text('contact.billing', { to: quote(contact.billing) })]),
    ...(contact.complaints === null
      ? []
      : [
          words.text('contact.complaints', {
            to: quote(contact.complaints.to),
            confirmed: at(due(contact.complaints.acknowledgeWithin)),
            answered: at(due(contact.complaints.answerWithin)),
          }),
        ]),
    ...(contact.policyQuestions === null
      ? []
      : [
          words.text('contact.policy', {
            to: quote(contact.policyQuestions.to),
            owner: policyOwner === null ? '' : [quote(` (${policyOwner})`)],
            answered: at(due(contact.policyQuestions.answerWithin)),
          }),
        ]),
    ...(contact.office === null ? [] : [words.text('contact.office', { office: quote(contact.office) })]),
  ]
  return card(join(lines.length === 0 ? [words.text('contact.none')] : lines, '\n'))
}

/** What closed opening times mean for a way to reach people: what is written waits for them, a call does not. */
function closedNow(kind: Channels['contacts'][number]['kind']) {
  switch (kind) {
    case 'chat':
    case 'email':
      return 'contact.later.written'
    case 'phone':
    case 'meeting':
      return 'contact.later.spoken'
    case 'web':
      return 'contact.later'
  }
}

/** The live call: its link while its hours allow, otherwise when it is possible next. */
export function callCard(
  words: Words,
  {
    call,
    opensAt,
    closesAt,
  }: { call: NonNullable<Contact['call']>; opensAt: number | null; closesAt: number | null },
): Card {
  const length = duration(words, call.length.ms)
  if (opensAt !== null) return card(words.text('call.later', { opening: at(opensAt), length }))
  const until = closesAt === null ? [] : words.text('call.until', { until: at(closesAt, 'time') })
  return card([...words.text('call.now', { link: link(call.link, call.link), length }), ...until])
}

/** For the team: the live call was asked for, and what was answered. */
export function callGiven(
  { words }: TicketView,
  { by, opensAt }: { by: Person; opensAt: Instant | null },
): Card {
  const who = named(by)
  if (opensAt === null) return card(words.text('call.noted', { who }))
  return card(words.text('call.noted.later', { who, opening: at(opensAt) }))
}
