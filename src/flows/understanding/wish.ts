import type { OutageValues } from '../../cards/outage-forms.ts'
import type { QuoteValues } from '../../cards/quote.ts'
import type { Verb } from '../../core/catalogue.ts'
import type { Erased } from '../../core/erasure.ts'
import type { EscalationWhy } from '../../core/escalation.ts'
import type { LoweredWhy } from '../../core/events.ts'
import type { BreachReason } from '../../core/explanation.ts'
import type { OutageKind, OutageWord } from '../../core/outage.ts'
import type { Actor, Person } from '../../core/people.ts'
import type { Impact } from '../../core/suggest.ts'
import type { ClosedWhy, MessageAt, Priority, SaidAs, TextRef } from '../../core/ticket.ts'
import type { Attachment, MessageRef, Said } from '../../ports/inbound.ts'

/** The forms about a ticket. */
export type TicketForm =
  | 'give'
  | 'quote'
  | 'reply'
  | 'resolve'
  | 'wait'
  | 'explain'
  | 'assign'
  | 'ask-another'
  | 'handover'
  | 'merge'
  | 'split'
  | 'tag'
  | 'snooze'

/** What a message or the root of a thread shows, of which ticket. */
export type Where = { number: number; key: string } | null

/** What is wanted of a ticket, before its text is kept. */
export type Act =
  | { kind: 'claim' }
  /** `left`: they are gone from the desk. */
  | { kind: 'release'; undo: boolean; left?: true }
  | { kind: 'note' | 'reply'; text: string; files?: readonly Attachment[]; via: 'word' | 'thread' }
  /** `burst`: the ms within which it joins what came before. */
  /** `message` is what they wrote it as, where it stands in a chat. */
  | { kind: 'write'; text: string; files?: readonly Attachment[]; burst?: number; message?: MessageAt }
  | { kind: 'resolve'; text: string; why?: ClosedWhy }
  | { kind: 'requester-left'; mayReturn?: true }
  | { kind: 'requester-back' }
  | { kind: 'state-critical' }
  | { kind: 'ask-another'; requester: Person; text: string }
  | { kind: 'same' }
  | { kind: 'unresolve' }
  | { kind: 'reopen' }
  | { kind: 'send'; ref: TextRef; message: MessageAt }
  | { kind: 'stop-sending'; of: string }
  | { kind: 'escalate'; why: EscalationWhy; answerWithin: number }
  | { kind: 'take-escalation' | 'settle-escalation' }
  | { kind: 'revise'; of: string; original: string; text: string; was: SaidAs; attached: number }
  | { kind: 'assign'; to: Actor; text: string }
  | { kind: 'rate'; score: number }
  | { kind: 'give'; text: string; what: readonly string[] }
  | { kind: 'want-quote' }
  | {
      kind: 'quote'
      text: string
      amount: number
      currency: string
      validFor: number
      also: readonly Person[]
    }
  | { kind: 'answer-quote'; answer: 'accepted' | 'declined'; agreed: boolean }
  | { kind: 'give-call'; opensAt: number | null }
  | { kind: 'wait'; text: string }
  | { kind: 'go-on' }
  | { kind: 'ack' }
  | { kind: 'pass' }
  | { kind: 'wait-for-vendor'; vendor: string; reference: string | null }
  | { kind: 'prioritise'; to: Priority; why: LoweredWhy | null }
  | { kind: 'categorise'; to: string }
  | { kind: 'explain'; reason: BreachReason | null; text: string }
  | { kind: 'urge' }
  /** After the ticket whose calls this one has joined. */
  | { kind: 'follow'; leader: number; how: 'claim' | 'resume' }
  /** `whole`: these and no others. */
  | { kind: 'tag'; text: string; whole?: true }
  | { kind: 'snooze'; ms: number | null; word: string; text: string }
  | { kind: 'wake' | 'go-private' }
  | { kind: 'split-off'; into: number }
  | { kind: 'redact'; texts: readonly string[]; erased: Erased }

/** What somebody wants. Everything a platform can say ends up as one of these. */
export type Wish =
  | { kind: 'nothing' }
  | {
      kind: 'open'
      text: string
      priority: Priority | null
      /** As typed. */
      category: string | null
      service: string | null
      /** A name as typed after `new for`. */
      forWhom: string | null
      /** The draft it was, so that it is opened once. */
      draft: string | null
      /** What the form asked for, by its name. */
      details: Readonly<Record<string, string>>
    }
  /** Words without a verb. */
  | { kind: 'preview'; text: string; priority: Priority | null; category: string | null }
  /** Words that ask for the team lead, about no ticket yet. */
  | { kind: 'want-lead'; text: string; priority: Priority | null }
  | { kind: 'draft'; id: string; step: DraftStep }
  /** Without a reason, the reasons are offered. */
  | { kind: 'escalate'; number: number; why: EscalationWhy | null; by: 'word' | 'mark' | 'button' }
  /** 📤 put on a message, or taken off. */
  | { kind: 'send'; message: MessageRef; on: boolean }
  /** Somebody was asked, and nothing is to be changed. */
  | { kind: 'left-as-is' }
  /** Of words that are held back: they go, or stay with the team. */
  | { kind: 'send-anyway' | 'keep-held'; id: string }
  /** `note:` in the thread of the requester; `unmarked` is what follows it. */
  | { kind: 'marked-note'; number: number; text: string; unmarked: string; files: readonly Attachment[] }
  /** A note of one's own goes to the ticket that it names. */
  | { kind: 'move-note'; message: MessageRef; into: number }
  /** Somebody changed a message, or deleted it: then the text is empty. */
  | { kind: 'changed'; message: MessageRef; text: string }
  | { kind: 'queue'; what: 'mine' | 'next' | 'away' | 'give-back' }
  /** `who` as typed, null where nobody was named; without a number: all that somebody has. */
  | { kind: 'assign'; number: number | null; verb: 'assign' | 'handover'; who: string | null; text: string }
  /** `who` by the id in the desk file. */
  | { kind: 'ask-another'; number: number; who: string; text: string }
  | { kind: 'block'; verb: 'block' | 'unblock'; text: string }
  /** Of a message that stands already: by the ticket emoji, by its menu, or because every message there is a request. */
  | {
      kind: 'open-message'
      message: MessageRef
      author: Person | null
      said: Said | null
      /** When the message was written, ms; undefined where the platform does not say. */
      writtenAt: number | undefined
      how: 'mark' | 'shortcut' | 'request'
    }
  /** A message that others thought needs help: the team opens it. */
  | { kind: 'open-wanted'; message: MessageRef }
  /** The ticket emoji is the team's alone for an hour. */
  | { kind: 'pause-mark'; workspace: string }
  | { kind: 'bad-priority'; word: string; text: string }
  | { kind: 'act'; number: number; act: Act; by: 'word' | 'mark' | 'button' | 'form' | 'thread' }
  /** With what was chosen beside the words that are missing. */
  | { kind: 'form'; form: 'new'; filled?: { priority?: Priority; category?: string } }
  | { kind: 'form'; form: TicketForm; number: number }
  /** Of everything that somebody has. */
  | { kind: 'form'; form: 'handover-all' }
  | { kind: 'show'; what: 'help' | 'hours' | 'list' | 'contact' }
  | { kind: 'training' }
  /** Into a date of a webinar, or out of it. */
  | { kind: 'seat'; webinar: string; at: number; on: boolean }
  /** The live call; with a number it is noted on that ticket. */
  | { kind: 'live-call'; number: number | null }
  /** A price: named, asked for, or the form of it sent. */
  | { kind: 'quote'; number: number; text: string; values: QuoteValues | null }
  /** What section 6 asks for, by its names. */
  | { kind: 'give'; number: number; values: Readonly<Record<string, string>> }
  /** Agrees to the terms, and opens what waited for that. */
  | { kind: 'agree'; draft: string | null }
  | { kind: 'show'; what: 'home' }
  | { kind: 'show'; what: 'why'; number: number; whole: boolean }
  | { kind: 'show'; what: 'status' | 'priorities' | 'vendors' | 'critical' | 'not-critical'; number: number }
  | { kind: 'show'; what: 'tags' | 'categories'; number: number }
  /** `into` as typed. */
  | { kind: 'merge'; number: number; into: string }
  | { kind: 'split'; number: number; text: string }
  /** What was written on the solved ticket is about something else. */
  | { kind: 'doubt-new'; number: number }
  | { kind: 'find'; text: string }
  /** `below`: what was typed already, and is to stand below it. */
  | { kind: 'snippet'; number: number | null; rest: string; below?: string }
  /** What was said and holds these words, each to be erased by a tap. */
  | { kind: 'redact'; number: number; words: string }
  | { kind: 'redact-text'; number: number; text: string }
  | { kind: 'ask'; text: string }
  | { kind: 'policy'; text: string }
  | { kind: 'section'; id: number; section: string }
  | { kind: 'helped' | 'ask-ticket'; id: number }
  | { kind: 'report'; rest: string }
  | { kind: 'promise'; act: 'take' | 'done'; id: string }
  | { kind: 'manage'; what: 'digest' | 'breaches' }
  /** Of planned work or a disruption. The verb is the one whose right is needed. */
  | { kind: 'outage'; verb: OutageKind; act: OutageAct }
  /** Of the draft that waits, or of one by the beginning of its hash. */
  | { kind: 'publish'; act: DraftAct; draft: string | null }
  /** Of an announcement. */
  | { kind: 'policy-news'; act: 'changed' | 'read'; version: number }
  | { kind: 'test-ticket' | 'setup' }
  /** `sure`: values that may be the sample's are the owner's own. */
  | { kind: 'go-live'; sure: boolean }
  /** Somebody came into a channel, left it, or has no account any more. */
  | { kind: 'move'; how: 'in' | 'out' | 'gone' }
  /** Of the tickets of somebody who left a channel: they keep them, or give them back at once. */
  | { kind: 'stay' | 'leave-now' }
  /** The coming turns of somebody who left, by ids in the desk file. */
  | { kind: 'give-turns'; from: string; to: string }
  /** The bot was let into a channel. */
  | { kind: 'greet' }
  /** Who is on call; whether it rings where they are; an answer to that trial. */
  | { kind: 'oncall'; rest: string }
  /** Somebody for a gap of the rota; without a name they are asked for. */
  | { kind: 'fill'; from: number; to: number; who: string | null }
  | { kind: 'drill' }
  | { kind: 'drill-answer'; at: number }
  /** What is offered while somebody types. */
  | { kind: 'suggest'; text: string; of: 'words' | 'category' }
  | { kind: 'no-number'; verb: Verb }
  | { kind: 'unknown'; word: string; nearest: Verb | undefined; text: string }
  | { kind: 'stale'; what: 'button' | 'form'; text: string }

export type OutageAct =
  | { kind: 'list' }
  | { kind: 'form'; title: string }
  | { kind: 'preview'; values: OutageValues }
  | { kind: 'announce' | 'again' | 'drop'; draft: string }
  | { kind: 'word'; id: number; word: OutageWord }
  | { kind: 'problem' | 'watch' | 'reported'; id: number }

/** `day` as typed; null: none yet. */
export type DraftAct = { kind: 'publish' | 'show' | 'discard' } | { kind: 'publish-on'; day: string | null }

/** A tap on the preview of a ticket. */
export type DraftStep =
  | { kind: 'open' | 'details' | 'question' | 'complain' }
  | { kind: 'impact'; impact: Impact }
  | { kind: 'add'; number: number }

export const nothing: Wish = { kind: 'nothing' }

/** The number in the action of a button or the id of a form; null where there is none. */
export function numberIn(digits: string | undefined): number | null {
  return /^\d{1,9}$/.test(digits ?? '') ? Number(digits) : null
}

/** `fill:from:to`, with the begin and the end of a gap; null for anything else. */
export function gapIn(text: string): { from: number; to: number } | null {
  const [, from, to] = /^fill:(\d{1,15}):(\d{1,15})$/.exec(text) ?? []
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) }
}

/** The instant of a drill in the action of its button or the key of its message; null for any other. */
export function drillIn(text: string): number | null {
  const [, instant] = /^drill:(\d{1,15})$/.exec(text) ?? []
  return instant === undefined ? null : Number(instant)
}
