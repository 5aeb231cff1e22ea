import { useEffect, useRef } from 'preact/hooks'
import { html } from '../parts/html.js'
import { say } from '../words/say.js'

/** One's own message, to be changed. Enter saves, Escape leaves it as it was. */
export function EditBox({ text, onSave, onDone }) {
  const box = useRef(null)
  useEffect(() => {
    box.current.focus()
    box.current.setSelectionRange(text.length, text.length)
  }, [])
  const save = async () => {
    if (await onSave(box.current.value)) onDone()
  }
  return html`
    <div class="edit">
      <textarea ref=${box} aria-label=${say('message.edit')} rows=${Math.min(8, text.split('\n').length + 1)} defaultValue=${text}
        onKeyDown=${event => {
          if (event.key === 'Escape') onDone()
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          void save()
        }}></textarea>
      <div class="actions">
        <button onClick=${onDone}>${say('cancel')}</button>
        <button class="primary" onClick=${save}>${say('save')}</button>
      </div>
    </div>
  `
}
