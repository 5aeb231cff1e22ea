import type { OutageKind } from '../core/outage.ts'
import type { Form, FormField } from './card.ts'
import type { Words } from './words.ts'

export type OutageValues = Readonly<Record<'title' | 'service' | 'day' | 'from' | 'to', string>>
export type OutageFaults = Partial<Record<keyof OutageValues, 'empty' | 'unlisted' | 'day' | 'time' | 'past'>>

function sentenceOf(fault: NonNullable<OutageFaults[keyof OutageFaults]>) {
  return fault === 'empty' || fault === 'unlisted'
    ? (`form.error.${fault}` as const)
    : (`form.outage.error.${fault}` as const)
}

/** What a manager is asked to declare planned work or a disruption. `*` stands for every service. */
export function outageForm(
  words: Words,
  kind: OutageKind,
  services: readonly { id: string; name: string }[],
  filled: Partial<OutageValues>,
  faults: OutageFaults = {},
): Form {
  const field = (id: keyof OutageValues, label: string, more: Partial<FormField> = {}): FormField => {
    const fault = faults[id]
    return {
      id,
      label,
      type: 'text',
      required: true,
      ...(filled[id] === undefined ? {} : { value: filled[id] }),
      ...(fault === undefined ? {} : { error: words.label(sentenceOf(fault)) }),
      ...more,
    }
  }
  const options = [
    { value: '*', label: words.label('outage.everything') },
    ...services.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const when =
    kind === 'disruption'
      ? []
      : [
          field('day', words.label('form.outage.day')),
          field('from', words.label('form.outage.from')),
          field('to', words.label('form.outage.to')),
        ]
  return {
    id: `outage:${kind}`,
    title: words.label(`form.${kind}.title`),
    fields: [
      field('title', words.label('form.outage.what')),
      field('service', words.label('form.outage.service'), {
        type: 'choice',
        options,
        value: filled.service ?? '*',
      }),
      ...when,
    ],
  }
}

/** How it goes, in a manager's own words, for everybody. */
export function outageWordForm(words: Words, id: number): Form {
  return {
    id: `outage-word:${id}`,
    title: words.label('form.outage.word.title'),
    fields: [{ id: 'text', label: words.label('form.outage.word.text'), type: 'long-text', required: true }],
  }
}
