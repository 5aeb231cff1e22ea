import type { FileRefusal } from '../core/file-rules.ts'
import type { FileRules } from '../policy/desk/files.ts'
import { type Card, card } from './card.ts'
import { quote, say } from './text.ts'
import type { Words } from './words.ts'

type Passed = { refused: readonly { name: string; why: FileRefusal }[] }

/** Below the words of a message: what came with it, by name, for the names may be all there is. */
export function withFiles(text: string, names: readonly string[]): string {
  return [text, ...names.map(name => `📎 ${name}`)].join('\n')
}

/** A card with a line for each file that the other side does not get, and why. */
export function withRefused(
  words: Words,
  told: Card | null,
  { refused }: Pick<Passed, 'refused'>,
  { largest, most }: FileRules,
): Card | null {
  if (refused.length === 0) return told
  const lines = refused.map(({ name, why }) =>
    words.text(`file.refused.${why}`, { name: quote(name), most: why === 'large' ? largest : most }),
  )
  const text = [...(told === null ? [] : [told.text]), ...lines].flatMap((line, index) =>
    index === 0 ? line : [say('\n'), ...line],
  )
  return { ...(told ?? card([])), text }
}

/** In the place of a file that cannot be fetched any more. */
export function lostFile(
  words: Words,
  { name, who, forbidden }: { name: string; who: string; forbidden: boolean },
): Card {
  return card(words.text(forbidden ? 'file.forbidden' : 'file.lost', { name: quote(name), who }))
}
