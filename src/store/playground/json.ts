import { z } from 'zod'
import type { Card, Form } from '../../cards/card.ts'
import { type Text, timeForms } from '../../cards/text.ts'
import { wellFormedDeep } from '../../cards/well-formed.ts'
import type { Inbound } from '../../ports/inbound.ts'

const person = z.object({ workspace: z.string(), id: z.string(), name: z.string() })

const span = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('say'), text: z.string() }),
  z.object({ kind: z.literal('quote'), text: z.string() }),
  z.object({ kind: z.literal('at'), ms: z.number(), form: z.enum(timeForms) }),
  z.object({ kind: z.literal('person'), person, ring: z.boolean() }),
  z.object({ kind: z.literal('link'), url: z.string(), label: z.string() }),
])

const text: z.ZodType<Text> = z.array(span)

const button = z.object({
  action: z.string(),
  label: z.string(),
  style: z.enum(['primary', 'danger']).exactOptional(),
})

const card = z.object({
  text,
  fields: z.array(z.object({ name: z.string(), value: text })),
  buttons: z.array(button),
  locale: z.string().exactOptional(),
  menu: z.object({ label: z.string(), items: z.array(button) }).exactOptional(),
  subject: z.string().exactOptional(),
})

const option = z.object({ value: z.string(), label: z.string() })

const form = z.object({
  id: z.string(),
  title: z.string(),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      type: z.enum(['text', 'long-text', 'choice']),
      required: z.boolean(),
      options: z.array(option).exactOptional(),
      value: z.string().exactOptional(),
      error: z.string().exactOptional(),
    }),
  ),
})

const instant = z.iso.datetime().transform(iso => new Date(iso))

const inbound = z.looseObject({
  eventId: z.string(),
  kind: z.enum(['reaction', 'message', 'command', 'edited', 'deleted', 'membership']),
  from: z.looseObject(person.shape),
  place: z.object({ workspace: z.string(), channel: z.string(), thread: z.string().nullable() }),
  at: instant,
  writtenAt: instant.exactOptional(),
})

/** A card as jsonb: instants stay numbers, its file is kept apart. */
export function cardToJson({ file: _apart, ...rest }: Card): unknown {
  return wellFormedDeep(rest)
}

export function cardFromJson(value: unknown): Card {
  return card.parse(value)
}

export function formToJson(value: Form): unknown {
  return wellFormedDeep(value)
}

export function formFromJson(value: unknown): Form {
  return form.parse(value)
}

export function inboundToJson(value: Inbound): unknown {
  return wellFormedDeep(value)
}

/** Only what every event has is checked: this process or its predecessor wrote it. */
export function inboundFromJson(value: unknown): Inbound {
  return inbound.parse(value) as Inbound
}
