import { quote, type Text } from '../../cards/text.ts'
import { isStaff } from '../../core/access.ts'
import { isSame } from '../../core/people.ts'
import type { Ticket } from '../../core/ticket.ts'
import { day } from '../../core/time.ts'
import type { Wish } from '../understanding/wish.ts'
import type { Call } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** The forms whose words the requester reads. */
const answers: readonly string[] = ['reply', 'wait', 'resolve']

const typingAt = ({ desk, actor }: Call, number: number) =>
  ({ desk: desk.id, kind: 'typing', subject: `${actor.workspace} ${actor.id}`, id: String(number) }) as const

/** Remembers since when somebody of the team has the form of an answer open. */
export async function beginTyping(
  { kept }: HandleDeps,
  wish: Extract<Wish, { kind: 'form'; number: number }>,
  call: Call,
): Promise<void> {
  const { actor, now } = call
  if (!answers.includes(wish.form) || !isStaff(actor)) return
  await kept.put(typingAt(call, wish.number), { since: now }, { now, until: now + day })
}

/** What the requester wrote while the form was open, for the one who has just answered; null where that is nothing. */
export async function wroteMeanwhile(
  { kept, tickets }: HandleDeps,
  call: Call,
  { number, requester }: Ticket & { number: number },
): Promise<Text | null> {
  const { desk, now, words } = call
  const typing = await kept.read(typingAt(call, number), now)
  if (typing === null) return null
  await kept.drop(typingAt(call, number))
  const said = (await tickets.history(desk.id, number)).flatMap(({ event }) =>
    event.type === 'wrote' && event.at >= typing.since && isSame(event.by, requester) ? [event.text.id] : [],
  )
  const texts = await tickets.texts(desk.id, said)
  const text = said.flatMap(id => texts.get(id) ?? []).join('\n')
  return text === '' ? null : words.text('meanwhile', { requester: requester.name, text: quote(text) })
}
