import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { ClipIcon, SendIcon } from '../parts/icons.js'
import { draftAt, keepDraft } from '../state/memory.js'
import { say } from '../words/say.js'
import { Attached, readFile } from './files.js'
import { OfferList } from './offer-list.js'
import { useOffers } from './use-offers.js'

/**
 * Where one writes. Enter sends, Shift and Enter begin a new line; what begins with a slash is a command. What somebody
 * began to write stays theirs while one is somebody else, and when the page is loaded anew.
 */
export function Composer({ label, hint, state, people, pane, thread }) {
  const key = `${state.me} ${state.place} ${thread ?? ''}`
  const [{ text, caret }, setTyped] = useState({ text: draftAt(key), caret: 0 })
  const [files, setFiles] = useState([])
  const box = useRef(null)
  const picker = useRef(null)
  const listId = `offers ${key}`.replaceAll(/[^\w-]+/g, '-')

  function write(next, at = next.length) {
    keepDraft(key, next)
    setTyped({ text: next, caret: at })
  }
  const { offers, active, isOpen, onKey, take } = useOffers({
    ...{ text, caret, people },
    words: state.words,
    messages: state.messages,
    isThread: thread !== null,
    onTake: write,
  })

  useEffect(() => {
    if (thread !== null || state.offered === null) return
    write(state.offered.text)
    box.current.focus()
  }, [state.offered])
  useLayoutEffect(() => {
    const { current } = box
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight}px`
    if (document.activeElement === current && current.selectionStart !== caret) {
      current.setSelectionRange(caret, caret)
    }
  }, [text, caret])

  /** What goes out leaves the composer at once, so that the next can be typed; what could not be sent comes back. */
  async function send() {
    if (text.trim() === '' && files.length === 0) return
    write('')
    setFiles([])
    if (await pane.send({ text, files, thread })) return
    setFiles(later => [...files, ...later])
    if (draftAt(key) === '') write(text)
  }

  return html`
    <form class="composer" onSubmit=${event => {
      event.preventDefault()
      void send()
    }}>
      ${offers && html`<${OfferList} id=${listId} offers=${offers} active=${active} onPick=${take} />`}
      ${files.length > 0 && html`<${Attached} files=${files} onDrop=${file => setFiles(files.filter(one => one !== file))} />`}
      <div class="write">
        <input ref=${picker} type="file" multiple class="unseen" tabindex="-1" aria-hidden="true"
          onChange=${async ({ currentTarget }) => {
            setFiles([...files, ...(await Promise.all([...currentTarget.files].map(readFile)))])
            currentTarget.value = ''
          }} />
        <button type="button" class="quiet" aria-label=${say('write.attach')} title=${say('write.attach')}
          onClick=${() => picker.current.click()}><${ClipIcon} /></button>
        <textarea ref=${box} aria-label=${label} placeholder=${hint} rows="1" value=${text}
          role="combobox" aria-autocomplete="list" aria-expanded=${isOpen} aria-controls=${isOpen ? listId : undefined}
          aria-activedescendant=${active >= 0 ? `${listId}-${active}` : undefined}
          onInput=${({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
          onKeyDown=${event => {
            if (onKey(event)) event.preventDefault()
            else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault()
              void send()
            }
          }}></textarea>
        <button class="primary send" aria-label=${say('write.send')} title=${say('write.send')}><${SendIcon} /><span>${say('write.send')}</span></button>
      </div>
    </form>
  `
}
