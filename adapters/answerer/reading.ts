import { z } from 'zod'
import type { OwnAnswer, Retrieved } from '../../src/ports/own-answerer.ts'

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})
const reply = z.object({ answer: z.string(), sections: z.array(z.union([z.string(), z.number()])).max(20) })

/** Longer than this nobody reads in a chat. */
const longest = 1_500

/** `3.2`, wherever something in the text looks like the number of a section. */
const numbered = /(?<![\d.,:])\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?![\d.:]\d|\d|\s*(?:%|h\b))/g
const named = /(?:§|\bsections?\b|\babschnitt\w*|\bsecci[oó]n\w*|\bse[cç][aã]o)\s*(\d{1,2}(?:\.\d{1,2})*)/giu

/**
 * What may be shown of what came back: an answer whose every section was given, or null. Numbers of the policy's
 * other sections in its text are no less invented than those in its list.
 */
export function readAnswer(body: unknown, given: readonly Retrieved[]): OwnAnswer | null {
  const found = completion.safeParse(body)
  if (!found.success) return null
  const parsed = reply.safeParse(jsonIn(found.data.choices[0]?.message.content ?? ''))
  if (!parsed.success) return null
  const text = parsed.data.answer.replace(/\p{Cc}(?<!\n)/gu, '').trim()
  const sections = [...new Set(parsed.data.sections.map(one => String(one).replace(/^§\s*/, '').trim()))]
  if (text === '' || text.length > longest || sections.length === 0) return null
  const known = new Set(given.map(({ id }) => id))
  const inGiven = new Set(given.flatMap(({ id, text: words }) => [id, ...(words.match(numbered) ?? [])]))
  const inText = [
    ...(text.match(numbered) ?? []),
    ...[...text.matchAll(named)].flatMap(([, id]) => (id === undefined ? [] : [id])),
  ]
  const keeps = sections.every(id => known.has(id)) && inText.every(id => inGiven.has(id))
  return keeps ? { text: text.toWellFormed(), sections } : null
}

/** The object in a text: some put it between fences, or words around it. */
function jsonIn(content: string): unknown {
  const [from, to] = [content.indexOf('{'), content.lastIndexOf('}')]
  if (from < 0 || to < from) return null
  try {
    return JSON.parse(content.slice(from, to + 1)) as unknown
  } catch {
    return null
  }
}
