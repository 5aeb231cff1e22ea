import type { Form, FormField } from '../../src/cards/card.ts'
import { makeLanguages } from '../../src/cards/languages.ts'
import { wellFormed } from '../../src/cards/well-formed.ts'
import type { Words } from '../../src/cards/words.ts'
import type { Inbound } from '../../src/ports/inbound.ts'
import type { PlaygroundDeps, Resident } from './deps.ts'
import { limits } from './deps.ts'
import type { Answer, Hearing } from './hearing.ts'
import { Refused } from './refused.ts'
import type { Residents } from './residents.ts'

type Values = Readonly<Record<string, string>>

/** The dialogs of people: kept until submitted, checked as a chat client would before it sends them. */
export function makeForms(deps: PlaygroundDeps, residents: Residents, hearing: Hearing) {
  const { archive, clock, newId } = deps
  const languages = makeLanguages()

  return {
    /** @throws Refused for a form that was never opened or was sent before */
    async submit(person: Resident, id: string, typed: Values): Promise<Answer> {
      const open = await archive.forms.take(person.id, id)
      if (!open) {
        const text = `No form "${wellFormed(id).slice(0, 100)}" is open: it was sent before or never opened.`
        throw new Refused(404, 'unknown-form', 'form', text)
      }
      const values = known(open.form, typed)
      const catalogue = await languages(await residents.localeOf(person))
      const faults = open.form.fields.map(field => filled(catalogue, field, values[field.id] ?? ''))
      if (faults.some(field => field.error !== undefined)) {
        const form = { ...open.form, fields: faults }
        await archive.forms.keep(person.id, { ...open, form })
        return { form }
      }
      const inbound: Inbound = {
        eventId: newId(),
        from: await residents.speaker(person),
        place: residents.place(open.channel, open.thread),
        at: clock.now(),
        kind: 'form',
        form: id,
        values,
      }
      return hearing.tell(inbound, open.pressed)
    },

    async list(person: Resident): Promise<Form[]> {
      return (await archive.forms.list(person.id)).map(({ form }) => form)
    },
  }
}

/** The values of the form's own fields; a client that sends others is not listened to. */
function known({ fields }: Form, typed: Values): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = Object.hasOwn(typed, id) ? typed[id] : undefined
      return value === undefined ? [] : [[id, wellFormed(value)]]
    }),
  )
}

/** The field with what was typed, and with what is wrong about it, if anything. */
function filled(catalogue: Words, { error: _old, ...field }: FormField, value: string): FormField {
  const error = faultOf(catalogue, field, value)
  return { ...field, value, ...(error !== undefined && { error }) }
}

function faultOf(
  catalogue: Words,
  { required, type, options }: FormField,
  value: string,
): string | undefined {
  if (required && value.trim() === '') return catalogue.label('form.error.required')
  if (value.length > limits.text) return catalogue.label('form.error.long', { most: limits.text })
  const listed = options?.some(option => option.value === value) ?? false
  return type === 'choice' && value !== '' && !listed ? catalogue.label('form.error.unlisted') : undefined
}
