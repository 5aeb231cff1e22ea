import { card } from '../../cards/card.ts'
import { listedWords } from '../../cards/list.ts'
import { named } from '../../cards/text.ts'
import { type Asleep, away, handoverForm, mine, next } from '../../cards/work.ts'
import { mayUse } from '../../core/catalogue.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { TicketLine } from '../../ports/ticket-store.ts'
import { agentsFor } from '../agents.ts'
import { idInFile } from '../reach.ts'
import { afterHandover, rememberAway } from '../shift-ends.ts'
import type { Act, Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { offered as asked, type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { whom } from './whom.ts'

/** More than anybody has open. */
const most = 1_000
const offered = 5

type Queue = Extract<Wish, { kind: 'queue' }>

/** `mine`, `next` and `away`: what somebody of the team has, or could have. */
export async function queue(deps: HandleDeps, { what }: Queue, call: Call): Promise<Reply> {
  const { desk, actor, words } = call
  const verb = what === 'give-back' ? 'away' : what
  if (!mayUse(verb, actor.roles)) return whisper(card(words.text('refused.not-allowed', { verb })))
  const listed = { words, prefix: desk.file.prefix, now: call.now }
  switch (what) {
    case 'mine':
      return whisper(mine({ ...listed, ...parted(await heldBy(deps, call)) }))
    case 'next':
      return whisper(next({ ...listed, ...(await deps.tickets.free(desk.id, offered)) }))
    case 'away':
      await rememberAway(deps.kept, desk, actor, call.now)
      return whisper(away({ ...listed, lines: await heldBy(deps, call) }))
    case 'give-back': {
      const held = await heldBy(deps, call)
      const given = await each(deps, held, { kind: 'release', undo: false }, call)
      await afterHandover(deps.tickets, desk, actor, call.now)
      return whisper(card(words.text('away.done', { count: given.length })))
    }
  }
}

/** `assign 42 @lee note`, `handover 42 @lee note`, and `handover @lee note` for all that somebody has. */
export async function assigning(
  deps: HandleDeps,
  { number, verb, who, text }: Extract<Wish, { kind: 'assign' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, words } = call
  if (!mayUse(verb, actor.roles)) return whisper(card(words.text('refused.not-allowed', { verb })))
  if (who === null) return whisper(card(words.text('refused.who', { verb })))
  const meant = await whom(deps, call, who, text)
  if ('no' in meant) return meant.no
  const { person } = meant
  const act: Act = { kind: 'assign', to: (await deps.roles.actor(desk, person)).actor, text }
  if (number !== null) return acting(deps, { kind: 'act', number, act, by: 'word' }, call)
  const held = await heldBy(deps, call)
  if (held.length === 0) return whisper(card(words.text('handover.none')))
  const given = await each(deps, held, act, call)
  await afterHandover(deps.tickets, desk, actor, call.now)
  const tickets = listedWords(
    words,
    given.map(one => `${desk.file.prefix}-${one}`),
  )
  if (tickets === '') return whisper(card(words.text('handover.none')))
  return whisper(card(words.text('handover.done', { who: named(person), tickets })))
}

/** The form that hands everything over that somebody has. */
export async function handingAll({ platformOf }: HandleDeps, { desk, actor, words }: Call): Promise<Reply> {
  const verb = 'handover'
  if (!mayUse(verb, actor.roles)) return whisper(card(words.text('refused.not-allowed', { verb })))
  const own = [idInFile(desk.file.people, actor), actor.id]
  const agents = await agentsFor(desk, actor, platformOf(actor.workspace))
  return asked(
    handoverForm(
      words,
      agents.filter(({ id }) => !own.includes(id)),
    ),
  )
}

/** Does the same to several tickets, each in its own transaction. Those that refuse stay as they are. */
async function each(deps: HandleDeps, lines: readonly TicketLine[], act: Act, call: Call): Promise<number[]> {
  const { desk, actor, inbound, now } = call
  const done: number[] = []
  for (const { number } of lines) {
    const event = { workspace: inbound.place.workspace, id: `${inbound.eventId}#${number}` }
    const acted = await deps.act(desk, number, { act, by: actor, event, now })
    if (acted.outcome === 'done') done.push(number)
  }
  return done
}

/** What is in sight, and what comes back by itself. */
function parted(all: readonly TicketLine[]): { lines: readonly TicketLine[]; asleep: Asleep } {
  const until = all.flatMap(({ snoozedUntil }) => (snoozedUntil === null ? [] : [snoozedUntil]))
  return {
    lines: all.filter(({ snoozedUntil }) => snoozedUntil === null),
    asleep: until.length === 0 ? null : { count: until.length, until: Math.min(...until) },
  }
}

function heldBy({ tickets }: HandleDeps, { desk, actor }: Call): Promise<readonly TicketLine[]> {
  return tickets.held(desk.id, actor, most)
}
