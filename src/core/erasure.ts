import type { Person } from './people.ts'
import type { Instant } from './time.ts'

/** By a word, as a message in the thread itself, or as a note that was sent on. */
export const vias = ['word', 'thread', 'sent'] as const
export type Via = (typeof vias)[number]

/** What words were when a manager erased them. */
export const erasable = [
  'title',
  'wrote',
  'noted',
  'replied',
  'asked',
  'resolved',
  'assigned',
  'snoozed',
  'breach-explained',
] as const

/** Erased words. `key` is the id of what was written first, under which the messages that show it are known. */
export type Erased = {
  was: (typeof erasable)[number]
  key: string
  author: Person
  via?: Via | undefined
  /** How many files came with it. */
  files?: number | undefined
  /** Its author moved it to this ticket, where it belongs. */
  into?: number | undefined
}

/** What stands where the words of this text stood. */
export type Erasure = { text: string; by: Person; at: Instant; into?: number | undefined }

/** The workspace of a desk that erases what it no longer keeps. */
export const byAge = 'desk'
