import { html } from '../parts/html.js'
import { Pop } from '../parts/pop.js'

/** The six marks of a desk, which do something. */
const marks = [
  ['👀', 'I take it'],
  ['✅', 'Solved'],
  ['🎫', 'Make a ticket'],
  ['🚨', 'Escalate'],
  ['📤', 'Send to the customer'],
  ['⏳', 'Wait for the customer'],
]

/** Those that everybody uses everywhere. */
const others = [
  ['👍', 'Thumbs up'],
  ['🎉', 'Party'],
  ['❤️', 'Heart'],
  ['😄', 'Smile'],
  ['🙏', 'Thanks'],
  ['👋', 'Wave'],
]

export function Picker({ onPick, onClose }) {
  return html`
    <${Pop} label="Reactions to choose from" kind="picker" onClose=${onClose}>
      <div class="marks">
        ${marks.map(
          ([emoji, meaning]) =>
            html`<button key=${emoji} data-rove onClick=${() => onPick(emoji)}><span class="emoji">${emoji}</span> ${meaning}</button>`,
        )}
      </div>
      <div class="others">
        ${others.map(
          ([emoji, name]) =>
            html`<button key=${emoji} data-rove aria-label=${name} title=${name} onClick=${() => onPick(emoji)}><span class="emoji">${emoji}</span></button>`,
        )}
      </div>
    <//>
  `
}
