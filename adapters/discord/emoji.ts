import { type BotMark, emojiOf, type Mark, marks } from '../../src/core/catalogue.ts'

/** An emoji as Discord names it in reactions: a character, or a name with the id of a server's own. */
export type NamedEmoji = { id?: string | null | undefined; name?: string | null | undefined }

export type Emoji = {
  /** What a reaction means to the desk, if anything. */
  markOf(emoji: NamedEmoji): Mark | null
  /** The character that the bot puts on. */
  characterOf(mark: BotMark): string
  /** Every character that means this, the bot's own first: in histories each is listed by itself. */
  charactersOf(mark: Mark): readonly string[]
}

/** `own`: what desk files say. Names among them stand for a server's own emoji, which people may use as well. */
export function makeEmoji(own: Partial<Readonly<Record<Mark, readonly string[]>>> = {}): Emoji {
  const meaning = new Map<string, Mark>()
  const characters = new Map<Mark, readonly string[]>()
  for (const mark of marks) {
    const named = own[mark] ?? [emojiOf[mark]]
    for (const one of named) meaning.set(bare(one), mark)
    characters.set(
      mark,
      named.filter(one => !isName(one)),
    )
  }
  const charactersOf = (mark: Mark) => {
    const shown = characters.get(mark) ?? []
    return shown.length === 0 ? [emojiOf[mark]] : shown
  }
  return {
    markOf({ id, name }) {
      // A server's own emoji is what it is called, whatever it shows.
      if (!name || (id != null && !isName(name))) return null
      return meaning.get(bare(name)) ?? null
    },
    characterOf: mark => (mark === 'nod' ? emojiOf.nod : (charactersOf(mark)[0] ?? emojiOf[mark])),
    charactersOf,
  }
}

function isName(emoji: string): boolean {
  return /^[\w:-]+$/.test(emoji)
}

/** Without colons, variation selector and skin tone. */
function bare(name: string): string {
  return name.replace(/^:|:$/g, '').replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '')
}
