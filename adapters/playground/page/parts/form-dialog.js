import { useEffect, useRef, useState } from 'preact/hooks'
import { keepTyped, resumed } from '../state/form-draft.js'
import { say } from '../words/say.js'
import { FormField } from './form-field.js'
import { html } from './html.js'
import { CloseIcon } from './icons.js'

const valuesIn = element =>
  Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]))

/** A form of the desk as a dialog. What was typed stays when it comes back with faults, or was closed before it was sent. */
export function FormDialog({ form, me, fault, who, onSubmit, onClose }) {
  const dialog = useRef(null)
  const [opened] = useState(() => ({ form, resumed: resumed(me, form) }))
  const { title, fields } = form === opened.form ? opened.resumed : form
  const [isSending, setSending] = useState(false)
  useEffect(() => {
    dialog.current.showModal()
    dialog.current.querySelector('input, select, textarea')?.focus()
  }, [])
  useEffect(() => dialog.current.querySelector('[aria-invalid=true]')?.focus(), [form])

  async function submit(event) {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    await onSubmit(form.id, valuesIn(event.currentTarget))
    setSending(false)
  }

  return html`
    <dialog ref=${dialog} aria-labelledby="form-title" onClose=${onClose} onKeyDown=${event => event.stopPropagation()}>
      <form onSubmit=${submit} onInput=${event => keepTyped(me, opened.form, valuesIn(event.currentTarget))} novalidate>
        <header>
          <h2 id="form-title">${title}</h2>
          <button type="button" class="quiet" aria-label=${say('close')} onClick=${() => dialog.current.close()}><${CloseIcon} /></button>
        </header>
        ${fields.map(field => html`<${FormField} key=${field.id} field=${field} />`)}
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
