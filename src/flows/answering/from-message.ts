import { type Card, card } from '../../cards/card.ts'
import { duration } from '../../cards/duration.ts'
import { withRefused } from '../../cards/files.ts'
import { at } from '../../cards/text.ts'
import { isStaff } from '../../core/access.ts'
import { isOlder } from '../../core/beginning.ts'
import { longestText } from '../../core/clean-text.ts'
import { isSame, type Person } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { answersBelow, answersMarks, isListed } from '../channels.ts'
import { limited, type Readable, readable, tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { bystander } from './bystander.ts'
import { type Call, nothing, told, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { blockedCard } from './gate.ts'
import { openedLine } from './opening.ts'
import { isPaused, watchForRaid } from './raid.ts'
import { agreedBefore, keepAgreed, termsFirst } from './terms-gate.ts'

type FromMessage = Extract<Wish, { kind: 'open-message' }>

/**
 * A ticket from a message that stands already: by its author or by the team, one for ever. Whoever else
 * wants it changes nothing but is counted. By emoji in listed channels only.
 */
export async function fromMessage(deps: HandleDeps, wish: FromMessage, call: Call): Promise<Reply> {
  const { desk, actor, inbound, words } = call
  if (wish.how === 'mark' && !isListed(desk, inbound.place)) return nothing
  const { author, said } = wish
  if (isTooOld(call, wish))
    return isStaff(actor) || isSame(author, actor) ? whisper(olderCard(call)) : nothing
  if (author === null) return isStaff(actor) ? whisper(card(words.text('source.nobody'))) : nothing
  const early = wish.how === 'mark' && !isStaff(actor) ? await tooEarly(deps, call, author) : null
  if (early !== null) return early
  if (!isSame(actor, author) && !isStaff(actor)) return bystander(deps, { ...wish, author }, call)
  if (said === null) return whisper(card(words.text('source.unreadable')))
  const { text, files, refused } = readable(said, desk)
  if (text.length > longestText) return whisper(tooLong(words, text))
  if (text === '') return whisper(card(words.text('source.unreadable')))
  const { reply } = await openFor(
    deps,
    { author, text, files, refused, message: wish.message, how: wish.how },
    call,
  )
  return reply
}

/** Whether it was written before the desk began: then it was not meant for it. */
export function isTooOld({ desk }: Call, { writtenAt }: FromMessage): boolean {
  return isOlder(writtenAt, desk.begunAt())
}

export function olderCard({ desk, words }: Call): Card {
  return card(words.text('source.older', { begun: at(desk.begunAt()) }))
}

/** The emoji costs nothing, so newcomers wait a little, and in a raid everybody does. Null: it counts. */
async function tooEarly(deps: HandleDeps, call: Call, author: Person): Promise<Reply | null> {
  const { desk, actor, inbound, words } = call
  await watchForRaid(deps, call)
  if (await isPaused(deps, call)) return nothing
  const { joinedAt } = inbound.from
  const { ms } = desk.file.limits.memberFor
  if (joinedAt === undefined || inbound.at.getTime() - joinedAt.getTime() >= ms) return null
  if (!isSame(actor, author)) return nothing
  return whisper(card(words.text('source.newcomer', { time: duration(words, ms) })))
}

type Source = Readable & { author: Person; message: string; how: FromMessage['how'] }

/** The answer, and the number where a ticket was opened. */
type Answered = { reply: Reply; number: number | null }
const answer = (reply: Reply): Answered => ({ reply, number: null })

/** Opens the ticket of a message for its author, within the limits of the author. */
export async function openFor(deps: HandleDeps, source: Source, call: Call): Promise<Answered> {
  const { desk, actor, inbound, now, words } = call
  const { author, text, files, message } = source
  const own = isSame(actor, author)
  const blocked = own ? await blockedCard(deps, call, author) : null
  if (blocked !== null) return answer(whisper(blocked))
  const agreed = own ? await agreedBefore(deps, call, author) : null
  const first = own ? await termsFirst(deps, call, { requester: author, agreed, draft: null }) : null
  if (first !== null) return answer(first)
  if (source.how === 'mark') {
    const open = (await deps.tickets.ticketsOf(desk.id, author)).filter(
      one => one.status !== 'resolved',
    ).length
    if (open >= desk.file.limits.openByMark)
      return answer(whisper(card(words.text('source.limited', { count: open, requester: author.name }))))
  }
  const openedFor = (number: number) =>
    card(words.text('source.opened', { ticket: nameIn(call, number), requester: author.name }))
  const { workspace, channel, thread } = inbound.place
  const { opened, ticket } = await deps.open(desk, {
    by: actor,
    requester: author,
    text,
    files,
    priority: null,
    agreed: agreed?.ticketed === false ? agreed : null,
    origin: { workspace, channel, thread, message },
    // One ticket per message for ever: the message itself is the event that is seen once.
    event: { workspace, id: `message:${message}` },
    now,
  })
  switch (opened.outcome) {
    case 'seen':
      return answer(source.how === 'mark' ? nothing : await known(deps, call, message))
    case 'limited':
      return answer(whisper(limited(words, text, desk.file.limits.newTickets)))
    case 'opened':
      if (agreed?.ticketed === false) await keepAgreed(deps, call, author, { ...agreed, ticketed: true })
      // Without a private answer to an emoji, the receipt tells its author, and the card the team. Neither tells of
      // files that were not taken.
      if (source.how === 'mark' && !answersMarks(desk, workspace) && source.refused.length === 0)
        return { reply: nothing, number: opened.number }
      return {
        reply: told(
          withRefused(
            words,
            own && !answersBelow(desk, workspace)
              ? openedLine(call, ticket, opened.number)
              : openedFor(opened.number),
            source,
            desk.file.files,
          ),
        ),
        number: opened.number,
      }
  }
}

/** Somebody opened it before: which ticket it became. */
async function known({ tickets }: HandleDeps, call: Call, message: string): Promise<Reply> {
  const found = await tickets.findByMessage([call.desk.id], call.inbound.place.workspace, message)
  if (found === null) return nothing
  return whisper(card(call.words.text('source.known', { ticket: nameIn(call, found.number) })))
}

const nameIn = ({ desk }: Call, number: number) => `${desk.file.prefix}-${number}`
