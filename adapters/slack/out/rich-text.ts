import { plainTime } from '../../../src/cards/plain.ts'
import type { Span, Text } from '../../../src/cards/text.ts'
import { wellFormed } from '../../../src/cards/well-formed.ts'
import type { RichTextBlock, RichTextElement } from './block-kit.ts'
import { shortened } from './escape.ts'
import { dateFormats, isSafeLink, nameIn, type Rendering, rings } from './markup.ts'

/**
 * A text as a block in which nothing that people wrote is live: in Slack's markup their stars and backticks
 * would be, and there is no way to escape those.
 */
export function richText(text: Text, rendering: Rendering): RichTextBlock {
  const elements = text.flatMap(span => elementsOf(span, rendering))
  const shown: RichTextElement[] = elements.length > 0 ? elements : [{ type: 'text', text: '–' }]
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: shown }] }
}

function elementsOf(span: Span, rendering: Rendering): RichTextElement[] {
  switch (span.kind) {
    case 'say':
    case 'quote':
      return words(span.text)
    case 'at': {
      const fallback = plainTime(span.ms, span.form, rendering)
      const timestamp = Math.floor(span.ms / 1_000)
      return [{ type: 'date', timestamp, format: dateFormats[span.form], fallback }]
    }
    case 'person':
      return rings(span, rendering.workspace)
        ? [{ type: 'user', user_id: span.person.id }]
        : words(nameIn(span))
    case 'link':
      return isSafeLink(span.url)
        ? [{ type: 'link', url: span.url, text: shortened(wellFormed(span.label), 300) || span.url }]
        : words(`${span.label} (${span.url})`)
  }
}

function words(text: string): RichTextElement[] {
  const clean = wellFormed(text)
  return clean === '' ? [] : [{ type: 'text', text: clean }]
}

/** Characters of a text as blocks hold it. */
export function lengthOf(text: Text): number {
  return text.reduce((sum, span) => sum + spanLength(span), 0)
}

function spanLength(span: Span): number {
  switch (span.kind) {
    case 'say':
    case 'quote':
      return span.text.length
    case 'person':
      return span.person.name.length + 1
    case 'link':
      return span.label.length + span.url.length + 3
    case 'at':
      return 30
  }
}
