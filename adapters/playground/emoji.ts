import { type BotMark, emojiOf, type Mark, marks } from '../../src/core/catalogue.ts'

/** Names and look-alikes of the six marks. A look-alike is kept as the mark's own emoji, so that off finds on. */
const aliases: Readonly<Record<Mark, readonly string[]>> = {
  ticket: ['ticket', 'tickets', 'admission_ticket', 'admission_tickets', '🎟'],
  claim: ['eyes', 'eye', '👁'],
  resolve: [
    'white_check_mark',
    'check_mark_button',
    'heavy_check_mark',
    'check_mark',
    'ballot_box_with_check',
    '✔',
    '☑',
  ],
  escalate: ['rotating_light', 'police_car_light'],
  send: ['outbox_tray'],
  wait: ['hourglass_flowing_sand', 'hourglass_not_done', 'hourglass', '⌛'],
}

/** Names of a few emoji that mean nothing here but are used in every chat. */
const others: Readonly<Record<string, string>> = {
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  thumbsdown: '👎',
  heart: '❤',
  tada: '🎉',
  pray: '🙏',
  joy: '😂',
  smile: '😄',
  rocket: '🚀',
  wave: '👋',
  warning: '⚠',
  x: '❌',
}

const canonical = new Map<string, string>(Object.entries(others))
const meaning = new Map<string, Mark>()
for (const mark of marks) {
  meaning.set(plain(emojiOf[mark]), mark)
  for (const name of aliases[mark]) canonical.set(name, plain(emojiOf[mark]))
}

/** Flags, keycaps, pictures, and pictures joined to one; without the selectors that plain() takes away. */
const oneEmoji =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\u20E3|\p{Extended_Pictographic}(?:\u200D\p{Extended_Pictographic}){0,6}[\u{E0020}-\u{E007F}]{0,8})$/u

/**
 * The emoji under which a reaction is kept: names, skin tones and look-alikes become one.
 * @param typed an emoji or its usual name, with or without colons
 * @returns null for what is no emoji
 */
export function emojiFrom(typed: string): string | null {
  const name = plain(typed.trim())
  const known = canonical.get(name.toLowerCase())
  if (known !== undefined) return known
  return oneEmoji.test(name) ? name : null
}

/** What an emoji means to the desk, if anything. */
export function markOf(emoji: string): Mark | null {
  return meaning.get(plain(emoji)) ?? null
}

/** The emoji the bot puts on for a mark. */
export function emojiFor(mark: BotMark): string {
  return plain(emojiOf[mark])
}

/** Without colons, skin tones and the selector that asks for a coloured picture. */
function plain(emoji: string): string {
  return emoji
    .replace(/^:|:$/g, '')
    .replace(/:?:skin-tone-[2-6]$/, '')
    .replace(/[\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F]/gu, '')
}
