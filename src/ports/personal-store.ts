import type { TicketEvent } from '../core/events.ts'
import type { Person } from '../core/people.ts'
import type { Ticket } from '../core/ticket.ts'

/** What was said once: null where it was erased. `shared`: the requester reads it too. */
export type StoredText = {
  text: string | null
  shared: boolean
  files: readonly { name: string; type: string; size: number }[]
}

/** A ticket with all that happened and all that was said. */
export type WholeTicket = {
  ticket: Ticket & { number: number }
  events: readonly TicketEvent[]
  texts: ReadonlyMap<string, StoredText>
}

/**
 * What is kept of people. For those who run the program: it is looked for without an index.
 * Throws a ConfigError where an event that it needs is none any more.
 */
export interface PersonalStore {
  /** Everybody who asked for or did something, under each name that they had. */
  people(desk: string): Promise<readonly Person[]>
  /** The numbers of tickets on which somebody asked for or did something; null: of all. */
  numbers(desk: string, of: Person | null): Promise<readonly number[]>
  /** In the order of their numbers; those that are not there are missing. */
  whole(desk: string, numbers: readonly number[]): Promise<readonly WholeTicket[]>
  /** Where somebody's name stands beside tickets: seats in webinars, outages that they want to hear of. */
  places(desk: string, of: Person): Promise<{ seats: number; watching: number; kept: number }>
  /** Takes all of that away, and what they typed in the playground. @returns how many rows */
  forget(desk: string, of: Person): Promise<number>
}
