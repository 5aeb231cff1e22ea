import { html } from './html.js'
import { linked } from './words.js'

/** A value longer than this takes a line of its own. */
const wide = 48

/** What a card says in names and values. */
export function Fields({ fields }) {
  return html`
    <dl class="fields">
      ${fields.map(
        ({ name, value }, index) => html`
          <div key=${index} class=${value.length > wide ? 'wide' : undefined}>
            <dt>${name}</dt>
            <dd dir="auto">${linked(value)}</dd>
          </div>
        `,
      )}
    </dl>
  `
}
