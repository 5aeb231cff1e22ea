import type { Saying } from '../core/sayings.ts'
import { type Card, card } from './card.ts'
import { at, join, named, quote, say } from './text.ts'
import { headline } from './ticket-view.ts'
import type { Words } from './words.ts'

type Line = Saying & { number: number; text: string | undefined }

/** What was said, with a button for each that erases it. */
export function redactList(words: Words, ticket: string, lines: readonly Line[]): Card {
  const shown = lines.map(({ at: when, erased, text }, index) =>
    words.text('redact.line', {
      nth: index + 1,
      who: named(erased.author),
      when: at(when),
      text: text === undefined ? say(words.label('erased')) : quote(headline(text)),
    }),
  )
  return card(words.text('redact.head', { ticket, lines: join(shown, '\n') }), {
    buttons: lines.map(({ number, erased }, index) => ({
      action: `redact:${number}:${erased.key}`,
      label: words.label('button.redact', { nth: index + 1 }),
      style: 'danger',
    })),
  })
}
