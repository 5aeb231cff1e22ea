import { chain, textHash } from '../core/chain.ts'
import { moveClocks } from '../core/clocks.ts'
import type { Command } from '../core/commands.ts'
import { consequences } from '../core/consequences.ts'
import { wakeAt } from '../core/deadlines.ts'
import { decide } from '../core/decide.ts'
import type { TicketEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import type { Actor } from '../core/people.ts'
import type { Refusal } from '../core/refusals.ts'
import { isThanks } from '../core/thanks.ts'
import type { TextRef, Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { KeptFile } from '../ports/file-store.ts'
import type { Attachment } from '../ports/inbound.ts'
import type { Chance, Fault } from '../ports/surroundings.ts'
import type { Change, NewText, StoredTicket, TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { outgoingOf } from './outgoing.ts'
import type { Act } from './understanding/wish.ts'

export type Acted =
  | { outcome: 'seen' }
  | { outcome: 'refused'; refusal: Refusal; stored: StoredTicket | null }
  | { outcome: 'done'; stored: StoredTicket; events: readonly TicketEvent[] }

type Deps = { tickets: TicketStore; chance: Chance; fault: Fault }

/**
 * One command on one ticket, in one transaction: first sight of the event, load, decide, evolve, what
 * follows, save. A second sight of the event changes nothing.
 */
export function makeActing({ tickets, chance, fault }: Deps) {
  return async (
    desk: Desk,
    number: number,
    { act, by, event, now }: { act: Act; by: Actor; event: { workspace: string; id: string }; now: Instant },
  ): Promise<Acted> => {
    const acted = await tickets.transaction(async (tx): Promise<Acted> => {
      if (!(await tx.firstSight(event.workspace, event.id))) return { outcome: 'seen' }
      const stored = await tx.load(desk.id, number)
      if (stored === null) return { outcome: 'refused', refusal: { code: 'not-found' }, stored }
      await desk.learn(stored.ticket.policyVersion, now)
      const { command, texts } = commandOf(act, by, chance, event.workspace)
      const decision = decide(stored.ticket, command, desk.context(stored.ticket, now))
      if ('refused' in decision) return { outcome: 'refused', refusal: decision.refused, stored }
      const events = onItsTime(desk, stored.ticket, decision.events, now)
      const change = changeOf(desk, stored, events, { texts, now })
      await fault('act')
      const erased = events.flatMap(one => (one.type === 'redacted' ? one.texts : []))
      if (events.length > 0) await tx.save(stored, { ...change, erased })
      return { outcome: 'done', stored: { ...stored, ticket: { ...change.ticket, number } }, events }
    })
    return acted
  }
}

/** A ticket that becomes critical, or is so no longer, may stand still for other maintenance than before. */
function onItsTime(
  desk: Desk,
  ticket: Ticket,
  events: readonly TicketEvent[],
  now: Instant,
): readonly TicketEvent[] {
  const after = events.reduce(evolve, ticket)
  const [before, then] = [ticket, after].map(one => desk.context(one, now).business)
  if (before === undefined || then === undefined || before.version === then.version) return events
  return [...events, ...moveClocks(after.clocks, then, now, before)]
}

/** Everything that events on a ticket write: its new state, the sealed events, deadlines, and what is shown. */
export function changeOf(
  desk: Desk,
  { ticket, head }: StoredTicket,
  events: readonly TicketEvent[],
  { texts, now }: { texts: readonly NewText[]; now: Instant },
): Change {
  const after = events.reduce(evolve, ticket)
  const { terms, business } = desk.context(after, now)
  return {
    ticket: after,
    events: chain(head, events),
    texts,
    wakeAt: wakeAt(after, terms, business),
    outbox: outgoingOf(desk, after, consequences(after, events)),
  }
}

/** Keeps a text apart from the history; null for an empty one. `shared`: the requester reads it too. */
export function keepText(
  text: string,
  chance: Chance,
  { shared, files = [] }: { shared: boolean; files?: readonly KeptFile[] },
): { ref: TextRef; text: NewText } | null {
  if (text === '') return null
  const kept = {
    id: chance.id(),
    salt: chance.salt(),
    text,
    shared,
    ...(files.length === 0 ? {} : { files }),
  }
  const count = files.length === 0 ? {} : { files: files.length }
  return { ref: { id: kept.id, hash: textHash(kept.salt, text), ...count }, text: kept }
}

/** Files with the workspace that they have to be fetched from. */
export function filesIn(workspace: string, files: readonly Attachment[]): KeptFile[] {
  return files.map(file => ({ ...file, workspace }))
}

function commandOf(
  act: Act,
  by: Actor,
  chance: Chance,
  workspace: string,
): { command: Command; texts: NewText[] } {
  switch (act.kind) {
    case 'claim':
    case 'unresolve':
    case 'reopen':
    case 'go-on':
    case 'ack':
    case 'pass':
    case 'urge':
    case 'want-quote':
    case 'requester-back':
    case 'state-critical':
      return { command: { kind: act.kind, by }, texts: [] }
    case 'release':
    case 'requester-left':
      return { command: { ...act, by }, texts: [] }
    case 'rate':
    case 'follow':
      return { command: { ...act, by }, texts: [] }
    case 'prioritise':
    case 'categorise':
    case 'wait-for-vendor':
    case 'answer-quote':
    case 'give-call':
      return { command: { ...act, by }, texts: [] }
    case 'write': {
      const { files = [], ...said } = act
      const kept = keepText(act.text, chance, { shared: true, files: filesIn(workspace, files) })
      const command = { ...said, by, text: kept?.ref ?? null, thanks: isThanks(act.text) }
      return { command, texts: kept === null ? [] : [kept.text] }
    }
    case 'take-escalation':
    case 'settle-escalation':
    case 'same':
    case 'wake':
    case 'go-private':
      return { command: { kind: act.kind, by }, texts: [] }
    case 'tag':
      return { command: { kind: 'tag', by, said: act.text, whole: act.whole }, texts: [] }
    case 'split-off':
    case 'redact':
      return { command: { ...act, by }, texts: [] }
    case 'escalate':
      return { command: { ...act, by }, texts: [] }
    case 'send':
      return { command: { kind: 'send', by, text: act.ref, message: act.message }, texts: [] }
    case 'stop-sending':
      return { command: { kind: 'stop-sending', by, text: act.of }, texts: [] }
    case 'note':
    case 'reply': {
      const { files = [], ...said } = act
      const kept = keepText(act.text, chance, {
        shared: act.kind === 'reply',
        files: filesIn(workspace, files),
      })
      const command = { ...said, by, text: kept?.ref ?? null }
      return { command, texts: kept === null ? [] : [kept.text] }
    }
    case 'give':
    case 'quote':
    case 'revise':
    case 'ask-another':
    case 'assign':
    case 'wait':
    case 'explain':
    case 'snooze':
    case 'resolve': {
      const kept = keepText(act.text, chance, { shared: isShared(act) })
      const command = { ...act, by, text: kept?.ref ?? null }
      return { command, texts: kept === null ? [] : [kept.text] }
    }
  }
}

/** Whether words of this kind are for the requester as well. */
function isShared(act: Extract<Act, { text: string }>): boolean {
  if (act.kind === 'revise') return act.was !== 'noted'
  return act.kind === 'wait' || act.kind === 'resolve'
}
