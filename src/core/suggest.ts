import type { Terms } from '../policy/terms.ts'
import { onceEach } from './once-each.ts'
import type { Priority } from './ticket.ts'

export const impacts = ['everyone', 'several', 'one', 'workaround'] as const
/** How much of somebody's work stands still. */
export type Impact = (typeof impacts)[number]

/** What a text suggests, each with the words it follows from; null where nothing in it does. */
export type Suggestion = {
  category: { id: string; name: string }
  impact: Impact
  because: string | null
}

/** From the gravest; the first that a text holds decides. */
const signs: readonly (readonly [Impact, RegExp])[] = [
  [
    'everyone',
    /\b(?:everyone|everybody|nobody can|no one can|all of us|whole (?:company|office|team)|company-wide)\b/i,
  ],
  ['workaround', /\b(?:workaround|work around|typo|cosmetic|whenever you (?:can|have time)|no hurry)\b/i],
  ['several', /\b(?:several|many of us|our (?:team|office)|\d+ (?:people|users|colleagues)|outage|down)\b/i],
]

/** The category, the impact and why, as the words of a text suggest them. */
export function suggest(text: string, { scope }: Pick<Terms, 'scope'>): Suggestion {
  const [first] = scope.categories
  const usual = scope.categories.find(({ id }) => id === 'other') ?? first ?? { id: 'other', name: 'Other' }
  const { id, name } = mostNamed(text, scope.categories) ?? usual
  const sign = signs
    .map(([impact, words]) => ({ impact, found: words.exec(text)?.[0] }))
    .find(one => one.found)
  return { category: { id, name }, impact: sign?.impact ?? 'one', because: sign?.found ?? null }
}

/** The priority that follows from an impact, by section 5. */
export function priorityOf(impact: Impact, { process }: Pick<Terms, 'process'>): Priority {
  return process.impacts[impact]
}

export type Exclusion = Terms['scope']['exclusions'][number]

/** What a text is about that section 2 does not cover, or null. It is said, and never stops a ticket. */
export function exclusionIn(text: string, { scope }: Pick<Terms, 'scope'>): Exclusion | null {
  return mostNamed(text, scope.exclusions)
}

/** The service of section 2 that a text names, or null. */
export function serviceIn(text: string, { scope }: Pick<Terms, 'scope'>): string | null {
  return mostNamed(text, scope.services)?.id ?? null
}

/** The supplier of section 9 that a text names, or null. */
export function vendorIn(text: string, { thirdParties }: Pick<Terms, 'thirdParties'>): string | null {
  return mostNamed(text, thirdParties.vendors)?.id ?? null
}

/** The entry whose words the text holds most of, the earlier one of two alike. */
function mostNamed<T extends { words: readonly string[] }>(text: string, entries: readonly T[]): T | null {
  const low = text.toLowerCase()
  let best: { entry: T; named: number } | null = null
  for (const entry of entries) {
    const named = signsOf(entry.words).filter(
      ({ words, whole }) => low.includes(words) && whole.test(low),
    ).length
    if (named > (best?.named ?? 0)) best = { entry, named }
  }
  return best?.entry ?? null
}

/** `words` in small letters, and what finds them where they stand as whole words; a plural counts. */
type Sign = { words: string; whole: RegExp }

const signsOf = onceEach((words: readonly string[]): readonly Sign[] => words.map(signOf))

function signOf(given: string): Sign {
  const words = given.toLowerCase()
  const exact = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return { words, whole: new RegExp(`(?<![\\p{L}\\p{N}])${exact}s?(?![\\p{L}\\p{N}])`, 'u') }
}
