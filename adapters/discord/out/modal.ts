import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js'
import { z } from 'zod'
import type { Form, FormField } from '../../../src/cards/card.ts'
import { wellFormed } from '../../../src/cards/well-formed.ts'
import { label, shortened } from './escape.ts'

/** Discord's limits, docs.discord.com/developers/components/reference and interactions. */
const limits = { title: 45, fields: 5, label: 45, help: 100, input: 4_000, options: 25, option: 100 } as const

/** A form as a modal. Its id is the custom id, and a field's id that of its element. */
export function modalOf(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: form.id,
    title: label(form.title, limits.title),
    components: form.fields.slice(0, limits.fields).map(inputOf),
  }
}

function inputOf(field: FormField): APILabelComponent {
  const full = field.label.length > limits.label ? field.label : undefined
  const help = field.error ?? (isTyped(field) ? field.typed : undefined) ?? full
  return {
    type: ComponentType.Label,
    label: label(field.label, limits.label),
    ...(help === undefined ? {} : { description: label(help, limits.help) }),
    component: elementOf(field),
  }
}

function elementOf(field: FormField): APIStringSelectComponent | APITextInputComponent {
  const { id, type, required } = field
  const value = isTyped(field) ? typedValue(field) : (field.value ?? '')
  if (type === 'choice' && field.options?.length && !isTyped(field)) {
    const options = field.options.map(option => ({
      label: label(option.label, limits.option),
      value: option.value,
      ...(option.value === value ? { default: true } : {}),
    }))
    return { type: ComponentType.StringSelect, custom_id: id, options, required }
  }
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: type === 'long-text' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: limits.input,
    ...(isTyped(field) ? { placeholder: namesIn(field) } : {}),
    ...(value === '' ? {} : { value: shortened(wellFormed(value), limits.input) }),
  }
}

/** More options than a menu takes: the name of one is typed. */
function isTyped({ type, options = [] }: FormField): boolean {
  return type === 'choice' && options.length > limits.options
}

/** What need not be chosen is left to whoever fills in the form; else it begins with what would be chosen. */
function typedValue({ options = [], value = '', required, error }: FormField): string {
  const chosen = options.find(option => option.value === value)
  if (chosen === undefined) return value
  return required || error !== undefined ? chosen.label : ''
}

function namesIn({ options = [] }: FormField): string {
  return label(options.map(option => option.label).join(', '), limits.help)
}

const element = z.looseObject({
  custom_id: z.string(),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
})
const labelled = z.looseObject({ component: element })
const row = z.looseObject({ components: z.array(element) })

/** What was filled in, by field. */
export function valuesOf(components: readonly unknown[] = []): Record<string, string> {
  const elements = components.flatMap(one => {
    const [inLabel, inRow] = [labelled.safeParse(one), row.safeParse(one)]
    if (inLabel.success) return [inLabel.data.component]
    return inRow.success ? inRow.data.components : []
  })
  return Object.fromEntries(
    elements.flatMap(({ custom_id, value, values }) => {
      const typed = values?.[0] ?? value
      return typed == null ? [] : [[custom_id, wellFormed(typed)]]
    }),
  )
}
