import { html } from '../parts/html.js'
import { CloseIcon } from '../parts/icons.js'
import { say } from '../words/say.js'

/** A file as the API takes it. */
export async function readFile(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  const type = file.type || 'application/octet-stream'
  return { name: file.name, type, base64: url.slice(url.indexOf(',') + 1) }
}

/** What goes with the message that is being written. */
export function Attached({ files, onDrop }) {
  return html`
    <ul class="attached" aria-label=${say('write.attached')}>
      ${files.map(
        file => html`
          <li key=${file.name}>${file.name}
            <button type="button" class="quiet" aria-label=${say('write.detach', { name: file.name })} onClick=${() => onDrop(file)}><${CloseIcon} /></button>
          </li>
        `,
      )}
    </ul>
  `
}
