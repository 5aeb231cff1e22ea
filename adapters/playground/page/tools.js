import { useEffect, useRef, useState } from 'preact/hooks'
import { html } from './html.js'
import { FaceIcon } from './icons.js'

/** The six marks of a desk first. */
const choices = [
  ['👀', 'I take it'],
  ['✅', 'Solved'],
  ['🎫', 'Make a ticket'],
  ['🚨', 'Escalate'],
  ['📤', 'Send to the customer'],
  ['⏳', 'Wait for the customer'],
  ['👍', 'Thumbs up'],
  ['🎉', 'Party'],
]

/** What can be done with a message; seen while the pointer or the focus is on it. */
export function Tools({ message, me, desk, onEdit }) {
  const [isOpen, setOpen] = useState(false)
  const { id, from, thread, buttons } = message
  const isMine = from === me
  if (message.private) {
    return html`<div class="tools"><button onClick=${() => desk.remove(id)}>Dismiss</button></div>`
  }
  return html`
    <div class=${isOpen ? 'tools open' : 'tools'}>
      <button aria-label="Add a reaction" aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}><${FaceIcon} /> React</button>
      ${thread === null && html`<button onClick=${() => desk.open(id)}>Reply</button>`}
      ${isMine && buttons.length === 0 && html`<button onClick=${onEdit}>Edit</button>`}
      ${isMine && html`<button onClick=${() => desk.remove(id)}>Delete</button>`}
      ${
        isOpen &&
        html`<${Picker} onClose=${() => setOpen(false)} onPick=${emoji => {
          setOpen(false)
          desk.react(id, emoji, false)
        }} />`
      }
    </div>
  `
}

function Picker({ onPick, onClose }) {
  const box = useRef(null)
  const [isAbove, setAbove] = useState(false)
  useEffect(() => {
    setAbove(box.current.getBoundingClientRect().bottom > innerHeight)
    box.current.querySelector('button').focus()
    const away = event => box.current?.contains(event.target) || onClose()
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [])
  return html`
    <div class=${isAbove ? 'picker above' : 'picker'} role="group" aria-label="Reactions to choose from" ref=${box}
      onKeyDown=${event => event.key === 'Escape' && onClose()}>
      ${choices.map(
        ([emoji, meaning]) =>
          html`<button key=${emoji} onClick=${() => onPick(emoji)}><span>${emoji}</span> ${meaning}</button>`,
      )}
    </div>
  `
}
