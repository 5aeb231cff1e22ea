import { useRef, useState } from 'preact/hooks'
import { html } from './html.js'
import { ClipIcon, CloseIcon } from './icons.js'

/** Where one writes. Enter sends, Shift and Enter begin a new line; what begins with a slash is a command. */
export function Composer({ label, hint, desk, thread }) {
  const [text, setText] = useState('')
  const [files, setFiles] = useState([])
  const [isSending, setSending] = useState(false)
  const picker = useRef(null)

  async function send() {
    if (isSending || (text.trim() === '' && files.length === 0)) return
    setSending(true)
    const kept = text
    setText('')
    const isSent = await desk.send({ text: kept, files, thread })
    if (isSent) setFiles([])
    // What could not be sent is not lost, unless something else has been typed meanwhile.
    else setText(typed => (typed === '' ? kept : typed))
    setSending(false)
  }

  return html`
    <form class="composer" onSubmit=${event => {
      event.preventDefault()
      void send()
    }}>
      ${
        files.length > 0 &&
        html`<ul class="attached">
          ${files.map(
            file =>
              html`<li key=${file.name}>${file.name} <button type="button" aria-label=${`Take away ${file.name}`}
                onClick=${() => setFiles(files.filter(one => one !== file))}><${CloseIcon} /></button></li>`,
          )}
        </ul>`
      }
      <div class="line">
        <input ref=${picker} type="file" multiple class="unseen" tabindex="-1" aria-hidden="true"
          onChange=${async ({ currentTarget }) => {
            setFiles([...files, ...(await Promise.all([...currentTarget.files].map(read)))])
            currentTarget.value = ''
          }} />
        <button type="button" class="quiet" aria-label="Attach files" onClick=${() => picker.current.click()}><${ClipIcon} /></button>
        <textarea aria-label=${label} placeholder=${hint} rows=${Math.min(8, text.split('\n').length)}
          value=${text} onInput=${event => setText(event.currentTarget.value)}
          onKeyDown=${event => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void send()
          }}></textarea>
        <button class="primary" disabled=${isSending}>Send</button>
      </div>
    </form>
  `
}

/** A file as the API takes it. */
async function read(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  const type = file.type || 'application/octet-stream'
  return { name: file.name, type, base64: url.slice(url.indexOf(',') + 1) }
}
