import { money } from '../../cards/money.ts'
import { type QuoteFaults, type QuoteValues, quoteForm } from '../../cards/quote.ts'
import { notFound } from '../../cards/refusal.ts'
import type { TicketView } from '../../cards/ticket-view.ts'
import { isStaff, maySee } from '../../core/access.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { readDuration } from '../../core/duration-words.ts'
import { isSame, type Person } from '../../core/people.ts'
import { isCurrency, leastPrice, priceIn, priceOf, readAmount } from '../../core/pricing.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Desk } from '../desk.ts'
import { idInFile } from '../reach.ts'
import { withWords } from '../said.ts'
import type { Act, Wish } from '../understanding/wish.ts'
import { viewOf } from '../view.ts'
import { acting } from './acting.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** `quote 42`: from the team the form of a price, from the requester the wish for one, with what it is for. */
export async function quoting(
  deps: HandleDeps,
  { number, text, values }: Extract<Wish, { kind: 'quote' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !maySee(actor, stored.ticket))
    return whisper(withWords(words, notFound(words), text))
  if (isSame(actor, stored.ticket.requester) || !isStaff(actor)) {
    const reply = await acting(deps, { kind: 'act', number, act: { kind: 'want-quote' }, by: 'word' }, call)
    if (text !== '' && !(reply.kind === 'whisper' && reply.refused)) await saying(deps, number, text, call)
    return reply
  }
  const view = await viewOf({ tickets: deps.tickets, words }, desk, stored.ticket, { texts: [], now })
  if (values === null) return { kind: 'form', form: quoteForm(view, text === '' ? {} : priceIn(text)) }
  const read = readQuote(view, values)
  if ('faults' in read) return { kind: 'form', form: quoteForm(view, values, read.faults) }
  const act: Act = { kind: 'quote', ...read, also: speakersFor(desk, stored.ticket.requester) }
  return acting(deps, { kind: 'act', number, act, by: 'form' }, call)
}

/** What the price is for is said on the ticket, where the team reads it. */
async function saying(deps: HandleDeps, number: number, text: string, call: Call): Promise<void> {
  const inbound = { ...call.inbound, eventId: `${call.inbound.eventId}#words` }
  const act = { kind: 'write', text } as const
  await acting(deps, { kind: 'act', number, act, by: 'thread' }, { ...call, inbound })
}

type Read = { text: string; amount: number; currency: string; validFor: number }

/** What was written, or what is wrong with it, at its field. */
function readQuote(view: TicketView, values: QuoteValues): Read | { faults: QuoteFaults } {
  const { words, terms } = view
  const { quotes } = terms
  const text = cleanText(values.text)
  const code = values.currency.trim().toUpperCase() || quotes.currency
  const currency = isCurrency(code) ? code : null
  const validFor = readDuration(values.valid.trim())
  const hours = readDuration(values.amount.trim())
  const when = values.rate === 'outOfHours' ? 'outOfHours' : 'openingHours'
  const amount =
    hours === null ? readAmount(values.amount, currency ?? quotes.currency) : priceOf(hours, when, quotes)
  const least = leastPrice(quotes)
  const faults: QuoteFaults = {
    ...(text === '' ? { text: words.label('form.error.empty') } : {}),
    ...(text.length > longestText ? { text: words.label('form.error.long', { most: longestText }) } : {}),
    ...(currency === null ? { currency: words.label('form.quote.error.currency') } : {}),
    ...(validFor === null ? { valid: words.label('form.quote.error.valid') } : {}),
    ...(amount !== null
      ? {}
      : { amount: words.label(hours === null ? 'form.quote.error.amount' : 'form.quote.error.rate') }),
    ...(amount !== null && currency === quotes.currency && amount < least
      ? { amount: words.label('form.quote.error.least', { least: money(words, least, currency) }) }
      : {}),
  }
  if (currency === null || validFor === null || amount === null || Object.keys(faults).length > 0) {
    return { faults }
  }
  // Hours have the price of the policy, in its own currency.
  return { text, amount, currency: hours === null ? currency : quotes.currency, validFor }
}

/** Who may accept a price for somebody: the authorised contacts of their customer, in their workspace. */
function speakersFor({ file }: Desk, requester: Person): readonly Person[] {
  const id = idInFile(file.people, requester)
  const customer = file.customers.find(({ people }) => people.includes(id))
  return (customer?.authorised ?? [])
    .filter(one => one !== id)
    .map(one => {
      const person = file.people.find(({ id: known }) => known === one)
      const link = person?.links.find(({ workspace }) => workspace === requester.workspace)
      return { workspace: requester.workspace, id: link?.user ?? one, name: person?.name ?? one }
    })
}
