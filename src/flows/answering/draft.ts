import { card } from '../../cards/card.ts'
import { type Preview, preview } from '../../cards/preview.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { exclusionIn, priorityOf, serviceIn, suggest } from '../../core/suggest.ts'
import type { Priority } from '../../core/ticket.ts'
import { day } from '../../core/time.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Keeps } from '../../ports/kept-store.ts'
import { firstAnswerBy } from '../open.ts'
import { tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { asking } from './asking.ts'
import { type Call, inItsPlace, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { alikeOf, filedUnder, formOf, misfiled, placeOf } from './drafts.ts'
import { blockedCard } from './gate.ts'
import { knownOf } from './known.ts'
import { openAs } from './opening.ts'

const keptFor = day
type Draft = Keeps['draft']

/** Words without a verb: what a ticket of them would be, one tap away from it. The text is kept for a day. */
export async function previewing(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'preview' }>,
  call: Call,
): Promise<Reply> {
  const { actor, words } = call
  const blocked = await blockedCard(deps, call, actor)
  if (blocked !== null) return whisper(blocked)
  const text = cleanText(wish.text)
  if (text === '') return formOf(call, null)
  if (text.length > longestText) return whisper(tooLong(words, text))
  const stated = wish.priority
  const filed = filedUnder(call, wish.category)
  if (filed === undefined)
    return misfiled(call, wish.category, { text, ...(stated === null ? {} : { priority: stated }) })
  const suggested = draftOf(text, stated, call)
  const draft = { ...suggested, category: filed ?? suggested.category }
  const id = deps.chance.id()
  await keepDraft(deps, call, id, draft)
  return whisper(preview(await viewOf(deps, call, id, draft)))
}

/** Words as they would be opened. */
export function draftOf(text: string, stated: Priority | null, { desk, now }: Call): Draft {
  const { category, impact } = suggest(text, desk.inForce(now).terms)
  return { text, impact, stated, category: category.id }
}

/** A tap on the preview. */
export async function drafting(
  deps: HandleDeps,
  { id, step }: Extract<Wish, { kind: 'draft' }>,
  call: Call,
): Promise<Reply> {
  const { desk, now, words } = call
  const draft = await deps.kept.read(placeOf(call, id), now)
  if (draft === null) return whisper(card(words.text('preview.gone')))
  switch (step.kind) {
    case 'open':
    case 'complain': {
      const complaint = step.kind === 'complain'
      const { text, category } = draft
      const asked = { event: `draft:${id}`, text, priority: priorityIn(draft, call), category, complaint }
      const reply = await openAs(deps, asked, call)
      await deps.kept.drop(placeOf(call, id))
      return inItsPlace(reply)
    }
    case 'details': {
      const filled = { text: draft.text, priority: priorityIn(draft, call), category: draft.category }
      return formOf(call, filled, id)
    }
    case 'question':
      await deps.kept.drop(placeOf(call, id))
      return inItsPlace(await asking(deps, draft.text, call))
    case 'impact': {
      const changed = { ...draft, impact: step.impact, stated: null }
      await keepDraft(deps, call, id, changed)
      return inItsPlace(whisper(preview(await viewOf(deps, call, id, changed))))
    }
    case 'add': {
      const act = { kind: 'write', text: draft.text } as const
      const reply = await acting(deps, { kind: 'act', number: step.number, act, by: 'thread' }, call)
      if (reply.kind !== 'nothing') return reply
      await deps.kept.drop(placeOf(call, id))
      const ticket = `${desk.file.prefix}-${step.number}`
      return inItsPlace(whisper(card(words.text('preview.added', { ticket }))))
    }
  }
}

/** The form without words, with what was typed last and never sent. */
export async function emptyForm({ kept }: HandleDeps, call: Call): Promise<Reply> {
  const { desk: of, kind, subject } = placeOf(call, '')
  const left = await kept.newest({ desk: of, kind, subject }, call.now)
  if (left === null) return formOf(call, null)
  const { text, category } = left.value
  const filled = { text, category, priority: priorityIn(left.value, call) }
  return formOf(call, filled, left.id)
}

export async function keepDraft({ kept }: HandleDeps, call: Call, id: string, draft: Draft): Promise<void> {
  await kept.put(placeOf(call, id), draft, { now: call.now, until: call.now + keptFor })
}

function priorityIn({ stated, impact }: Draft, { desk, now }: Call): Priority {
  return stated ?? priorityOf(impact, desk.inForce(now).terms)
}

async function viewOf(deps: HandleDeps, call: Call, id: string, draft: Draft): Promise<Preview> {
  const { desk, actor, now, words } = call
  const { terms } = desk.inForce(now)
  const suggested = suggest(draft.text, terms)
  const priority = priorityIn(draft, call)
  const service = serviceIn(draft.text, terms)
  const category = terms.scope.categories.find(one => one.id === draft.category)?.name ?? draft.category
  return {
    words,
    id,
    greeting: await greetingFor(deps, call),
    text: draft.text,
    category,
    impact: draft.impact,
    because: suggested.impact === draft.impact ? suggested.because : null,
    priority,
    stated: draft.stated !== null,
    due: firstAnswerBy(desk, actor, { priority, category: draft.category, service }, now),
    known: await knownOf(deps, call, draft.text),
    excluded: exclusionIn(draft.text, terms),
    alike: await alikeOf(deps, call, draft.text),
  }
}

/** Whoever has no ticket yet is greeted as section 1 says. */
async function greetingFor({ tickets }: HandleDeps, { desk, actor, now }: Call): Promise<string | null> {
  const { greeting } = desk.inForce(now).terms.introduction
  return greeting !== null && (await tickets.ticketsOf(desk.id, actor)).length === 0 ? greeting : null
}
