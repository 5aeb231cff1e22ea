import { card } from '../../cards/card.ts'
import {
  choices,
  contents,
  noAnswer,
  type Quoted,
  quotedAnswer,
  sectionCard,
  wordedAnswer,
} from '../../cards/policy-answer.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { fillValues } from '../../policy/templates.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { OwnAnswerer } from '../../ports/own-answerer.ts'
import type { QuestionStore } from '../../ports/question-store.ts'
import type { Questions, ReadPolicy } from '../questions.ts'
import { tooLong } from '../said.ts'
import { type Call, nothing, whisper } from './call.ts'
import { formOf } from './drafts.ts'

/** `own` is an answerer of the owner's; null where there is none. */
export type AskDeps = { questions: Questions; asked: QuestionStore; own: OwnAnswerer | null }

/** Answers a question from the policy: quoted and cited, three sections to choose from, or a plain no. */
export async function asking(
  { questions, asked, own }: AskDeps,
  question: string,
  call: Call,
): Promise<Reply> {
  const { desk, now, words } = call
  const text = cleanText(question)
  if (text.length > longestText) return whisper(tooLong(words, text))
  const policy = await questions.policyOf(desk, now)
  if (policy === null) return nothing
  if (text === '') return whisper(contentsOf(policy, call))
  const { tier, section, ranked } = policy.answerer.ask(text)
  const id = await asked.keep({ desk: desk.id, at: now, text, tier, section })
  const found = ranked.flatMap(one => quotedOf(policy, one.section) ?? [])
  const [best] = found
  if (tier === 'none' || best === undefined) return whisper(noAnswer(words, contactsOf(policy), id))
  const worded = await inOwnWords(own, text, found)
  if (worded !== null) return whisper(wordedAnswer(words, worded, id, below(policy)))
  return whisper(tier === 'sure' ? quotedAnswer(words, best, id, below(policy)) : choices(words, found, id))
}

/** What the owner's answerer makes of the sections that were found, with those that it rests on. */
async function inOwnWords(own: OwnAnswerer | null, question: string, found: readonly Quoted[]) {
  const answer = await own?.answer(question, found)
  if (own === null || answer == null) return null
  const sections = found.filter(({ id }) => answer.sections.includes(id))
  return sections.length === 0 ? null : { text: cleanText(answer.text), sections, by: own.name }
}

/** `policy`, `policy 3.2`, or `policy` with words, which is a question. */
export async function reading(deps: AskDeps, wanted: string, call: Call): Promise<Reply> {
  const policy = await deps.questions.policyOf(call.desk, call.now)
  if (policy === null) return nothing
  const section = quotedOf(policy, wanted.trim())
  if (section === null) return asking(deps, wanted, call)
  return whisper(sectionCard(call.words, section, below(policy)))
}

/** One of the offered sections was chosen: it is the answer. */
export async function choosing(
  { questions }: AskDeps,
  { id, section }: { id: number; section: string },
  { desk, now, words }: Call,
): Promise<Reply> {
  const policy = await questions.policyOf(desk, now)
  const found = policy === null ? null : quotedOf(policy, section)
  if (policy === null || found === null) return whisper(card(words.text('refused.button')))
  return whisper(quotedAnswer(words, found, id, below(policy)))
}

export async function helped({ asked }: AskDeps, id: number, { desk, words }: Call): Promise<Reply> {
  await asked.end(desk.id, id, 'helped')
  return whisper(card(words.text('answer.thanks')))
}

/** The answer did not do: a form for a ticket, with the question carried over. */
export async function ticketInstead({ asked }: AskDeps, id: number, call: Call): Promise<Reply> {
  const { desk, words } = call
  const question = await asked.read(desk.id, id)
  if (question === null) return whisper(card(words.text('refused.button')))
  await asked.end(desk.id, id, 'ticket')
  return formOf(call, { text: question.text })
}

/** A section with the values that it binds; one that only holds others lists them. */
function quotedOf({ sections, terms, version }: ReadPolicy, id: string): Quoted | null {
  const found = sections.find(one => one.id === id)
  if (found === undefined) return null
  const inside = sections.filter(one => one.id.startsWith(`${id}.`)).map(one => `${one.id} ${one.title}`)
  const text = found.plain === '' ? inside.join('\n') : fillValues(found.plain, terms)
  return { id, title: found.title, text, version }
}

function contentsOf({ sections, version }: ReadPolicy, { words }: Call) {
  return contents(
    words,
    sections.filter(({ level }) => level === 2),
    version,
  )
}

/** Every way to reach people but the chat, in which they are already. */
export function contactsOf({ terms }: Pick<ReadPolicy, 'terms'>): string[] {
  return (terms?.channels.contacts ?? [])
    .filter(({ kind }) => kind !== 'chat')
    .map(one => `${one.name}: ${one.value}`)
}

function below({ terms }: ReadPolicy): { disclaimer: string | null } {
  const liability = terms?.liability
  const shown = liability?.showDisclaimerOn.includes('answer') ?? false
  return { disclaimer: shown ? (liability?.disclaimer ?? null) : null }
}
