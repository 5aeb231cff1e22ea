import { useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { BinIcon, CloseIcon, FaceIcon, PenIcon, ThreadIcon } from '../parts/icons.js'
import { say } from '../words/say.js'
import { Picker } from './picker.js'

/** What can be done with a message; there while the pointer or the focus is on it. */
export function Tools({ message, me, pane, onEdit }) {
  const [isOpen, setOpen] = useState(false)
  const { id, from, thread, buttons } = message
  const isMine = from === me
  const tool = (label, Icon, onClick, more = {}) => html`
    <button aria-label=${label} title=${label} onClick=${onClick} ...${more}><${Icon} /></button>
  `
  if (message.private)
    return html`<div class="tools">${tool(say('tool.dismiss'), CloseIcon, () => pane.remove(id))}</div>`
  return html`
    <div class="tools">
      <span>
        ${tool(say('tool.react'), FaceIcon, () => setOpen(!isOpen), { 'aria-expanded': isOpen })}
        ${
          isOpen &&
          html`<${Picker} onClose=${() => setOpen(false)} onPick=${emoji => {
            setOpen(false)
            void pane.react(id, emoji, false)
          }} />`
        }
      </span>
      ${thread === null && tool(say('tool.thread'), ThreadIcon, () => pane.open(id))}
      ${isMine && buttons.length === 0 && tool(say('tool.edit'), PenIcon, onEdit)}
      ${isMine && tool(say('tool.delete'), BinIcon, () => pane.remove(id))}
    </div>
  `
}
