import { help, hours, list, status } from '../cards/answers.ts'
import { type Card, card, type Form } from '../cards/card.ts'
import {
  categoryChoice,
  criticalQuestion,
  notCriticalChoice,
  priorityChoice,
  tagsOf,
} from '../cards/choices.ts'
import { replyForm, resolveForm, waitForm } from '../cards/forms.ts'
import { mergeForm, snoozeForm, splitForm, tagForm } from '../cards/handling-forms.ts'
import { home } from '../cards/home.ts'
import { askAnotherForm } from '../cards/leaving.ts'
import { assignForm, explainForm } from '../cards/managing.ts'
import { needsForm } from '../cards/needs.ts'
import { quoteForm } from '../cards/quote.ts'
import { notFound } from '../cards/refusal.ts'
import { nameOf, type TicketView } from '../cards/ticket-view.ts'
import { vendorChoice } from '../cards/vendor.ts'
import { why } from '../cards/why.ts'
import { isStaff, maySee } from '../core/access.ts'
import { mayUse } from '../core/catalogue.ts'
import { missingOf } from '../core/needs.ts'
import { isSame } from '../core/people.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'
import type { SnippetStore } from '../ports/snippet-store.ts'
import type { TicketLine, TicketStore } from '../ports/ticket-store.ts'
import { agentsFor } from './agents.ts'
import type { Call } from './answering/call.ts'
import { contactOf } from './answering/section-cards.ts'
import type { TicketForm, Wish } from './understanding/wish.ts'
import { statusesFor, viewOf } from './view.ts'

/** As many as have a button each. */
const queueLength = 20

type Deps = {
  tickets: TicketStore
  snippets: SnippetStore
  platformOf: (workspace: string) => ChatPlatform | null
}
type Reader = Pick<Call, 'desk' | 'actor' | 'now' | 'words'>

/** Answers that change nothing. A ticket of another is answered as one that does not exist. */
export function makeShowing(deps: Deps) {
  const { tickets } = deps

  async function seen({ desk, actor, now, words }: Reader, number: number): Promise<TicketView | null> {
    const stored = await tickets.read(desk.id, number)
    if (stored === null || !maySee(actor, stored.ticket)) return null
    return viewOf({ tickets, words }, desk, stored.ticket, { texts: [], now })
  }

  /** Each with whether its terms promise a solution or name a goal. */
  async function promised({ desk, now }: Reader, lines: readonly TicketLine[]) {
    for (const { policyVersion } of lines) await desk.learn(policyVersion, now)
    return lines.map(one => ({ ...one, committed: desk.pinned(one.policyVersion, one.plan).committed }))
  }

  /** What the requester wrote last, in one block. */
  async function lastWords({ desk }: Reader, { ticket }: TicketView): Promise<string> {
    const ids = ticket.blocks.at(-1)?.texts ?? []
    const said = await tickets.texts(desk.id, ids)
    return ids.flatMap(id => said.get(id) ?? []).join('\n')
  }

  return {
    async card(reader: Reader, wish: Extract<Wish, { kind: 'show' }>): Promise<Card> {
      const { desk, actor, now, words } = reader
      switch (wish.what) {
        case 'help':
          return help(words, desk.file.name, actor.roles, desk.inForce(now).terms.introduction.greeting)
        case 'hours':
          return hours({
            words,
            ...desk.calendar(),
            outOfHours: desk.inForce(now).terms.channels.outOfHours,
            now,
          })
        case 'contact':
          return contactOf(reader)
        case 'home': {
          const staff = isStaff(actor)
          const lines = staff
            ? await tickets.queue(desk.id, queueLength)
            : await tickets.ticketsOf(desk.id, actor)
          const statuses = statusesFor(words, desk, now)
          // What a ticket waits for is said in words to whoever asked.
          const shown = (await promised(reader, lines)).map(one => (staff ? { ...one, waitsFor: null } : one))
          return home(words, { ...desk.file, statuses, now }, { staff, lines: shown })
        }
        case 'list': {
          const lines = await promised(reader, await tickets.ticketsOf(desk.id, actor))
          return list(
            { words, prefix: desk.file.prefix, statuses: statusesFor(words, desk, now), now },
            lines.map(one => ({ ...one, holder: one.assignee?.name ?? null })),
          )
        }
        case 'critical': {
          const view = await seen(reader, wish.number)
          return view === null || !isSame(actor, view.ticket.requester)
            ? notFound(words)
            : criticalQuestion(view)
        }
        case 'priorities':
        case 'vendors':
        case 'not-critical': {
          const view = await seen(reader, wish.number)
          if (view === null) return notFound(words)
          const verb = wish.what === 'vendors' ? 'vendor' : 'priority'
          if (!mayUse(verb, actor.roles)) return card(words.text('refused.not-allowed', { verb }))
          if (wish.what === 'vendors') return vendorChoice(view)
          return wish.what === 'priorities'
            ? priorityChoice(view, desk.inForce(now).terms.responseTimes.priorities)
            : notCriticalChoice(view)
        }
        case 'categories': {
          const view = await seen(reader, wish.number)
          if (view === null) return notFound(words)
          return mayUse('category', actor.roles)
            ? categoryChoice(view)
            : card(words.text('refused.not-allowed', { verb: 'category' }))
        }
        case 'tags': {
          const view = await seen(reader, wish.number)
          if (view === null) return notFound(words)
          return mayUse('tag', actor.roles)
            ? tagsOf(view)
            : card(words.text('refused.not-allowed', { verb: 'tag' }))
        }
        case 'status': {
          const view = await seen(reader, wish.number)
          if (view === null) return notFound(words)
          return status(view, isSame(actor, view.ticket.requester) ? 'requester' : 'other')
        }
        case 'why': {
          const view = await seen(reader, wish.number)
          if (view === null) return notFound(words)
          const sealed = await tickets.history(desk.id, wish.number)
          const history = sealed.map(one => one.event)
          return why({ view, history, scheduled: desk.calendar(view.ticket) }, wish.whole)
        }
      }
    },

    /** The form for a ticket, filled in where it comes back. */
    async form(
      reader: Reader,
      { verb, number, filled }: { verb: TicketForm; number: number; filled: { text: string } | null },
    ): Promise<Form | Card> {
      const view = await seen(reader, number)
      const { actor, words } = reader
      if (view === null) return notFound(words)
      if (verb === 'give') {
        const needs = needsForm(view)
        return needs ?? card(words.text('needs.none', { ticket: nameOf(view) }))
      }
      if (verb === 'ask-another') {
        if (!mayUse('wait', actor.roles)) return card(words.text('refused.not-allowed', { verb: 'wait' }))
        return (
          askAnotherForm(view, filled) ?? card(words.text('ask-another.nobody', { ticket: nameOf(view) }))
        )
      }
      if (!mayUse(verb, actor.roles)) return card(words.text('refused.not-allowed', { verb }))
      switch (verb) {
        case 'reply':
          return replyForm(
            view,
            filled,
            (await deps.snippets.all(reader.desk.id)).map(({ name }) => name),
          )
        case 'resolve':
          return resolveForm(view, filled)
        case 'wait':
          return waitForm(view, filled ?? missingFilled(view))
        case 'quote':
          return isStaff(actor) ? quoteForm(view, {}) : card(words.text('refused.not-allowed', { verb }))
        case 'assign':
        case 'handover':
          return assignForm(view, await agentsFor(reader.desk, actor, deps.platformOf(actor.workspace)), verb)
        case 'merge':
          return mergeForm(view)
        case 'split':
          return splitForm(view, await lastWords(reader, view), false)
        case 'tag':
          return tagForm(view)
        case 'snooze':
          return snoozeForm(view)
        case 'explain':
          return explainForm(view)
      }
    },
  }
}

/** What section 6 still wants to know is the likeliest thing that is asked for. */
function missingFilled({ ticket, terms }: TicketView): { text: string } | null {
  const missing = missingOf(ticket, terms)
  return missing.length === 0 ? null : { text: missing.join('; ') }
}
