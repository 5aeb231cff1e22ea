import type { ClockKind, Priority } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'

/** How the promises of one kind were kept. Times are ms of the clock's own time; null where no clock has stopped. */
export type Measured = { inTime: number; late: number; median: number | null; ninetieth: number | null }

/** Figures of one group of tickets. */
export type Flow = { opened: number; solved: number }

/** What a stretch of time looks like. Shares count a breach when it happened, times when the clock stopped. */
export type ReportFacts = Flow & {
  rating: number | null
  ratings: number
  clocks: readonly (Measured & { priority: Priority; clock: ClockKind })[]
  /** By category; null for tickets that have none. The times are those until the solution. */
  categories: readonly (Flow & Measured & { category: string | null })[]
  /** By whoever had the ticket when it was solved; empty unless it was asked for. */
  agents: readonly (Measured & { agent: string; solved: number })[]
}

export type ReportRange = { from: Instant; to: Instant; perAgent: boolean }

export interface ReportStore {
  report(desk: string, range: ReportRange): Promise<ReportFacts>
}
