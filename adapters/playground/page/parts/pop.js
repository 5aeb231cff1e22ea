import { useEffect, useRef } from 'preact/hooks'
import { html } from './html.js'
import { rove } from './roving.js'

/** Pixels between a list and the button that opens it, and to the edges of the window. */
const gap = 4

/**
 * A list above everything else, beside the element that opened it. Escape and a press elsewhere close it; after a
 * choice and after Escape the focus is where it was before: given back first, since a choice may take the list away.
 */
export function Pop({ label, kind, onClose, children }) {
  const box = useRef(null)
  const opener = useRef(null)
  useEffect(() => {
    opener.current = document.activeElement
    const { current } = box
    current.showPopover()
    place(current, current.parentElement.getBoundingClientRect())
    current.querySelector('[data-rove]')?.focus()
    const away = event => current.parentElement.contains(event.target) || onClose()
    const gone = () => onClose()
    document.addEventListener('pointerdown', away)
    window.addEventListener('resize', gone)
    return () => {
      document.removeEventListener('pointerdown', away)
      window.removeEventListener('resize', gone)
    }
  }, [])
  return html`
    <div class=${`pop ${kind}`} popover="manual" role="group" aria-label=${label} ref=${box}
      onClickCapture=${() => opener.current.focus()}
      onKeyDown=${event => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          opener.current.focus()
          onClose()
        } else rove(event)
      }}>${children}</div>
  `
}

/** Below the opener where there is room, else above; never beyond the window. */
function place(box, anchor) {
  const { width, height } = box.getBoundingClientRect()
  const isBelow = anchor.bottom + gap + height <= innerHeight
  const top = isBelow ? anchor.bottom + gap : anchor.top - gap - height
  box.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`
  box.style.left = `${Math.max(gap, Math.min(anchor.left, innerWidth - width - gap))}px`
}
