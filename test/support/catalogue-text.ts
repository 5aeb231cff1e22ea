import type { MessageKey } from '../../src/cards/messages/translation.ts'
import { plainText, plainTime } from '../../src/cards/plain.ts'
import type { TimeForm } from '../../src/cards/text.ts'
import { type Filling, makeWords } from '../../src/cards/words.ts'

const words = makeWords('en')
const reader = { zone: 'Pacific/Honolulu', locale: 'en' }

/** A sentence of the catalogue, as everybody in the playground reads it. */
export function sentence(key: MessageKey, filling: Readonly<Record<string, Filling>> = {}): string {
  return plainText(words.text(key, filling), reader)
}

/** An instant as everybody in the playground reads it, such as `Tue 24 Nov, 10:00`. */
export function shown(instant: string | number, form: TimeForm = 'day-time'): string {
  return plainTime(typeof instant === 'number' ? instant : Date.parse(instant), form, reader)
}
