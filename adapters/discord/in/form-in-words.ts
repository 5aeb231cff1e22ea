import { type Card, card, type Form } from '../../../src/cards/card.ts'
import { quote, say, type Text } from '../../../src/cards/text.ts'

/** Pressing the button that stands for a form which could not be shown opens it, filled in as it was. */
export const openAction = 'open-form:'

/** A form that cannot be shown as one: its title, what is wrong with it, what was filled in, and a way to open it. */
export function inWords(form: Form): Card {
  const lines = form.fields.flatMap(({ label, error, value }): Text => {
    if (error === undefined) return []
    return [say(`\n${label}: ${error}`), ...(value ? [say('\n'), quote(value)] : [])]
  })
  return card([say(form.title), ...lines], {
    buttons: [{ action: `${openAction}${form.id}`, label: form.title, style: 'primary' }],
  })
}
