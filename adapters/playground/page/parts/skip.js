import { say } from '../words/say.js'
import { html } from './html.js'

/** The first stop of the keyboard: past the clock and the channels to what one came for. */
export function Skip() {
  const jump = (label, mark) => html`
    <a href="#" onClick=${event => {
      event.preventDefault()
      document.querySelector(mark)?.focus()
    }}>${label}</a>
  `
  return html`
    <nav class="skip" aria-label=${say('skip.label')}>
      ${jump(say('skip.messages'), '.messages [tabindex="0"], .messages[tabindex="0"]')}
      ${jump(say('skip.writing'), '.composer textarea')}
    </nav>
  `
}
