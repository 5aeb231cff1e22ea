import type { Command } from './commands.ts'
import type { Context } from './context.ts'
import { assign, reopen } from './decisions/assign.ts'
import { claim, release } from './decisions/claim.ts'
import type { Decision } from './decisions/decision.ts'
import { rate, resolve, unresolve } from './decisions/resolve.ts'
import { say, write } from './decisions/say.ts'
import type { Ticket } from './ticket.ts'

/** What a command makes of a ticket: events, or a refusal. Each decision has a file of its own. */
export function decide(ticket: Ticket, command: Command, context: Context): Decision {
  switch (command.kind) {
    case 'claim':
      return claim(ticket, command.by, context)
    case 'release':
      return release(ticket, command, context)
    case 'note':
      return say(ticket, command, context)
    case 'reply':
      return say(ticket, command, context)
    case 'write':
      return write(ticket, command, context)
    case 'resolve':
      return resolve(ticket, command, context)
    case 'unresolve':
      return unresolve(ticket, command.by, context)
    case 'assign':
      return assign(ticket, command, context)
    case 'reopen':
      return reopen(ticket, command.by, context)
    case 'rate':
      return rate(ticket, command, context)
  }
}
