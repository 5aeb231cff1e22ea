import { useEffect, useRef } from 'preact/hooks'
import { Composer } from './composer.js'
import { html } from './html.js'
import { CloseIcon } from './icons.js'
import { MessageList } from './message-list.js'

/** A thread beside its channel: the root, then the replies. */
export function Thread({ state, desk, children }) {
  const heading = useRef(null)
  const { root, messages, replies } = state
  const head = messages.filter(({ id }) => id === root)
  useEffect(() => heading.current.focus(), [])
  return html`
    <aside class="thread" aria-label="Thread" onKeyDown=${event => event.key === 'Escape' && desk.open(null)}>
      <header>
        <h2 tabindex="-1" ref=${heading}>Thread</h2>
        <button class="quiet" aria-label="Close the thread" onClick=${() => desk.open(null)}><${CloseIcon} /></button>
      </header>
      ${head.length === 0 && replies.length > 0 && html`<p class="hint">The first message was deleted.</p>`}
      <${MessageList} state=${state} messages=${[...head, ...replies]} desk=${desk} />
      ${children}
      <${Composer} label="Reply in the thread" hint="Reply" desk=${desk} thread=${root} />
    </aside>
  `
}
