import { card } from '../../cards/card.ts'
import { replyForm } from '../../cards/forms.ts'
import { plainText } from '../../cards/plain.ts'
import { notFound } from '../../cards/refusal.ts'
import { snippetList, unknownSnippet } from '../../cards/snippets.ts'
import { at, quote } from '../../cards/text.ts'
import { awaitedClock, lastResolution, nameOf, type TicketView } from '../../cards/ticket-view.ts'
import { isStaff } from '../../core/access.ts'
import { mayUse } from '../../core/catalogue.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { personOf } from '../../core/people.ts'
import { brokenPlaceholder, fillSnippet, isSnippetName, placeholders } from '../../core/snippet.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { withFault } from '../form-fields.ts'
import { echo, tooLong, withWords } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { viewOf } from '../view.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { unlisted } from './drafts.ts'

/** `snippet` lists, `snippet 42 vpn` answers with one, `snippet add` and `snippet remove` keep them. */
export async function snippets(
  deps: HandleDeps,
  { number, rest, below = '' }: Extract<Wish, { kind: 'snippet' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, words } = call
  if (!mayUse('snippet', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'snippet' })))
  const [, first = '', name = '', text = ''] = /^\s*(\S*)\s*(\S*)\s*([\s\S]*)$/.exec(rest) ?? []
  if (/^add$/i.test(first)) return adding(deps, name.toLowerCase(), cleanText(text), call)
  if (/^remove$/i.test(first)) return removing(deps, name.toLowerCase(), call)
  if (first === '' || number === null) {
    const all = await deps.snippets.all(desk.id)
    if (first === '') return whisper(snippetList(words, all))
    const one = all.find(other => other.name === first.toLowerCase())
    return whisper(one === undefined ? unknownSnippet(words, first, all) : snippetList(words, [one]))
  }
  return answering(deps, { number, name: first.toLowerCase(), below: cleanText(below) }, call)
}

async function adding(deps: HandleDeps, name: string, text: string, call: Call): Promise<Reply> {
  const { desk, actor, now, words } = call
  if (name === '' || text === '') return whisper(card(words.text('snippet.usage')))
  if (!isSnippetName(name))
    return whisper(card(words.text('snippet.bad-name', { name: quote(name.slice(0, 100)) })))
  if (text.length > longestText) return whisper(tooLong(words, text))
  const broken = brokenPlaceholder(text)
  if (broken !== null) {
    const known = quote(placeholders.map(one => `{{${one}}}`).join(', '))
    const filling = { found: quote(broken), known, text: echo(text) }
    return whisper(card(words.text('snippet.bad-placeholder', filling)))
  }
  const before = await deps.snippets.read(desk.id, name)
  await deps.snippets.put(desk.id, { name, text, by: personOf(actor), at: now })
  const added = { name: quote(name) }
  return whisper(
    card(
      before === null
        ? words.text('snippet.added', added)
        : words.text('snippet.replaced', { ...added, before: echo(before.text) }),
    ),
  )
}

async function removing(deps: HandleDeps, name: string, call: Call): Promise<Reply> {
  const { desk, words } = call
  if (name === '') return whisper(card(words.text('snippet.usage')))
  const before = await deps.snippets.read(desk.id, name)
  if (before === null) return whisper(unknownSnippet(words, name, await deps.snippets.all(desk.id)))
  await deps.snippets.drop(desk.id, name)
  return whisper(card(words.text('snippet.removed', { name: quote(name), text: echo(before.text) })))
}

/** The form of a reply with the text in it, to be read and changed before it goes. */
async function answering(
  deps: HandleDeps,
  { number, name, below }: { number: number; name: string; below: string },
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !isStaff(actor)) return whisper(withWords(words, notFound(words), below))
  const snippet = await deps.snippets.read(desk.id, name)
  const view = await viewOf({ ...deps, words }, desk, stored.ticket, { texts: [], now })
  if (snippet === null) {
    const all = await deps.snippets.all(desk.id)
    if (below === '') return whisper(unknownSnippet(words, name, all))
    const form = replyForm(
      view,
      { text: below },
      all.map(one => one.name),
    )
    return { kind: 'form', form: withFault(form, 'snippet', unlisted(words, all)) }
  }
  const text = [filledIn(snippet.text, view, call), below].filter(part => part !== '').join('\n')
  const form = replyForm(view, { text })
  return { kind: 'form', form }
}

/** The text with its placeholders filled, times in the requester's own zone where that is known. */
export function filledIn(
  text: string,
  view: TicketView,
  { desk, actor }: Pick<Call, 'desk' | 'actor'>,
): string {
  const { words, ticket } = view
  const [clock, solution] = [awaitedClock(ticket), lastResolution(ticket)]
  const due = [clock, solution].find(one => one?.phase === 'running')
  const reader = { zone: desk.calendar().schedule.zone, locale: words.locale }
  return fillSnippet(text, {
    requester: ticket.requester.name,
    ticket: nameOf(view),
    agent: actor.name,
    due: due?.phase === 'running' ? plainText([at(due.dueAt)], reader) : '–',
  })
}
