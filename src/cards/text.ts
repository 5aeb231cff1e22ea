import type { Person } from '../core/people.ts'

/**
 * A piece of a sentence. Adapters render each kind in their own way:
 * `say` is the product's own words; `quote` is somebody's text, data that must be escaped;
 * `at` is an instant (epoch ms) shown in the reader's zone; `person` is a mention that may ring
 * only if `ring` is set; `emoji` is decoration next to words that say the same.
 */
export type Span =
  | { kind: 'say'; text: string }
  | { kind: 'quote'; text: string }
  | { kind: 'at'; ms: number; form: TimeForm }
  | { kind: 'person'; person: Person; ring: boolean }
  | { kind: 'link'; url: string; label: string }

/** `day-time`: Mon 30 Nov, 11:20 · `time`: 11:20 · `seconds`: 11:20:05 · `day`: Mon 30 Nov. */
export const timeForms = ['day-time', 'time', 'seconds', 'day'] as const
export type TimeForm = (typeof timeForms)[number]

/** A text as a list of spans. Line breaks are `\n` inside of spans. */
export type Text = readonly Span[]

export const say = (text: string): Span => ({ kind: 'say', text })
export const quote = (text: string): Span => ({ kind: 'quote', text })
export const at = (ms: number, form: TimeForm = 'day-time'): Span => ({ kind: 'at', ms, form })
export const mention = (person: Person): Span => ({ kind: 'person', person, ring: true })
export const named = (person: Person): Span => ({ kind: 'person', person, ring: false })
export const link = (url: string, label: string): Span => ({ kind: 'link', url, label })

/** The texts one after another, with the same words between each two. */
export function join(texts: readonly Text[], between: string): Text {
  return texts.flatMap((text, index) => (index === 0 ? text : [say(between), ...text]))
}
