import { type NewFormAsks, newForm } from '../../cards/forms.ts'
import { headline } from '../../cards/ticket-view.ts'
import { areAlike } from '../../core/alike.ts'
import { byName } from '../../core/pinned.ts'
import { suggest } from '../../core/suggest.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Call } from './call.ts'

type Filled = NonNullable<Parameters<typeof newForm>[1]>

/** Drafts are found by the person whose they are: nobody opens somebody else's. */
export function placeOf({ desk, actor }: Pick<Call, 'desk' | 'actor'>, id: string) {
  return { desk: desk.id, kind: 'draft', subject: `${actor.workspace} ${actor.id}`, id } as const
}

/** The person's own open tickets that are probably about the same. */
export async function alikeOf({ tickets }: { tickets: TicketStore }, { desk, actor }: Call, text: string) {
  const own = await tickets.ticketsOf(desk.id, actor)
  return own
    .filter(({ status, title }) => status !== 'resolved' && title !== null && areAlike(title, text))
    .slice(0, 3)
    .map(({ number, title }) => ({
      number,
      ticket: `${desk.file.prefix}-${number}`,
      title: headline(title ?? ''),
    }))
}

/** The form of a new ticket, with what section 6 asks for its category once there is something to ask about. */
export function formOf(
  { desk, now, words }: Call,
  filled: Filled | null,
  draft?: string,
): Extract<Reply, { kind: 'form' }> {
  const { scope, responsibilities } = desk.inForce(now).terms
  const category = filled?.category ?? suggest(filled?.text ?? '', { scope }).category.id
  const { [category]: its = [], any = [] } = responsibilities.needed
  const needs = filled === null ? [] : [...its, ...any]
  const asks: NewFormAsks = {
    categories: scope.categories,
    category,
    // Words say what they are about, mostly: then the places are better used for what is needed.
    services: needs.length === 0 ? scope.services : [],
    needs,
  }
  return { kind: 'form', form: newForm(words, filled, asks, draft) }
}

/** The id of a category as somebody typed or chose it: null for none, undefined where section 2 has no such category. */
export function filedUnder({ desk, now }: Call, typed: string | null): string | null | undefined {
  return typed === null ? null : byName(desk.inForce(now).terms.scope.categories, typed)?.id
}

/** The form with all that was typed, which says that there is no such category. */
export function misfiled(call: Call, filled: Filled, draft?: string): Reply {
  const { categories } = call.desk.inForce(call.now).terms.scope
  const known = categories.map(({ name }) => name).join(', ')
  const error = call.words.label('refused.unknown-category', { known })
  const { form } = formOf(call, filled, draft)
  const fields = form.fields.map(one => (one.id === 'category' ? { ...one, error } : one))
  return { kind: 'form', form: { ...form, fields } }
}

/** The form with what was chosen for it before. */
export function chosenForm(call: Call, { category: typed, ...filled }: Filled): Reply {
  const category = filedUnder(call, typed ?? null)
  if (category === undefined) return misfiled(call, filled)
  return formOf(call, { ...filled, ...(category === null ? {} : { category }) })
}
