import type { Text } from './text.ts'

/**
 * A neutral message, rendered by each adapter. Words carry all meaning: a card read aloud
 * without emoji, colour or buttons still says everything.
 */
export type Card = {
  /** The first line is everything on a locked phone: at most about 90 characters. */
  text: Text
  fields: readonly Field[]
  /** Platforms that show fewer in a row wrap them, and offer as menus what does not fit. */
  buttons: readonly Button[]
  /** Further buttons, offered as a menu where a platform has one. */
  menu?: Menu
  file?: CardFile
  /** The language in which it is written: times in it are said in the same. Unset: the desk's. */
  locale?: string
  /** What a thread on this card is called. It never says how things stand: names of threads are seldom changed. */
  subject?: string
  /** How things stand in a word each, for places that sort by tags. The text says the same. */
  tags?: readonly string[]
}

export type Field = { name: string; value: Text }

/** What a menu is called while it is closed, and what it offers. */
export type Menu = { label: string; items: readonly Button[] }

/** Pressing a button comes back as an inbound `button` with the same action. */
export type Button = { action: string; label: string; style?: 'primary' | 'danger' }

/**
 * A picture, or a text that is too long for the card. `alt` says in words what it shows; what there is no place for is
 * read in the file.
 */
export type CardFile = { name: string; type: 'image/png' | 'text/plain'; bytes: Uint8Array; alt: string }

/** A dialog with fields. Submitting it comes back as an inbound `form` with the same id. */
export type Form = {
  /** Verb and subject, such as `reply:42`; echoed on submission. */
  id: string
  title: string
  fields: readonly FormField[]
}

export type FormField = {
  id: string
  label: string
  type: 'text' | 'long-text' | 'choice'
  required: boolean
  options?: readonly { value: string; label: string }[]
  /** Said where a platform cannot list so many options: there the label of one is typed. */
  typed?: string
  value?: string
  error?: string
}

export function card(text: Text, { buttons = [], ...rest }: Partial<Omit<Card, 'text'>> = {}): Card {
  return { text, fields: [], ...rest, buttons: eachOnce(buttons) }
}

/** No platform takes two buttons that do the same: they would cost the whole message. */
function eachOnce(buttons: readonly Button[]): readonly Button[] {
  return buttons.filter(({ action }, index) => buttons.findIndex(one => one.action === action) === index)
}
