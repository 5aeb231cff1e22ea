import type { InboundOf } from './inbound.ts'

/** How far a call may be read: one line each, no words of a customer but the title. UTF-16 units. */
export const pagerLimits = { title: 200, text: 400, names: 20, key: 255 } as const

/** The workspace under which a pager's rows and answers go: no chat has such a name. */
export const pagerWorkspace = (name: string): string => `pager:${name}`

type Told = {
  /**
   * One alarm, from its first call until it is over: a repeated call has the key of the call before it.
   * Calls that begin again after an answer are another alarm. At most 255 characters.
   */
  key: string
  /** This delivery. It comes again with the same words when nobody knows whether it arrived. */
  delivery: string
  /** Number, priority and headline of the ticket, one line. */
  title: string
  /** One sentence of ours. */
  text: string
  /** Nothing is wrong: somebody tries whether it rings. */
  drill: boolean
  /** The desk's id. */
  desk: string
  at: Date
}

/** Somebody is called and has not answered. */
export type PagerCall = Told & {
  /** `high` wakes people. */
  urgency: 'high' | 'low'
  /** Names of those who are called; nobody's where a whole channel is. */
  who: readonly string[]
  level: string
  /** What a button says that answers the call. */
  answer: string
  links: readonly { label: string; url: string }[]
}

/** What became of an alarm. `by` is null where nobody in particular did it. */
export type PagerNews = Told & { by: string | null }

/**
 * Something that rings beside the chat: a webhook, PagerDuty, ntfy. Every method may be called again with the same
 * `delivery`, and must then do no harm. One suite of tests runs over all of them.
 */
export interface Pager {
  /** The id of the desk file. */
  readonly name: string
  /** @throws DeliveryError */
  page(call: PagerCall): Promise<void>
  /** Somebody has it: nobody need be called any more. @throws DeliveryError */
  acknowledged(news: PagerNews): Promise<void>
  /** The alarm is over. @throws DeliveryError */
  resolved(news: PagerNews): Promise<void>
}

/**
 * What came of an answer that a pager brought back, whose signature and age were right. `seen`: the same answer came
 * before. `over`: that alarm has ended. `taken`: somebody has the ticket already. `unknown`: no alarm of ours.
 */
export type PagerOutcome = 'acknowledged' | 'taken' | 'over' | 'unknown' | 'seen'

export type ReceivePager = (inbound: InboundOf<'pager'>) => Promise<PagerOutcome>
