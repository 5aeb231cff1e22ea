import { type BotMark, type Mark, marks } from '../../src/core/catalogue.ts'

/** Slack's names; the first is the one the bot puts on, the others mean the same. */
const usual: Readonly<Record<Mark, readonly [string, ...string[]]>> = {
  ticket: ['ticket', 'admission_tickets'],
  claim: ['eyes', 'eye'],
  resolve: ['white_check_mark', 'heavy_check_mark', 'ballot_box_with_check'],
  escalate: ['rotating_light'],
  send: ['outbox_tray'],
  wait: ['hourglass_flowing_sand', 'hourglass'],
}

const nod = '+1'

export type Emoji = {
  /** What a reaction means to the desk, if anything. */
  markOf(name: string): Mark | null
  /** The name under which the bot puts a mark on. */
  nameOf(mark: BotMark): string
}

/** `own`: what desk files say. Slack knows emoji by name only, so characters among them are left to the usual names. */
export function makeEmoji(own: Partial<Readonly<Record<Mark, readonly string[]>>> = {}): Emoji {
  const meaning = new Map<string, Mark>()
  const shown = new Map<Mark, string>()
  for (const mark of marks) {
    const named = (own[mark] ?? []).map(bare).filter(name => /^[a-z0-9_+'-]+$/.test(name))
    const usualFirst = named.length === 0 || named.includes(usual[mark][0])
    shown.set(mark, usualFirst ? usual[mark][0] : (named[0] ?? usual[mark][0]))
    for (const name of named) meaning.set(name, mark)
  }
  for (const mark of marks) {
    for (const name of usual[mark]) if (!meaning.has(name)) meaning.set(name, mark)
  }
  return {
    markOf: name => meaning.get(bare(name)) ?? null,
    nameOf: mark => (mark === 'nod' ? nod : (shown.get(mark) ?? usual[mark][0])),
  }
}

/** Without colons and skin tone. */
function bare(name: string): string {
  return name.replace(/^:|:$/g, '').replace(/::?skin-tone-[2-6]$/, '')
}
