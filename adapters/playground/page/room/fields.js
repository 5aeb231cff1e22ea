import { html } from '../parts/html.js'
import { rich } from '../parts/rich.js'

/** A value longer than this takes a line of its own. */
const wide = 28

/** What a card says in names and values. */
export function Fields({ fields, reader }) {
  return html`
    <dl class="fields">
      ${fields.map(
        ({ name, value }, index) => html`
          <div key=${index} class=${value.length > wide || value.includes('\n') ? 'wide' : undefined}>
            <dt>${name}</dt>
            <dd dir="auto">${rich(value, reader)}</dd>
          </div>
        `,
      )}
    </dl>
  `
}
