import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { modalOf, valuesOf } from '../../../adapters/discord/out/modal.ts'
import type { Form } from '../../../src/cards/card.ts'
import { newForm, replyForm, resolveForm, waitForm } from '../../../src/cards/forms.ts'
import { mergeForm, snoozeForm, splitForm, tagForm } from '../../../src/cards/handling-forms.ts'
import { languages, messagesIn } from '../../../src/cards/languages.ts'
import { askAnotherForm } from '../../../src/cards/leaving.ts'
import { assignForm, explainForm } from '../../../src/cards/managing.ts'
import { needsForm } from '../../../src/cards/needs.ts'
import { outageForm, outageWordForm } from '../../../src/cards/outage-forms.ts'
import { publishOnForm } from '../../../src/cards/policy/draft.ts'
import { quoteForm } from '../../../src/cards/quote.ts'
import { fillForm } from '../../../src/cards/rota.ts'
import type { TicketView } from '../../../src/cards/ticket-view.ts'
import { makeWords } from '../../../src/cards/words.ts'
import { handoverForm } from '../../../src/cards/work.ts'
import { asked } from '../../cards/asked.ts'
import { stories, viewOf } from '../../cards/views.ts'
import type { Json } from '../../platforms/discord/json.ts'
import { checkModal } from '../../platforms/discord/rules/modal.ts'

const long = 'x'.repeat(5_000)
const many = Array.from({ length: 40 }, (_, index) => ({
  id: `entry-${index}`,
  name: `Entry ${index} ${long}`,
}))
/** As long as the policy lets them be, and more of them than a form takes. */
const needs = Array.from({ length: 8 }, (_, index) => `${index} ${'n'.repeat(73)}`)

/** Every form of the product, each with all that it can hold. */
const forms: Readonly<Record<string, (view: TicketView) => readonly (Form | null)[]>> = {
  newForm: ({ words }) => [
    newForm(words, null, asked),
    newForm(words, { text: '' }, { ...asked, categories: many, category: 'entry-1', services: many }),
    newForm(
      words,
      { text: long },
      { ...asked, categories: many, category: 'entry-1', needs },
      'd'.repeat(36),
    ),
  ],
  replyForm: view => [
    replyForm(
      view,
      { text: long },
      many.map(({ name }) => name.slice(0, 60)),
    ),
  ],
  resolveForm: view => [resolveForm(view, { text: '' })],
  waitForm: view => [waitForm(view, null)],
  mergeForm: view => [mergeForm(view)],
  splitForm: view => [splitForm(view, long, true)],
  tagForm: view => [tagForm(view)],
  snoozeForm: view => [snoozeForm(view)],
  assignForm: view => [assignForm(view, many), assignForm(view, [], 'handover')],
  handoverForm: ({ words }) => [handoverForm(words, many), handoverForm(words, [])],
  explainForm: view => [explainForm(view)],
  needsForm: view => [
    needsForm({ ...view, terms: { ...view.terms, needed: { ...view.terms.needed, any: needs } } }),
  ],
  outageForm: ({ words }) => [
    outageForm(words, 'maintenance', many, {}, { title: 'empty', day: 'past', from: 'time', to: 'time' }),
    outageForm(words, 'disruption', many, { title: long }),
  ],
  outageWordForm: ({ words }) => [outageWordForm(words, 1)],
  publishOnForm: ({ words }) => [publishOnForm(words, 'abcdef', { day: long, error: long })],
  quoteForm: view => [quoteForm(view, { text: long, amount: long }, { amount: long })],
  askAnotherForm: view => [askAnotherForm({ ...view, contacts: many }, { text: long })],
  fillForm: ({ words }) => [fillForm(words, 'Pacific/Honolulu', { from: 0, to: 1 }, many)],
}

describe.each(languages)('the forms of the product in %s', language => {
  it('are all taken by Discord, with every field that they have', async () => {
    const words = makeWords(language, await messagesIn(language))
    const story = stories['a claimed ticket']
    if (story === undefined) throw new Error('There is no such story.')
    const view = viewOf(story.ticket(), undefined, words)
    for (const [name, make] of Object.entries(forms)) {
      const drawn = make(view)
      expect([name, drawn.length > 0 && !drawn.includes(null)]).toEqual([name, true])
      for (const form of drawn) {
        if (form === null) continue
        expect([name, form.fields.length <= 5]).toEqual([name, true])
        const data = modalOf(form)
        expect(() => checkModal({ type: 9, data } as unknown as Json), name).not.toThrow()
        expect(Object.keys(valuesOf(filled(data.components)))).toEqual(form.fields.map(({ id }) => id))
      }
    }
  })
})

it('are all of them', () => {
  const folder = fileURLToPath(new URL('../../../src/cards/', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(one => one.endsWith('.ts'))
  const functions = files.flatMap(file =>
    readFileSync(`${folder}${file}`, 'utf8').split('export function ').slice(1),
  )
  const found = functions.flatMap(code => {
    const [, name, returned] = /^(\w+)\([\s\S]*?\): ([^{]+?) \{\n/.exec(code) ?? []
    return name !== undefined && /^Form( \| null)?$/.test(returned ?? '') ? [name] : []
  })
  expect(found.sort()).toEqual(Object.keys(forms).sort())
})

/** The form as Discord sends it back. */
function filled(components: readonly object[]): object[] {
  return components.map(one => ({ ...one, component: { ...Reflect.get(one, 'component'), value: 'typed' } }))
}
