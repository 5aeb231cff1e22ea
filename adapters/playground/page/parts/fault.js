import { say } from '../words/say.js'
import { html } from './html.js'
import { CloseIcon } from './icons.js'

/** What did not work, in a sentence, until it is closed or something else is done. */
export function Fault({ text, onClose }) {
  return html`
    <div class="fault" role="alert" hidden=${!text}>
      <p>${text}</p>
      <button class="quiet" aria-label=${say('close')} onClick=${onClose}><${CloseIcon} /></button>
    </div>
  `
}
