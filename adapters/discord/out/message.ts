import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import type { Button, Card, Field } from '../../../src/cards/card.ts'
import type { Outgoing, OutgoingFile } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { Part } from '../connection/api.ts'
import { label } from './escape.ts'
import { markup, pagesOf, rungBy } from './markup.ts'

/** One message as Discord takes it. Everything is always said, so that an edit takes away what is no more. */
export type Content = Required<
  Pick<
    RESTPostAPIChannelMessageJSONBody,
    'content' | 'components' | 'allowed_mentions' | 'flags' | 'attachments'
  >
> & { files: readonly Part[] }

/** Discord's limits, docs.discord.com/developers/resources/message and components/reference. */
const limits = {
  content: 2_000,
  rows: 5,
  inRow: 5,
  options: 25,
  optionText: 100,
  buttonText: 80,
  action: 100,
  alt: 1_024,
} as const

/** A longer text has no place in a chat: it is a fault of whoever made the card. */
const longest = 40_000

/** So much of what a file says is read without opening it. */
const shownOfFile = 300

/** Room for all fields of a card together, beside its text. */
const fieldsLength = 1_200

/**
 * A card as one or more messages: fields, buttons and file stand on the first, a long text goes on in the others.
 * @throws DeliveryError for a text that is too long for a chat
 */
export function messagesOf(card: Card): readonly [Content, ...Content[]] {
  const length = card.text.reduce((sum, span) => sum + ('text' in span ? span.text.length : 0), 0)
  if (length > longest) {
    throw new DeliveryError('refused', `The text has ${length} characters, ${longest} are taken.`)
  }
  const below = belowText(card)
  const [first = '', ...more] = pagesOf(card.text, page => limits.content - (page === 0 ? below.length : 0))
  const rung = rungBy([card.text, ...card.fields.map(({ value }) => value)])
  return [contentOf(card, `${first}${below}`, rung), ...more.map(text => contentOf(null, text, rung))]
}

type Kept = Extract<Outgoing, { kind: 'post' | 'file' }>

/** What a post or a file is in Discord, with the name of a thread for it. @throws DeliveryError */
export function contentsOf(outgoing: Kept): { contents: readonly [Content, ...Content[]]; subject: string } {
  if (outgoing.kind === 'file') return { contents: [fileContent(outgoing.file)], subject: outgoing.file.name }
  const contents = messagesOf(outgoing.card)
  const line = (contents[0].content ?? '').split('\n')[0] ?? ''
  return { contents, subject: outgoing.card.subject ?? line.replace(/\\(?=[^\w\s])/g, '') }
}

/** A file and nothing else. @throws DeliveryError for one with nothing in it */
function fileContent({ name, type, alt, bytes }: OutgoingFile): Content {
  if (bytes.byteLength === 0) throw new DeliveryError('refused', `There is nothing in the file ${name}.`)
  return {
    content: '',
    components: [],
    allowed_mentions: { parse: [] },
    flags: MessageFlags.SuppressEmbeds,
    attachments: [{ id: 0, filename: name, description: label(alt, limits.alt) }],
    files: [{ name, data: bytes, type }],
  }
}

/** A card as one message, its text shortened where it is too long: for what is edited, or seen by one person. */
export function messageOf(card: Card): Content {
  const below = belowText(card)
  const text = markup(card.text, limits.content - below.length)
  return contentOf(card, `${text}${below}`, rungBy([card.text, ...card.fields.map(({ value }) => value)]))
}

function contentOf(card: Card | null, content: string, rung: readonly string[]): Content {
  const { file } = card ?? {}
  return {
    content: content.trim() === '' ? '–' : content,
    components: card === null ? [] : rowsOf(card),
    // Nobody is rung whom the desk does not mean to ring, whatever stands in the text.
    allowed_mentions: { parse: [], users: rung.filter(id => content.includes(`<@${id}>`)) },
    // Addresses that people write unfold into no preview.
    flags: MessageFlags.SuppressEmbeds,
    attachments: file ? [{ id: 0, filename: file.name, description: label(file.alt, limits.alt) }] : [],
    files: file ? [{ name: file.name, data: file.bytes, type: file.type }] : [],
  }
}

/** Fields as lines, and the file in words: embeds can be switched off by readers and forbidden by servers. */
function belowText({ fields, file }: Card): string {
  const each = Math.floor(fieldsLength / Math.max(fields.length, 1))
  const lines = [
    ...fields.map(field => fieldLine(field, each)),
    ...(file ? [markup([{ kind: 'say', text: file.alt }], shownOfFile)] : []),
  ]
  return lines.map(line => `\n${line}`).join('')
}

function fieldLine({ name, value }: Field, most: number): string {
  const head = `**${markup([{ kind: 'say', text: name }], 60)}:** `
  return `${head}${markup(value, Math.max(most - head.length, 20))}`
}

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>

/** Begins the id of every menu; what was chosen stands in its values. */
export const menuAction = 'menu'

/**
 * Buttons in rows of five, then the menu. Where there are more than fit, all of them are menus of 25, each named by
 * its first and last: five rows hold 125.
 */
function rowsOf({ buttons, menu }: Pick<Card, 'buttons' | 'menu'>): Row[] {
  const items = menu?.items ?? []
  const menus = Math.ceil(items.length / limits.options)
  const asButtons = buttonRows(buttons)
  const above =
    asButtons.length + menus <= limits.rows ? asButtons : menuRows(buttons, '', limits.rows - menus, 0)
  return [...above, ...menuRows(items, menu?.label ?? '', limits.rows - above.length, above.length)]
}

/** `name` is shown while a menu is closed; without one, what it begins and ends with. */
function menuRows(items: readonly Button[], name: string, most: number, before: number): Row[] {
  const fine = takenOf(items)
  const pages = Math.min(most, Math.ceil(fine.length / limits.options))
  return Array.from({ length: pages }, (_, page) => {
    const shown = fine.slice(page * limits.options, (page + 1) * limits.options)
    const span = `${shown[0]?.label ?? ''} … ${shown.at(-1)?.label ?? ''}`
    const index = before + page
    const select = {
      type: ComponentType.StringSelect as const,
      custom_id: index === before && name !== '' ? menuAction : `${menuAction}:${index}`,
      placeholder: label(name === '' ? span : pages === 1 ? name : `${name} · ${span}`, limits.optionText),
      options: shown.map(({ action, label: words }) => ({
        label: label(words, limits.optionText),
        value: action,
      })),
    }
    return { type: ComponentType.ActionRow, components: [select] }
  })
}

/** One that Discord does not take would cost the whole message. */
function takenOf(buttons: readonly Button[]): Button[] {
  return buttons.filter(
    ({ action }, index) =>
      action !== '' &&
      action.length <= limits.action &&
      buttons.findIndex(one => one.action === action) === index,
  )
}

function buttonRows(buttons: readonly Button[]): Row[] {
  const drawn = takenOf(buttons).map(button => ({
    type: ComponentType.Button as const,
    custom_id: button.action,
    label: label(button.label, limits.buttonText),
    style: styleOf(button),
  }))
  return Array.from({ length: Math.ceil(drawn.length / limits.inRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: drawn.slice(row * limits.inRow, (row + 1) * limits.inRow),
  }))
}

function styleOf({ style }: Button): APIButtonComponentWithCustomId['style'] {
  if (style === 'primary') return ButtonStyle.Primary
  return style === 'danger' ? ButtonStyle.Danger : ButtonStyle.Secondary
}
