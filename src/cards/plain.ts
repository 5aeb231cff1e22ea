import type { Card, Field } from './card.ts'
import type { Span, Text, TimeForm } from './text.ts'

/** Who reads: `zone` is an IANA zone, `locale` a BCP 47 tag. */
export type Reader = { zone: string; locale: string }

/** A text as one string, its instants in the reader's zone and language. */
export function plainText(text: Text, reader: Reader): string {
  return text.map(span => plainSpan(span, reader)).join('')
}

/**
 * The whole card as one string, for places that show text only: the text, a line for each field, the
 * description of the file and the buttons' labels.
 */
export function plainCard({ text, fields, buttons, menu, file }: Card, reader: Reader): string {
  return [
    plainText(text, reader),
    ...fields.map(field => plainField(field, reader)),
    ...(file ? [file.alt] : []),
    [...buttons.map(({ label }) => `[${label}]`), ...plainMenu(menu)].join(' '),
  ]
    .filter(line => line !== '')
    .join('\n')
}

/** `[More: Priority, Merge]` */
function plainMenu(menu: Card['menu']): string[] {
  return menu === undefined ? [] : [`[${menu.label}: ${menu.items.map(({ label }) => label).join(', ')}]`]
}

/** `Name: value`, one line. */
export function plainField({ name, value }: Field, reader: Reader): string {
  return `${name}: ${plainText(value, reader)}`
}

/** An instant (epoch ms) in the reader's zone, such as `Mon 30 Nov, 11:20`. */
export function plainTime(ms: number, form: TimeForm, { zone, locale }: Reader): string {
  switch (form) {
    case 'day-time':
      return `${day(ms, zone, locale)}, ${time(ms, zone, locale)}`
    case 'day':
      return day(ms, zone, locale)
    case 'time':
      return time(ms, zone, locale)
    case 'seconds':
      return format('seconds', zone, locale, clockTime).format(ms)
  }
}

function plainSpan(span: Span, reader: Reader): string {
  switch (span.kind) {
    case 'say':
      return span.text
    case 'quote':
      return contained(span.text)
    case 'at':
      return plainTime(span.ms, span.form, reader)
    case 'person':
      return span.ring ? `@${contained(span.person.name)}` : contained(span.person.name)
    case 'link':
      return span.label === span.url ? span.url : `${span.label} (${span.url})`
  }
}

const overrides = /[\u202A\u202B\u202D\u202E]/g
const isolates = /[\u2066-\u2068]/g

/** Somebody's words must not turn the direction of ours: what they opened is closed behind them. */
function contained(text: string): string {
  const open = (text.match(overrides) ?? []).length
  const isolated = (text.match(isolates) ?? []).length
  return text + '\u202C'.repeat(open) + '\u2069'.repeat(isolated)
}

/**
 * Weekday, day and month in the order of the language, without commas between them, and without the full stops of
 * what is shortened: a date often ends a sentence.
 */
function day(ms: number, zone: string, locale: string): string {
  return format('day', zone, locale, { weekday: 'short', day: 'numeric', month: 'short' })
    .formatToParts(ms)
    .map(({ type, value }) => (type === 'literal' ? value.replace(',', '') : value.replace(/\.$/, '')))
    .join('')
}

function time(ms: number, zone: string, locale: string): string {
  return format('time', zone, locale, { hour: '2-digit', minute: '2-digit' }).format(ms)
}

const clockTime = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are slow to make and few. English without a country means days before months and 24 hours. */
function format(kind: string, zone: string, locale: string, options: Intl.DateTimeFormatOptions) {
  const key = `${kind} ${zone} ${locale}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: zone })
  formats.set(key, made)
  return made
}
