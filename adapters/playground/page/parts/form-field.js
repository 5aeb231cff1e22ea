import { say } from '../words/say.js'
import { html } from './html.js'

/** One field of a form, with its fault right below it. */
export function FormField({ field }) {
  const { id, label, type, required, options = [], value = '', error } = field
  const name = `field-${id}`
  const common = {
    id: name,
    name: id,
    required,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': error ? `${name}-error` : undefined,
  }
  const controls = {
    text: () => html`<input ...${common} type="text" defaultValue=${value} />`,
    'long-text': () => html`<textarea ...${common} rows="4" defaultValue=${value}></textarea>`,
    choice: () => html`
      <select ...${common}>
        <option value="">${say('form.choose')}</option>
        ${options.map(
          option =>
            html`<option key=${option.value} value=${option.value} selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>
    `,
  }
  return html`
    <div class="field">
      <label for=${name}>${label}${!required && html` <small>${say('form.optional')}</small>`}</label>
      ${(controls[type] ?? controls.text)()}
      ${error && html`<p class="field-fault" id=${`${name}-error`}>${error}</p>`}
    </div>
  `
}
