import type { Verb } from './catalogue.ts'
import type { Person } from './people.ts'
import type { Named } from './pinned.ts'
import type { QuoteAnswer } from './ticket.ts'
import type { Instant } from './time.ts'

/** A no that a person may read. Somebody else's ticket is answered as one that does not exist. */
export type Refusal =
  | { code: 'not-found' }
  | { code: 'not-allowed'; verb: Verb }
  | { code: 'taken'; by: Person; since: Instant }
  | { code: 'yours-already' }
  | { code: 'nobody-has-it' }
  | { code: 'not-yours'; holder: Person }
  | { code: 'sent-already' }
  | { code: 'escalated-already'; answerBy: Instant }
  | { code: 'not-escalated' }
  /** Somebody asked for the team lead while this person had the ticket: it is not theirs to judge. */
  | { code: 'concerns-you' }
  | { code: 'not-of-team'; who: Person }
  | { code: 'has-it-already'; holder: Person }
  | { code: 'answered-already' }
  | { code: 'resolved-already'; by: Person; at: Instant }
  | { code: 'not-resolved' }
  | { code: 'too-late'; withinMs: number }
  | { code: 'no-text'; verb: Verb }
  | { code: 'bad-score' }
  /** A score is kept once the time to change it is over. */
  | { code: 'rated-already'; score: number; at: Instant }
  /** The requester's last message waits for an answer: a wait begins with one. */
  | { code: 'answer-first' }
  | { code: 'nobody-called' }
  | { code: 'waits-already' }
  | { code: 'not-waiting' }
  | { code: 'is-so-already' }
  /** Who asked is there, or has been replaced. */
  | { code: 'requester-is-there' }
  /** Nobody is called at night for this customer. */
  | { code: 'no-night-cover' }
  | { code: 'unknown-category' | 'unknown-vendor'; known: readonly Named[] }
  /** A price waits for an answer: no work before it. */
  | { code: 'quote-open'; validUntil: Instant }
  | { code: 'no-quote' }
  | { code: 'quote-answered'; state: QuoteAnswer['state']; when: Instant }
  /** Whoever opened the ticket answers, or who may speak for them. */
  | { code: 'quote-not-yours'; requester: Person }
  /** Accepting a price accepts the terms: they are shown first. */
  | { code: 'terms-first' }
  | { code: 'quote-too-low'; least: number; currency: string }
  | { code: 'never-late' }
  | { code: 'explained-already'; by: Person; at: Instant }
  | { code: 'no-reason' }
  /** Nobody has answered it: a solution says something, or why it does not. */
  | { code: 'unanswered' }
  | { code: 'no-doubt' }
  | { code: 'bad-tag'; tag: string }
  | { code: 'too-many-tags'; most: number }
  /** `word` is what was typed, empty where nothing was. */
  | { code: 'bad-duration'; word: string }
  | { code: 'not-snoozed' }
  /** It goes on in another ticket. `same`: one of the same requester. */
  | { code: 'merged'; into: number; same: boolean }
  | { code: 'merge-self' }
  /** The other one is solved, or goes on in a third. */
  | { code: 'merge-solved'; other: number }
  | { code: 'merge-onward'; other: number; into: number }
  /** They belong to different customers. */
  | { code: 'merge-strangers'; other: number }
  /** An answer is due sooner here than there. */
  | { code: 'merge-other-way'; other: number; due: Instant }
  | { code: 'urged-already'; by: Person; at: Instant; againAt: Instant }
