import type { Instant } from '../core/time.ts'

/** How a question ended: by the policy's words, by a ticket, or in nothing that anybody said. */
export type Ending = 'helped' | 'ticket'

export type AskedQuestion = {
  desk: string
  at: Instant
  text: string
  /** How sure the answer was, and the section that was quoted or came first; null for none. */
  tier: 'sure' | 'unsure' | 'none'
  section: string | null
}

/** One question that the policy did not answer, by its words, with how often it was asked. */
export type Gap = { text: string; count: number; last: Instant; tickets: number }

/** What people asked the policy. Nobody's name is kept with it. */
export interface QuestionStore {
  /** @returns the number under which the question is kept */
  keep(question: AskedQuestion): Promise<number>
  /** Null where the desk has no such question. */
  read(desk: string, id: number): Promise<AskedQuestion | null>
  end(desk: string, id: number, how: Ending): Promise<void>
  /** Questions since an instant that found nothing, or an answer that ended in a ticket: the most frequent first. */
  gaps(desk: string, since: Instant, most: number): Promise<readonly Gap[]>
}
