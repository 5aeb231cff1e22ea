import type { Form } from '../cards/card.ts'
import type { Words } from '../cards/words.ts'

/** Each choice says what to do on platforms that cannot list it. */
export function withTyping(words: Words, form: Form): Form {
  const fields = form.fields.map(field => {
    const { type, options = [] } = field
    if (type !== 'choice' || options.length === 0) return field
    return { ...field, typed: words.label('form.choice.typed', { number: options.length }) }
  })
  return { ...form, fields }
}

/** The form with one field that says why it is not taken. */
export function withFault({ fields, ...form }: Form, id: string, error: string, value?: string): Form {
  return {
    ...form,
    fields: fields.map(one =>
      one.id === id ? { ...one, error, ...(value === undefined ? {} : { value }) } : one,
    ),
  }
}
