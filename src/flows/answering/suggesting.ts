import { isStaff } from '../../core/access.ts'
import { mayUse, type Verb, verbs, words as wordOf } from '../../core/catalogue.ts'
import { isSame } from '../../core/people.ts'
import { readWords } from '../../core/words.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { TicketLine } from '../../ports/ticket-store.ts'
import type { Wish } from '../understanding/wish.ts'
import type { Call } from './call.ts'
import type { HandleDeps } from './deps.ts'

type Option = { value: string; label: string }

/** No platform shows more of them. */
const most = 25
/** Some platforms cut what is longer, and with it what is said at its end. */
const longestLabel = 75
/** Words beyond this are a sentence, which the policy may answer. */
const aQuestion = /\S+\s+\S+/

/**
 * What is offered while somebody types: words that they may use, tickets that they may see, and sections of the policy.
 * What they typed is never in the way: nothing has to be chosen.
 */
export async function suggesting(
  deps: HandleDeps,
  { text, of }: Extract<Wish, { kind: 'suggest' }>,
  call: Call,
): Promise<Reply> {
  const offer = (options: readonly Option[]) => offered(options, call)
  if (of === 'category') return offer(categoriesFor(text, call))
  const typed = text.trimStart()
  const read = readWords(typed)
  if (read.kind === 'word' && /\s/.test(typed)) return offer(await ticketsFor(deps, read.verb, typed, call))
  const begun = verbs.filter(verb => verb.startsWith(typed.trim().toLowerCase()) && isFor(verb, call))
  const options = begun.map(verb => ({ value: verb, label: `${verb}: ${helpOf(verb, call)}` }))
  const numbers = /^#?\d+$/.test(typed.trim()) ? await ticketsFor(deps, 'status', typed, call) : []
  const sections = aQuestion.test(typed) ? await sectionsFor(deps, typed, call) : []
  return offer([...numbers, ...options, ...sections])
}

/** Where there are more, the last one says so. */
function offered(options: readonly Option[], { words }: Call): Reply {
  const [shown, number] = [options.slice(0, most), options.length - most]
  const last = shown.at(-1)
  if (number <= 0 || last === undefined) return { kind: 'suggestions', options: shown }
  const more = ` (${words.label('suggest.more', { number })})`
  const label = [...last.label].slice(0, longestLabel - more.length).join('')
  return { kind: 'suggestions', options: [...shown.slice(0, -1), { ...last, label: `${label}${more}` }] }
}

/** The categories of section 2; those that begin with what was typed come first. */
function categoriesFor(typed: string, { desk, now }: Call): Option[] {
  const begun = typed.trim().toLowerCase()
  const found = desk
    .inForce(now)
    .terms.scope.categories.filter(({ id, name }) => `${id} ${name.toLowerCase()}`.includes(begun))
  const first = ({ name }: { name: string }) => (name.toLowerCase().startsWith(begun) ? 0 : 1)
  return found.sort((a, b) => first(a) - first(b)).map(({ id, name }) => ({ value: id, label: name }))
}

function isFor(verb: Verb, { actor }: Call): boolean {
  return mayUse(verb, actor.roles)
}

function helpOf(verb: Verb, { words }: Call): string {
  return words.label(`help.${verb}`).replaceAll('`', '')
}

/** Tickets that the word could be about: of the team everything that is open, of everybody else their own. */
async function ticketsFor(deps: HandleDeps, verb: Verb, typed: string, call: Call): Promise<Option[]> {
  const { desk, actor } = call
  if (!isFor(verb, call) || !wordOf[verb].takes.includes('number')) return []
  const [, digits = ''] = /(\d+)\D*$/.exec(typed) ?? []
  const own = await deps.tickets.ticketsOf(desk.id, actor)
  const team = isStaff(actor) ? await deps.tickets.queue(desk.id, 200) : []
  const held = team.filter(({ assignee }) => isSame(assignee, actor))
  const all = [...held, ...team, ...own]
  return all
    .filter(({ number }, index) => all.findIndex(one => one.number === number) === index)
    .filter(({ number }) => String(number).startsWith(digits))
    .map(line => ({ value: `${verb} ${line.number}`, label: labelOf(line, call) }))
}

function labelOf({ number, title }: TicketLine, { desk }: Call): string {
  return [`${desk.file.prefix}-${number}`, title ?? ''].filter(part => part !== '').join(' · ')
}

async function sectionsFor({ questions }: HandleDeps, typed: string, { desk, now }: Call): Promise<Option[]> {
  const policy = await questions.policyOf(desk, now)
  if (policy === null) return []
  const { tier, ranked } = policy.answerer.ask(typed)
  if (tier === 'none') return []
  return ranked.flatMap(({ section: id }) => {
    const found = policy.sections.find(one => one.id === id)
    return found === undefined ? [] : [{ value: `policy ${id}`, label: `${id} ${found.title}` }]
  })
}
