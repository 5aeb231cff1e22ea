import type { Command } from './commands.ts'
import type { Context } from './context.ts'
import { askAnother } from './decisions/ask-another.ts'
import { assign, reopen } from './decisions/assign.ts'
import { ack, claim, pass, release } from './decisions/claim.ts'
import type { Decision } from './decisions/decision.ts'
import { same } from './decisions/doubt.ts'
import { escalate, settleEscalation, takeEscalation } from './decisions/escalate.ts'
import { explainBreach } from './decisions/explain.ts'
import { categorise, prioritise, stateCritical } from './decisions/file-under.ts'
import { give, giveCall } from './decisions/give.ts'
import { goPrivate } from './decisions/go-private.ts'
import { answerQuote, quote, wantQuote } from './decisions/quote.ts'
import { redact } from './decisions/redact.ts'
import { requesterBack, requesterLeft } from './decisions/requester-left.ts'
import { rate, resolve, unresolve } from './decisions/resolve.ts'
import { say, write } from './decisions/say.ts'
import { revise, send, stopSending } from './decisions/send.ts'
import { snooze, wake } from './decisions/snooze.ts'
import { splitOff } from './decisions/split-off.ts'
import { tag } from './decisions/tag.ts'
import { follow } from './decisions/together.ts'
import { urge } from './decisions/urge.ts'
import { goOn, wait, waitForVendor } from './decisions/wait.ts'
import type { Ticket } from './ticket.ts'

/** What a command makes of a ticket: events, or a refusal. Each decision has a file of its own. */
export function decide(ticket: Ticket, command: Command, context: Context): Decision {
  switch (command.kind) {
    case 'claim':
      return claim(ticket, command.by, context)
    case 'release':
      return release(ticket, command, context)
    case 'ack':
      return ack(ticket, command.by, context)
    case 'pass':
      return pass(ticket, command.by, context)
    case 'note':
      return say(ticket, command, context)
    case 'reply':
      return say(ticket, command, context)
    case 'write':
      return write(ticket, command, context)
    case 'give':
      return give(ticket, command, context)
    case 'want-quote':
      return wantQuote(ticket, command.by, context)
    case 'quote':
      return quote(ticket, command, context)
    case 'answer-quote':
      return answerQuote(ticket, command, context)
    case 'give-call':
      return giveCall(ticket, command, context)
    case 'wait':
      return wait(ticket, command, context)
    case 'wait-for-vendor':
      return waitForVendor(ticket, command, context)
    case 'go-on':
      return goOn(ticket, command.by, context)
    case 'prioritise':
      return prioritise(ticket, command, context)
    case 'state-critical':
      return stateCritical(ticket, command.by, context)
    case 'categorise':
      return categorise(ticket, command, context)
    case 'resolve':
      return resolve(ticket, command, context)
    case 'requester-left':
      return requesterLeft(ticket, command, context)
    case 'requester-back':
      return requesterBack(ticket, command.by, context)
    case 'ask-another':
      return askAnother(ticket, command, context)
    case 'unresolve':
      return unresolve(ticket, command.by, context)
    case 'assign':
      return assign(ticket, command, context)
    case 'reopen':
      return reopen(ticket, command.by, context)
    case 'escalate':
      return escalate(ticket, command, context)
    case 'take-escalation':
      return takeEscalation(ticket, command, context)
    case 'settle-escalation':
      return settleEscalation(ticket, command, context)
    case 'send':
      return send(ticket, command, context)
    case 'stop-sending':
      return stopSending(ticket, command, context)
    case 'revise':
      return revise(ticket, command, context)
    case 'explain':
      return explainBreach(ticket, command, context)
    case 'urge':
      return urge(ticket, command, context)
    case 'follow':
      return follow(ticket, command, context)
    case 'tag':
      return tag(ticket, command, context)
    case 'snooze':
      return snooze(ticket, command, context)
    case 'wake':
      return wake(ticket, command.by, context)
    case 'go-private':
      return goPrivate(ticket, command.by, context)
    case 'same':
      return same(ticket, command.by, context)
    case 'split-off':
      return splitOff(ticket, command, context)
    case 'redact':
      return redact(ticket, command, context)
    case 'rate':
      return rate(ticket, command, context)
  }
}
