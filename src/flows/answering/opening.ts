import { type Card, card } from '../../cards/card.ts'
import { criticalAnswers } from '../../cards/choices.ts'
import { listedWords } from '../../cards/list.ts'
import { knownOutage, type OutageView, watchButton } from '../../cards/outage.ts'
import { notCovered } from '../../cards/preview.ts'
import { at, join } from '../../cards/text.ts'
import { firstClock } from '../../cards/ticket-view.ts'
import { isStaff } from '../../core/access.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import type { Person } from '../../core/people.ts'
import { exclusionIn, serviceIn, suggest } from '../../core/suggest.ts'
import type { Priority, Ticket } from '../../core/ticket.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { wakesSomebody } from '../open.ts'
import { limited, tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, inItsPlace, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { filedUnder, formOf, misfiled, placeOf, serviceMeant, soundAlike, unknownService } from './drafts.ts'
import { escalating } from './escalating.ts'
import { blockedCard } from './gate.ts'
import { givenIn } from './giving.ts'
import { knownOf } from './known.ts'
import { agreedBefore, keepAgreed, termsFirst } from './terms-gate.ts'
import { whom } from './whom.ts'

/** Opens a ticket, and says in one line which and by when somebody answers. */
export async function opening(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'open' }>,
  call: Call,
): Promise<Reply> {
  const { actor, inbound, words } = call
  const { lines, given } = givenIn(wish.details)
  // What was asked for by name stands below the words, a line each.
  const said = cleanText(wish.text)
  const text = [said, ...lines].join('\n')
  const { priority } = wish
  const service = serviceMeant(call, wish.service ?? null)
  const category = filedUnder(call, wish.category)
  if (said === '' || (inbound.kind === 'form' && text.length > longestText)) {
    const filled = {
      text: said,
      ...(priority ? { priority } : {}),
      ...(category ? { category } : {}),
    }
    return formOf(call, filled, wish.draft ?? undefined)
  }
  if (category === undefined) {
    const filled = { text: said, ...(priority ? { priority } : {}) }
    return misfiled(call, wish.category, filled, wish.draft ?? undefined)
  }
  if (service === undefined) {
    const filled = { text: said, ...(priority ? { priority } : {}), ...(category ? { category } : {}) }
    return unknownService(call, wish.service ?? null, filled, wish.draft ?? undefined)
  }
  let requester: Person | undefined
  if (wish.forWhom !== null) {
    if (!isStaff(actor)) return whisper(card(words.text('refused.new-for')))
    const meant = await whom(deps, call, wish.forWhom, said)
    if ('no' in meant) return meant.no
    requester = meant.person
  }
  const event = wish.draft === null ? inbound.eventId : `draft:${wish.draft}`
  const reply = await openAs(deps, { event, text, priority, category, service, given, requester }, call)
  if (wish.draft === null) return reply
  await deps.kept.drop(placeOf(call, wish.draft))
  return inItsPlace(reply)
}

/** What is to be opened, cleaned. `event` is seen once: two taps on one draft open one ticket. */
type Asked = {
  event: string
  text: string
  priority: Priority | null
  category: string | null
  service?: string | null
  given?: readonly string[]
  requester?: Person | undefined
  /** The team lead is asked for at once. */
  complaint?: boolean | undefined
}

export async function openAs(deps: HandleDeps, asked: Asked, call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  const { event, text, priority, requester = actor } = asked
  const blocked = await blockedCard(deps, call, actor)
  if (blocked !== null) return whisper(blocked)
  if (text.length > longestText) return whisper(tooLong(words, text))
  const { terms } = desk.inForce(now)
  const { service = null, given = [], complaint = false } = asked
  const category = asked.category ?? suggest(text, terms).category.id
  const value = { text, impact: 'one', stated: priority, category, service, given, complaint } as const
  const agreed = await agreedBefore(deps, call, requester)
  const first = await termsFirst(deps, call, { requester, agreed, draft: value })
  if (first !== null) return first
  const { workspace, channel, thread } = inbound.place
  const known = await knownOf(deps, call, text)
  const meant = { category, service: service ?? serviceIn(text, terms) }
  // Only the team wakes somebody with the word alone: others say it a second time, of a ticket that is open by then.
  const asksTwice = priority === 'critical' && !isStaff(actor) && wakesSomebody(desk, requester, meant, now)
  const { opened, ticket } = await deps.open(desk, {
    by: actor,
    requester,
    text,
    priority: asksTwice ? 'high' : priority,
    ...meant,
    given,
    agreed: agreed?.ticketed === false ? agreed : null,
    origin: { workspace, channel, thread },
    event: { workspace, id: event },
    now,
  })
  switch (opened.outcome) {
    case 'seen':
      return nothing
    case 'limited':
      return whisper(limited(words, text, desk.file.limits.newTickets))
    case 'opened': {
      const { number, others } = opened
      if (agreed?.ticketed === false) await keepAgreed(deps, call, requester, { ...agreed, ticketed: true })
      if (complaint) return complaining(deps, call, number)
      const alike = soundAlike(desk, others, text)
      return whisper(openedCard(call, { ticket, number, requester, text, alike, known, asksTwice }))
    }
  }
}

/** The receipt says the rest; what counts for somebody who complains is who answers, and by when. */
async function complaining(deps: HandleDeps, call: Call, number: number): Promise<Reply> {
  const inbound = { ...call.inbound, eventId: `${call.inbound.eventId}#complaint` }
  return escalating(deps, { kind: 'escalate', number, why: 'complaint', by: 'button' }, { ...call, inbound })
}

type OpenedNow = {
  ticket: Ticket
  number: number
  requester: Person
  text: string
  alike: readonly { ticket: string }[]
  known: readonly OutageView[]
  /** Whether it is critical is to be said once more. */
  asksTwice: boolean
}

/** The line, and below it what would have come first had it not been opened at once. */
function openedCard(call: Call, opened: OpenedNow): Card {
  const { ticket, number, requester, text, alike, known, asksTwice } = opened
  const { desk, actor, words, now } = call
  const name = `${desk.file.prefix}-${number}`
  if (requester !== actor)
    return card(words.text('source.opened', { ticket: name, requester: requester.name }))
  const line = openedLine(call, ticket, number)
  const same = listedWords(
    words,
    alike.map(one => one.ticket),
  )
  const notes = [
    ...known.map(knownOutage),
    ...notCovered(words, exclusionIn(text, desk.inForce(now).terms)),
    ...(same === '' ? [] : [words.text('opened.alike', { tickets: same })]),
  ]
  const withdraw = { action: `resolve-own:${number}`, label: words.label('button.withdraw') }
  const question = asksTwice ? [words.text('critical.question', { ticket: name })] : []
  return {
    ...line,
    text: join([line.text, ...notes, ...question], '\n'),
    buttons: [
      ...(asksTwice ? criticalAnswers(words, number) : []),
      ...(notes.length === 0 ? [] : [...known.slice(0, 1).map(watchButton), withdraw]),
    ],
  }
}

/** One line for the one who opened it; the receipt says the rest. */
export function openedLine({ desk, now, words }: Call, ticket: Ticket, number: number): Card {
  const clock = firstClock(ticket)
  const due = at(clock?.phase === 'running' ? clock.dueAt : now)
  return card(words.text('opened.line', { ticket: `${desk.file.prefix}-${number}`, due }))
}
