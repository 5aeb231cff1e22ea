import { expect } from 'vitest'
import type { Command, Opening, Subject } from '../../src/core/commands.ts'
import { deadlinesOf } from '../../src/core/deadlines.ts'
import { decide } from '../../src/core/decide.ts'
import { decideOnTime } from '../../src/core/decisions/on-time.ts'
import { decideOpening } from '../../src/core/decisions/opening.ts'
import type { TicketEvent } from '../../src/core/events.ts'
import { evolve, replay } from '../../src/core/evolve.ts'
import { type Actor, personOf } from '../../src/core/people.ts'
import type { Refusal } from '../../src/core/refusals.ts'
import type { Priority, TextRef, Ticket } from '../../src/core/ticket.ts'
import { hour, type Instant } from '../../src/core/time.ts'
import { ana, at, contextAt, type Surroundings } from './desk.ts'

export const text = (id: string): TextRef => ({ id, hash: `hash of ${id}` })

export const desires = {
  claim: (by: Actor): Command => ({ kind: 'claim', by }),
  release: (by: Actor, undo = false): Command => ({ kind: 'release', by, undo }),
  ack: (by: Actor): Command => ({ kind: 'ack', by }),
  pass: (by: Actor): Command => ({ kind: 'pass', by }),
  note: (by: Actor, id = 'note'): Command => ({ kind: 'note', by, text: text(id), via: 'word' }),
  reply: (by: Actor, id = 'reply'): Command => ({ kind: 'reply', by, text: text(id), via: 'word' }),
  write: (by: Actor, id = 'words'): Command => ({ kind: 'write', by, text: text(id), thanks: false }),
  thank: (by: Actor): Command => ({ kind: 'write', by, text: text('thanks'), thanks: true }),
  wait: (by: Actor, id: string | null = 'need'): Command => ({
    kind: 'wait',
    by,
    text: id === null ? null : text(id),
  }),
  vendor: (by: Actor, vendor = 'harbor'): Command => ({
    kind: 'wait-for-vendor',
    by,
    vendor,
    reference: 'HC-7',
  }),
  goOn: (by: Actor): Command => ({ kind: 'go-on', by }),
  prioritise: (by: Actor, to: Priority): Command => ({ kind: 'prioritise', by, to, why: null }),
  categorise: (by: Actor, to: string): Command => ({ kind: 'categorise', by, to }),
  resolve: (by: Actor, id: string | null = 'solution'): Command => ({
    kind: 'resolve',
    by,
    text: id === null ? null : text(id),
  }),
  closeGone: (by: Actor): Command => ({ kind: 'resolve', by, text: null, why: 'gone' }),
  leave: (by: Actor): Command => ({ kind: 'requester-left', by }),
  leaveServer: (by: Actor): Command => ({ kind: 'requester-left', by, mayReturn: true }),
  comeBack: (by: Actor): Command => ({ kind: 'requester-back', by }),
  askAnother: (by: Actor, requester: Actor): Command => ({
    kind: 'ask-another',
    by,
    requester: personOf(requester),
    text: text('need'),
  }),
  same: (by: Actor): Command => ({ kind: 'same', by }),
  unresolve: (by: Actor): Command => ({ kind: 'unresolve', by }),
  assign: (by: Actor, to: Actor): Command => ({ kind: 'assign', by, to, text: null }),
  escalate: (by: Actor): Command => ({ kind: 'escalate', by, why: 'no-help', answerWithin: 2 * hour }),
  lead: (by: Actor): Command => ({ kind: 'take-escalation', by }),
  settle: (by: Actor): Command => ({ kind: 'settle-escalation', by }),
  reopen: (by: Actor): Command => ({ kind: 'reopen', by }),
  tag: (by: Actor, said = 'vpn'): Command => ({ kind: 'tag', by, said }),
  snooze: (by: Actor, ms: number | null = hour): Command => ({
    kind: 'snooze',
    by,
    ms,
    word: ms === null ? 'soon' : '1h',
    text: text('why'),
  }),
  wake: (by: Actor): Command => ({ kind: 'wake', by }),
  goPrivate: (by: Actor): Command => ({ kind: 'go-private', by }),
  splitOff: (by: Actor, into = 43): Command => ({ kind: 'split-off', by, into }),
  redact: (by: Actor, id = 'words'): Command => ({
    kind: 'redact',
    by,
    texts: [id],
    erased: { was: 'wrote', key: id, author: personOf(ana) },
  }),
  rate: (by: Actor, score: number): Command => ({ kind: 'rate', by, score }),
} as const

/** A ticket's story as a test tells it. Every step returns the story, so that sentences can be chained. */
export type Story = {
  /** Somebody wants something at a wall-clock time on Hawaii, `2026-11-23 10:00`, or at an instant. */
  when(command: Command, time: string | Instant, surroundings?: Surroundings): Story
  /** Time passes until then, and somebody looks at everything once, due or not. */
  looked(time: string | Instant, surroundings?: Surroundings): Story
  /** Time passes until then, and everything is looked at in its own instant. */
  until(time: string | Instant, surroundings?: Surroundings): Story
  /** What the last step brought: the types in order, and these members of them. */
  gives(...events: readonly Partial<TicketEvent>[]): Story
  refuses(refusal: Partial<Refusal>): Story
  /** The ticket now has these members. */
  has(part: object): Story
  ticket(): Ticket
  events(): readonly TicketEvent[]
  /** What the last step brought. */
  last(): readonly TicketEvent[]
}

const instantOf = (time: string | Instant) => (typeof time === 'string' ? at(time) : time)

/** A ticket of Ana's, opened at a wall-clock time on Hawaii. */
export function opened(
  time: string | Instant,
  { priority = 'high', by = ana, ...surroundings }: { priority?: Priority; by?: Actor } & Surroundings = {},
): Story {
  const requester = personOf(by)
  const origin = { workspace: 'playground', channel: 'general', thread: null }
  const wish: Opening = {
    desk: 'desk',
    by: requester,
    requester,
    origin,
    title: text('title'),
    priority,
    plan: null,
    policyVersion: 1,
  }
  return given([decideOpening(wish, contextAt(instantOf(time), surroundings))], surroundings)
}

/** A ticket with this history. Its surroundings are those of every step that does not say otherwise. */
export function given(history: readonly TicketEvent[], usual: Surroundings = {}): Story {
  let ticket = replay(history)
  const all = [...history]
  let brought: readonly TicketEvent[] = []
  let refused: Refusal | null = null

  const happen = (events: readonly TicketEvent[]) => {
    brought = [...brought, ...events]
    all.push(...events)
    ticket = events.reduce(evolve, ticket)
  }
  const clear = () => {
    brought = []
    refused = null
  }
  const look = (now: Instant, surroundings?: Surroundings) => {
    const context = contextAt(now, { ...usual, ...surroundings })
    const subjects: Subject[] = deadlinesOf(ticket, context.terms, context.business).map(one => one.subject)
    for (const subject of subjects) happen(decideOnTime(ticket, subject, context))
  }

  const story: Story = {
    when(command, time, surroundings) {
      clear()
      const decision = decide(ticket, command, contextAt(instantOf(time), { ...usual, ...surroundings }))
      if ('refused' in decision) refused = decision.refused
      else happen(decision.events)
      return story
    },
    looked(time, surroundings) {
      clear()
      look(instantOf(time), surroundings)
      return story
    },
    until(time, surroundings) {
      clear()
      const end = instantOf(time)
      for (let steps = 0; steps < 1_000; steps++) {
        const { terms, business } = contextAt(end, { ...usual, ...surroundings })
        const next = Math.min(...deadlinesOf(ticket, terms, business).map(one => one.dueAt))
        if (next > end) return story
        const latest = all.at(-1)?.at ?? next
        look(Math.max(next, latest), surroundings)
      }
      throw new Error('There was always something more to do at the same instant.')
    },
    gives(...events) {
      expect(refused, 'it was refused').toBeNull()
      expect(brought.map(one => one.type)).toEqual(events.map(one => one.type))
      expect(brought).toMatchObject(events)
      return story
    },
    refuses(refusal) {
      expect(brought).toEqual([])
      expect(refused).toMatchObject(refusal)
      return story
    },
    has(part) {
      expect(ticket).toMatchObject(part)
      return story
    },
    ticket: () => ticket,
    events: () => all,
    last: () => brought,
  }
  return story
}
