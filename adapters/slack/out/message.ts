import type { Card, Field } from '../../../src/cards/card.ts'
import { say, type Text } from '../../../src/cards/text.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { KnownBlock } from './block-kit.ts'
import { label, markup, type Rendering } from './markup.ts'
import { pagesOf } from './pages.ts'
import { lengthOf, richText } from './rich-text.ts'

/** What Slack shows: blocks, and beside them always the text of notifications and screen readers. */
export type SlackContent = { text: string; blocks: KnownBlock[] }

/** Slack's limits, docs.slack.dev/reference/block-kit. */
const limits = {
  fields: 10,
  field: 2_000,
  buttons: 25,
  options: 100,
  buttonText: 75,
  fallback: 3_000,
  blocks: 50,
} as const

/** The action of every menu; what was chosen stands in its value. */
export const menuAction = 'menu'

/** A longer text has no place in a chat: it is a fault of whoever made the card. */
const longest = 40_000

/** Room for all fields of a card together, beside its text. */
const fieldsLength = 3_500

/**
 * A card as one or more messages: fields and buttons stand on the first, a long text goes on in the others.
 * @throws DeliveryError for a text that Slack would cut
 */
export function messagesOf(card: Card, rendering: Rendering): readonly [SlackContent, ...SlackContent[]] {
  const length = lengthOf(card.text)
  if (length > longest) {
    throw new DeliveryError('refused', `The text has ${length} characters, Slack takes ${longest}.`)
  }
  const own = { ...rendering, locale: card.locale ?? rendering.locale }
  const [first = [], ...more] = pagesOf(card.text)
  return [
    contentOf({ ...card, text: first }, own),
    ...more.map(text => contentOf({ text, fields: [], buttons: [] }, own)),
  ]
}

/** A card as one message, its text shortened where it is too long: for what is edited, or seen by one person. */
export function messageOf(card: Card, rendering: Rendering): SlackContent {
  const [first = [], ...more] = pagesOf(card.text)
  const text: Text = more.length === 0 ? first : [...first, say(' …')]
  return contentOf({ ...card, text }, { ...rendering, locale: card.locale ?? rendering.locale })
}

function contentOf(card: Card, rendering: Rendering): SlackContent {
  const fallback = markup(card.text, rendering, limits.fallback)
  const blocks: KnownBlock[] = [
    richText(card.text, rendering),
    ...fieldBlocks(card.fields, rendering),
    ...(card.file ? [fileBlock(card.file.alt)] : []),
    ...buttonBlocks(card),
  ]
  return { text: fallback === '' ? '–' : fallback, blocks: blocks.slice(0, limits.blocks) }
}

function fieldBlocks(fields: readonly Field[], rendering: Rendering): KnownBlock[] {
  const each = Math.min(limits.field, Math.floor(fieldsLength / Math.max(fields.length, 1)))
  const drawn = fields.map(({ name, value }) => {
    const head = `*${markup([say(name)], rendering, 150)}*\n`
    return {
      type: 'mrkdwn' as const,
      text: `${head}${markup(value, rendering, Math.max(each - head.length, 20))}`,
    }
  })
  return inRows(drawn, limits.fields).map(row => ({ type: 'section', fields: row }))
}

function buttonBlocks({ buttons, menu }: Pick<Card, 'buttons' | 'menu'>): KnownBlock[] {
  const drawn = buttons.map(button => ({
    type: 'button' as const,
    action_id: button.action,
    text: { type: 'plain_text' as const, text: label(button.label, limits.buttonText), emoji: true },
    ...(button.style === undefined ? {} : { style: button.style }),
  }))
  return inRows([...drawn, ...menuOf(menu)], limits.buttons).map(elements => ({ type: 'actions', elements }))
}

/** Further buttons as a menu: what is chosen comes back as if its button had been pressed. */
function menuOf(menu: Card['menu']) {
  if (menu === undefined || menu.items.length === 0) return []
  const text = (words: string) => ({
    type: 'plain_text' as const,
    text: label(words, limits.buttonText),
    emoji: true,
  })
  const options = menu.items
    .slice(0, limits.options)
    .map(({ action, label: words }) => ({ text: text(words), value: action }))
  return [{ type: 'static_select' as const, action_id: menuAction, placeholder: text(menu.label), options }]
}

/** The file in words. */
function fileBlock(alt: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: label(alt, 2_000) }] }
}

function inRows<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, row) =>
    all.slice(row * most, (row + 1) * most),
  )
}
