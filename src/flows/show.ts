import { help, hours, list, status } from '../cards/answers.ts'
import { type Card, card, type Form } from '../cards/card.ts'
import { replyForm, resolveForm } from '../cards/forms.ts'
import { notFound } from '../cards/refusal.ts'
import { firstClock, type TicketView } from '../cards/ticket-view.ts'
import { why } from '../cards/why.ts'
import type { Words } from '../cards/words.ts'
import { maySee } from '../core/access.ts'
import { mayUse } from '../core/catalogue.ts'
import type { Actor } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import type { Wish } from './understanding/wish.ts'
import { viewOf } from './view.ts'

type Deps = { tickets: TicketStore; words: Words }

/** Answers that change nothing. A ticket of another is answered as one that does not exist. */
export function makeShowing(deps: Deps) {
  const { tickets, words } = deps

  async function seen(desk: Desk, actor: Actor, number: number, now: Instant): Promise<TicketView | null> {
    const stored = await tickets.read(desk.id, number)
    if (stored === null || !maySee(actor, stored.ticket)) return null
    return viewOf(deps, desk, stored.ticket, { texts: [], now })
  }

  return {
    async card(desk: Desk, actor: Actor, wish: Extract<Wish, { kind: 'show' }>, now: Instant): Promise<Card> {
      switch (wish.what) {
        case 'help':
          return help(words, desk.file.name, actor.roles)
        case 'hours':
          return hours({ words, ...desk.calendar(), now })
        case 'list': {
          const lines = await tickets.ticketsOf(desk.id, actor)
          return list(
            words,
            desk.file.prefix,
            lines.map(one => ({ ...one, holder: one.assignee?.name ?? null })),
          )
        }
        case 'status':
        case 'why': {
          const view = await seen(desk, actor, wish.number, now)
          const clock = view === null ? undefined : firstClock(view.ticket)
          if (view === null || clock === undefined) return notFound(words)
          return wish.what === 'status' ? status(view) : why(view, clock, desk.calendar())
        }
      }
    },

    /** The form for a ticket, filled in where it comes back. */
    async form(
      desk: Desk,
      actor: Actor,
      {
        verb,
        number,
        filled,
      }: { verb: 'reply' | 'resolve'; number: number; filled: { text: string } | null },
      now: Instant,
    ): Promise<Form | Card> {
      const view = await seen(desk, actor, number, now)
      if (view === null) return notFound(words)
      if (!mayUse(verb, actor.roles)) return card(words.text('refused.not-allowed', { verb }))
      return verb === 'reply' ? replyForm(view, filled) : resolveForm(view, filled)
    },
  }
}
