import { draftAt, keepDraft } from './memory.js'

const whereOf = (me, form) => `form ${me} ${form}`

/** What a form holds before anybody types. */
const givenIn = ({ fields }) => JSON.stringify(fields.map(({ id, value = '' }) => [id, value]))

/** The form with what this person had typed into it when they closed it, if it begins as it did then. */
export function resumed(me, form) {
  const kept = draftAt(whereOf(me, form.id))
  if (kept === '') return form
  const { given, values } = JSON.parse(kept)
  if (given !== givenIn(form)) return form
  return { ...form, fields: form.fields.map(field => ({ ...field, value: values[field.id] ?? field.value })) }
}

/** `form` is as it was opened, before anything was typed. */
export function keepTyped(me, form, values) {
  keepDraft(whereOf(me, form.id), JSON.stringify({ given: givenIn(form), values }))
}

export const dropTyped = (me, form) => keepDraft(whereOf(me, form), '')
