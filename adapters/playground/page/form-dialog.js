import { useEffect, useRef } from 'preact/hooks'
import { html } from './html.js'

/** A form of the desk as a dialog. What was typed stays when it comes back with faults. */
export function FormDialog({ form, fault, onSubmit, onClose }) {
  const dialog = useRef(null)
  useEffect(() => dialog.current.showModal(), [])
  useEffect(() => dialog.current.querySelector('[aria-invalid=true]')?.focus(), [form])

  function submit(event) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    onSubmit(form.id, Object.fromEntries([...data].map(([name, value]) => [name, String(value)])))
  }

  return html`
    <dialog ref=${dialog} aria-labelledby="form-title" onClose=${onClose}>
      <form onSubmit=${submit} novalidate>
        <h2 id="form-title">${form.title}</h2>
        ${form.fields.map(field => html`<${Field} key=${field.id} field=${field} />`)}
        <p class="fault" role="alert" hidden=${!fault}>${fault}</p>
        <div class="actions">
          <button type="button" onClick=${() => dialog.current.close()}>Cancel</button>
          <button class="primary">Submit</button>
        </div>
      </form>
    </dialog>
  `
}

function Field({ field }) {
  const { id, label, type, required, options = [], value = '', error } = field
  const name = `field-${id}`
  const common = {
    id: name,
    name: id,
    required,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': error ? `${name}-error` : undefined,
  }
  const control = {
    text: () => html`<input ...${common} type="text" defaultValue=${value} />`,
    'long-text': () => html`<textarea ...${common} rows="4" defaultValue=${value}></textarea>`,
    choice: () => html`
      <select ...${common}>
        <option value="">Choose…</option>
        ${options.map(
          option =>
            html`<option key=${option.value} value=${option.value} selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>
    `,
  }
  return html`
    <div class="field">
      <label for=${name}>${label}${!required && html` <small>optional</small>`}</label>
      ${control[type]()}
      ${error && html`<p class="fault" id=${`${name}-error`}>${error}</p>`}
    </div>
  `
}
