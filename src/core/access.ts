import type { Verb } from './catalogue.ts'
import { mayUse } from './catalogue.ts'
import { type Actor, isSame, type Person } from './people.ts'
import type { Refusal } from './refusals.ts'
import type { Ticket } from './ticket.ts'

/** Agents, people on call, managers and the owner see every ticket of their desk; a requester their own. */
export function maySee(actor: Actor, ticket: Ticket): boolean {
  return isStaff(actor) || isSame(actor, ticket.requester)
}

export function isStaff(actor: Actor): boolean {
  return actor.roles.some(role => role !== 'requester')
}

/** Whether somebody waits for the words of the desk here: whoever asked, and whoever's ticket goes on in this one. */
export function asks({ requester, watchers }: Ticket, person: Person): boolean {
  return isSame(person, requester) || watchers.some(watcher => isSame(watcher.person, person))
}

/** Null when the person may use this word on this ticket. */
export function refusedTo(actor: Actor, verb: Verb, ticket: Ticket): Refusal | null {
  if (!maySee(actor, ticket)) return { code: 'not-found' }
  return mayUse(verb, actor.roles) ? null : { code: 'not-allowed', verb }
}
