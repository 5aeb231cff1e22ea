import { z } from 'zod'
import type { Form, FormField } from '../../../src/cards/card.ts'
import { wellFormed } from '../../../src/cards/well-formed.ts'
import type { InputBlock, KnownBlock, ModalView } from './block-kit.ts'
import { shortened } from './escape.ts'
import { label } from './markup.ts'

/** Slack's limits, docs.slack.dev/surfaces/modals and reference/block-kit/block-elements. */
const limits = { title: 24, label: 2_000, input: 3_000, options: 100, option: 75 } as const

/** `private`: the door of the private message whose button brought the form. */
const origin = z.object({
  channel: z.string(),
  thread: z.string().nullable(),
  private: z.string().optional(),
})

/** Where a form was asked for; it travels with the form, since a submission does not say. */
export type Origin = z.infer<typeof origin>

/** A form as a modal. Its id is the callback id, and a field's id names its block and its element. */
export function modalOf(form: Form, from: Origin): ModalView {
  return {
    type: 'modal',
    callback_id: form.id,
    title: { type: 'plain_text', text: label(form.title, limits.title) },
    submit: { type: 'plain_text', text: 'OK' },
    private_metadata: JSON.stringify(from),
    blocks: form.fields.map(inputOf),
  }
}

/** Null for a view that is not one of ours. */
export function readOrigin(metadata: string): Origin | null {
  try {
    const read = origin.safeParse(JSON.parse(metadata))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** What is wrong with a form that comes back, by field; null where nothing is. */
export function faultsOf(form: Form): Record<string, string> | null {
  const faults = form.fields.flatMap(({ id, error }) =>
    error === undefined ? [] : [[id, label(error, 2_000)]],
  )
  return faults.length === 0 ? null : Object.fromEntries(faults)
}

function inputOf(field: FormField): KnownBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: { type: 'plain_text', text: label(field.label, limits.label) },
    optional: !field.required,
    ...((field.options ?? []).length > limits.options && field.typed !== undefined
      ? { hint: { type: 'plain_text' as const, text: label(field.typed, limits.label) } }
      : {}),
    element: elementOf(field),
  }
}

function elementOf(field: FormField): InputBlock['element'] {
  const { id, type, value = '' } = field
  const isTyped = (field.options ?? []).length > limits.options
  const options = (isTyped ? [] : (field.options ?? [])).map(option => ({
    text: { type: 'plain_text' as const, text: label(option.label, limits.option) },
    value: option.value,
  }))
  if (type === 'choice' && options.length > 0) {
    const chosen = options.find(option => option.value === value)
    return { type: 'static_select', action_id: id, options, ...(chosen ? { initial_option: chosen } : {}) }
  }
  return {
    type: 'plain_text_input',
    action_id: id,
    multiline: type === 'long-text',
    max_length: limits.input,
    ...(value === '' ? {} : { initial_value: shortened(wellFormed(value), limits.input) }),
  }
}

const given = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
})
const state = z.record(z.string(), z.record(z.string(), given))

/** What was filled in, by field. */
export function valuesOf(values: unknown): Record<string, string> {
  const read = state.safeParse(values)
  if (!read.success) return {}
  return Object.fromEntries(
    Object.values(read.data).flatMap(elements =>
      Object.entries(elements).flatMap(([id, { value, selected_option }]) => {
        const typed = selected_option?.value ?? value
        return typed == null ? [] : [[id, wellFormed(typed)]]
      }),
    ),
  )
}
