import { type NewFormAsks, newForm } from '../../cards/forms.ts'
import { headline } from '../../cards/ticket-view.ts'
import { alikeTo } from '../../core/alike.ts'
import { byName } from '../../core/pinned.ts'
import { suggest } from '../../core/suggest.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { TicketStore, Titled } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { withFault } from '../form-fields.ts'
import type { Call } from './call.ts'

type Filled = NonNullable<Parameters<typeof newForm>[1]>

/** Drafts are found by the person whose they are: nobody opens somebody else's. */
export function placeOf({ desk, actor }: Pick<Call, 'desk' | 'actor'>, id: string) {
  return { desk: desk.id, kind: 'draft', subject: `${actor.workspace} ${actor.id}`, id } as const
}

/** More of them are not named. */
const mostAlike = 3

/** The person's own open tickets that are probably about the same, newest first. */
export async function alikeOf({ tickets }: { tickets: TicketStore }, { desk, actor }: Call, text: string) {
  return soundAlike(desk, await tickets.titlesOf(desk.id, actor), text)
}

/** Of titles, those that sound like a text. */
export function soundAlike({ file }: Desk, titles: readonly Titled[], text: string) {
  const isAlike = alikeTo(text)
  return titles
    .filter(({ title }) => isAlike(title))
    .slice(0, mostAlike)
    .map(({ number, title }) => ({ number, ticket: `${file.prefix}-${number}`, title: headline(title) }))
}

/** The form of a new ticket, with what section 6 asks for its category once there is something to ask about. */
export function formOf(
  { desk, now, words }: Call,
  filled: Filled | null,
  draft?: string,
): Extract<Reply, { kind: 'form' }> {
  const { scope, responsibilities, process } = desk.inForce(now).terms
  const category = filled?.category ?? suggest(filled?.text ?? '', { scope }).category.id
  const { [category]: its = [], any = [] } = responsibilities.needed
  const needs = filled === null ? [] : [...its, ...any]
  const asks: NewFormAsks = {
    categories: scope.categories,
    category,
    // Words say what they are about, mostly: then the places are better used for what is needed.
    services: needs.length === 0 ? scope.services : [],
    needs,
    follows: process.impacts,
  }
  return { kind: 'form', form: newForm(words, filled, asks, draft) }
}

/** The id of a category as somebody typed or chose it: null for none, undefined where section 2 has no such category. */
export function filedUnder({ desk, now }: Call, typed: string | null): string | null | undefined {
  return typed === null || typed.trim() === ''
    ? null
    : byName(desk.inForce(now).terms.scope.categories, typed)?.id
}

/** The form with all that was typed, which says that there is no such category. */
export function misfiled(
  call: Call,
  typed: string | null | undefined,
  filled: Filled,
  draft?: string,
): Reply {
  const { categories } = call.desk.inForce(call.now).terms.scope
  const known = categories.map(({ name }) => name).join(', ')
  const error = call.words.label('refused.unknown-category', { known })
  return { kind: 'form', form: withFault(formOf(call, filled, draft).form, 'category', error, typed ?? '') }
}

/** The id of a service as somebody typed or chose it: null for none, undefined where section 2 has no such service. */
export function serviceMeant({ desk, now, words }: Call, typed: string | null): string | null | undefined {
  const none = ['', words.label('form.new.no-service').toLowerCase()]
  if (typed === null || none.includes(typed.trim().toLowerCase())) return null
  return byName(desk.inForce(now).terms.scope.services, typed)?.id
}

/** The form with all that was typed, which says that there is no such service. */
export function unknownService(call: Call, typed: string | null, filled: Filled, draft?: string): Reply {
  const { services } = call.desk.inForce(call.now).terms.scope
  const error = unlisted(call.words, services)
  return { kind: 'form', form: withFault(formOf(call, filled, draft).form, 'service', error, typed ?? '') }
}

/** Why what was typed is none of those that there are, and which there are. */
export function unlisted(words: Call['words'], known: readonly { name: string }[]): string {
  return `${words.label('form.error.unlisted')} ${known.map(({ name }) => name).join(', ')}`
}

/** The form with what was chosen for it before. */
export function chosenForm(call: Call, { category: typed, ...filled }: Filled): Reply {
  const category = filedUnder(call, typed ?? null)
  if (category === undefined) return misfiled(call, typed, filled)
  return formOf(call, { ...filled, ...(category === null ? {} : { category }) })
}
