import { html } from '../parts/html.js'
import { Pop } from '../parts/pop.js'
import { say } from '../words/say.js'

/** The six marks of a desk, which do something. */
const marks = [
  ['👀', 'picker.claim'],
  ['✅', 'picker.resolve'],
  ['🎫', 'picker.ticket'],
  ['🚨', 'picker.escalate'],
  ['📤', 'picker.send'],
  ['⏳', 'picker.wait'],
]

/** Those that everybody uses everywhere. */
const others = [
  ['👍', 'picker.thumb'],
  ['🎉', 'picker.party'],
  ['❤️', 'picker.heart'],
  ['😄', 'picker.smile'],
  ['🙏', 'picker.thanks'],
  ['👋', 'picker.wave'],
]

export function Picker({ onPick, onClose }) {
  return html`
    <${Pop} label=${say('picker.label')} kind="picker" onClose=${onClose}>
      <div class="marks">
        ${marks.map(
          ([emoji, meaning]) =>
            html`<button key=${emoji} data-rove onClick=${() => onPick(emoji)}><span class="emoji">${emoji}</span> ${say(meaning)}</button>`,
        )}
      </div>
      <div class="others">
        ${others.map(
          ([emoji, name]) =>
            html`<button key=${emoji} data-rove aria-label=${say(name)} title=${say(name)} onClick=${() => onPick(emoji)}><span class="emoji">${emoji}</span></button>`,
        )}
      </div>
    <//>
  `
}
