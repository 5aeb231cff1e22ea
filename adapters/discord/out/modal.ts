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
  const help = field.error ?? (field.label.length > limits.label ? field.label : undefined)
  return {
    type: ComponentType.Label,
    label: label(field.label, limits.label),
    ...(help === undefined ? {} : { description: label(help, limits.help) }),
    component: elementOf(field),
  }
}

function elementOf(field: FormField): APIStringSelectComponent | APITextInputComponent {
  const { id, type, value = '', required } = field
  const options = (field.options ?? []).slice(0, limits.options).map(option => ({
    label: label(option.label, limits.option),
    value: option.value,
    ...(option.value === value ? { default: true } : {}),
  }))
  if (type === 'choice' && options.length > 0) {
    return { type: ComponentType.StringSelect, custom_id: id, options, required }
  }
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: type === 'long-text' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: limits.input,
    ...(value === '' ? {} : { value: shortened(wellFormed(value), limits.input) }),
  }
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
