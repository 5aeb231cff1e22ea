import { and, asc, eq } from 'drizzle-orm'
import type { MessageRef } from '../../ports/inbound.ts'
import type { OpenForm, PlaygroundForms } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import { playgroundForms as forms } from '../schema/playground.ts'
import { refOf, rowOf } from './ids.ts'
import { formFromJson, formToJson } from './json.ts'

const columns = {
  content: forms.content,
  channel: forms.channel,
  thread: forms.thread,
  pressed: forms.pressed,
}

const rowOrNull = (ref: MessageRef | null) => (ref === null ? null : rowOf(ref))
const refOrNull = (row: number | null) => (row === null ? null : refOf(row))

export function makeForms(database: Database): PlaygroundForms {
  return {
    async keep(person, { form, channel, thread, pressed }) {
      const row = {
        content: formToJson(form),
        channel,
        thread: rowOrNull(thread),
        pressed: rowOrNull(pressed),
      }
      await database
        .insert(forms)
        .values({ person, form: form.id, ...row })
        .onConflictDoUpdate({ target: [forms.person, forms.form], set: row })
    },

    async take(person, form) {
      const rows = await database
        .delete(forms)
        .where(and(eq(forms.person, person), eq(forms.form, form)))
        .returning(columns)
      return rows[0] ? openForm(rows[0]) : null
    },

    async list(person) {
      const rows = await database
        .select(columns)
        .from(forms)
        .where(eq(forms.person, person))
        .orderBy(asc(forms.form))
      return rows.map(openForm)
    },
  }
}

function openForm(row: {
  content: unknown
  channel: string
  thread: number | null
  pressed: number | null
}): OpenForm {
  return {
    form: formFromJson(row.content),
    channel: row.channel,
    thread: refOrNull(row.thread),
    pressed: refOrNull(row.pressed),
  }
}
