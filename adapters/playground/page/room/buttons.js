import { useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { DownIcon } from '../parts/icons.js'
import { Pop } from '../parts/pop.js'
import { say } from '../words/say.js'

/** As many stand in a row as there are scores to give; of more, the first few and the rest in a menu. */
const mostInRow = 6
const fewInRow = 4

/** What can be pressed on a card. `tab` is false while the card is not the one that the keyboard is at. */
export function Buttons({ buttons, tab, onPress }) {
  const [isOpen, setOpen] = useState(false)
  const [busy, setBusy] = useState(null)
  const row = buttons.length > mostInRow ? buttons.slice(0, fewInRow) : buttons
  const rest = buttons.slice(row.length)

  /** Pressed once at a time: a second press has to wait for the answer to the first. None loses the focus. */
  async function press(action) {
    if (busy !== null) return
    setOpen(false)
    setBusy(action)
    await onPress(action)
    setBusy(null)
  }

  const one = ({ action, label, style }, isInMenu) => html`
    <button key=${action} class=${style} aria-disabled=${busy !== null} aria-busy=${busy === action}
      data-rove=${isInMenu ? '' : undefined} tabindex=${tab || isInMenu ? 0 : -1}
      onClick=${() => press(action)}>${label}</button>
  `
  return html`
    <div class="buttons">
      ${row.map(button => one(button, false))}
      ${
        rest.length > 0 &&
        html`<span class="more">
          <button aria-expanded=${isOpen} tabindex=${tab ? 0 : -1} onClick=${() => setOpen(!isOpen)}>
            ${say('more')} <${DownIcon} />
          </button>
          ${
            isOpen &&
            html`<${Pop} label=${say('more')} kind="menu-list" onClose=${() => setOpen(false)}>
              ${rest.map(button => one(button, true))}
            <//>`
          }
        </span>`
      }
    </div>
  `
}
