import type { CallText } from '../../cards/call.ts'
import { plainText } from '../../cards/plain.ts'
import type { PagerCall } from '../../ports/pager.ts'
import type { Desk } from '../desk.ts'

/** Instants in the desk's own zone: a pager knows nobody's. */
export function inPlainWords(desk: Desk, { title, text }: CallText): { title: string; text: string } {
  const reader = { zone: desk.calendar().schedule.zone, locale: desk.file.locale }
  return { title: plainText(title, reader), text: plainText(text, reader) }
}

export function linksOf(label: string, url: string | null): PagerCall['links'] {
  return url === null ? [] : [{ label, url }]
}
