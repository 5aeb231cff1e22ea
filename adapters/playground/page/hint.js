import { html } from './html.js'

/** What to try, where people come in first. */
export function Hint({ isFirst }) {
  return html`
    <p class=${isFirst ? 'hint first' : 'hint'}>
      Try <code>/support new portal login fails</code>, then become Kim and put 👀 on the ticket in # triage.
    </p>
  `
}

export const Nothing = () => html`<p class="waiting">Nothing here yet.</p>`
