import { useEffect, useRef } from 'preact/hooks'
import { Composer } from '../composer/composer.js'
import { Fault } from '../parts/fault.js'
import { html } from '../parts/html.js'
import { BackIcon, CloseIcon } from '../parts/icons.js'
import { MessageList } from './message-list.js'

/** A thread beside its channel, or in its place where there is no room: the root, then the replies. */
export function Thread({ state, people, pane, isInPlace = false }) {
  const heading = useRef(null)
  const { root, messages, replies } = state
  const head = messages.filter(({ id }) => id === root)
  useEffect(() => heading.current.focus(), [])
  return html`
    <aside class="thread" aria-label="Thread" onKeyDown=${event => event.key === 'Escape' && pane.open(null)}>
      <header>
        ${isInPlace && html`<button class="quiet" aria-label="Close the thread" onClick=${() => pane.open(null)}><${BackIcon} /></button>`}
        <h2 tabindex="-1" ref=${heading}>Thread</h2>
        ${!isInPlace && html`<button class="quiet" aria-label="Close the thread" onClick=${() => pane.open(null)}><${CloseIcon} /></button>`}
      </header>
      <${MessageList} label="Messages of the thread" state=${state} people=${people} messages=${[...head, ...replies]} pane=${pane}>
        ${head.length === 0 && replies.length > 0 && html`<p class="purpose">The first message was deleted.</p>`}
      <//>
      <${Fault} text=${state.fault} onClose=${() => pane.set({ fault: null })} />
      <${Composer} label="Reply in the thread" hint="Reply" state=${state} people=${people} pane=${pane} thread=${root} />
    </aside>
  `
}
