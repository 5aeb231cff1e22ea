import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../words/say.js'
import { FormField } from './form-field.js'
import { html } from './html.js'
import { CloseIcon } from './icons.js'

/** A form of the desk as a dialog. What was typed stays when it comes back with faults. */
export function FormDialog({ form, fault, who, onSubmit, onClose }) {
  const dialog = useRef(null)
  const [isSending, setSending] = useState(false)
  useEffect(() => {
    dialog.current.showModal()
    dialog.current.querySelector('input, select, textarea')?.focus()
  }, [])
  useEffect(() => dialog.current.querySelector('[aria-invalid=true]')?.focus(), [form])

  async function submit(event) {
    event.preventDefault()
    if (isSending) return
    const data = new FormData(event.currentTarget)
    setSending(true)
    await onSubmit(form.id, Object.fromEntries([...data].map(([name, value]) => [name, String(value)])))
    setSending(false)
  }

  return html`
    <dialog ref=${dialog} aria-labelledby="form-title" onClose=${onClose} onKeyDown=${event => event.stopPropagation()}>
      <form onSubmit=${submit} novalidate>
        <header>
          <h2 id="form-title">${form.title}</h2>
          <button type="button" class="quiet" aria-label=${say('close')} onClick=${() => dialog.current.close()}><${CloseIcon} /></button>
        </header>
        ${form.fields.map(field => html`<${FormField} key=${field.id} field=${field} />`)}
        <div class="fault" role="alert" hidden=${!fault}><p>${fault}</p></div>
        <div class="actions">
          <small>${say('form.as', { who })}</small>
          <button type="button" onClick=${() => dialog.current.close()}>${say('cancel')}</button>
          <button class="primary" disabled=${isSending}>${say('form.submit')}</button>
        </div>
      </form>
    </dialog>
  `
}
