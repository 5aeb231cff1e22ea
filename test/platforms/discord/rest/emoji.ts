/** resources/message#create-reaction: the emoji of a path, which must be one; custom ones are name:id. */
import { refuse } from './refusal.ts'

/** One emoji, of several code points or of one, with or without a selector of its picture. */
const pictograph = String.raw`(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Extended_Pictographic})`
const emoji = new RegExp(
  String.raw`^(?:${pictograph}\p{Emoji_Modifier}?(?:\u200D${pictograph}\p{Emoji_Modifier}?)*|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)\uFE0F?$`,
  'u',
)

/** The emoji as Discord keeps it; 10014 where it is none. The path has been decoded. */
export function emojiOf(given: string): string {
  if (emoji.test(given)) return given
  throw refuse.unknownEmoji()
}
