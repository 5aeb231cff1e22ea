import { useEffect, useRef } from 'preact/hooks'
import { Composer } from '../composer/composer.js'
import { Fault } from '../parts/fault.js'
import { html } from '../parts/html.js'
import { BackIcon, CloseIcon } from '../parts/icons.js'
import { say } from '../words/say.js'
import { MessageList } from './message-list.js'

/** A thread beside its channel, or in its place where there is no room: the root, then the replies. */
export function Thread({ state, people, pane, isInPlace = false }) {
  const heading = useRef(null)
  const { root, messages, replies } = state
  const head = messages.filter(({ id }) => id === root)
  useEffect(() => heading.current.focus(), [])
  /** Whoever closes it goes on at the message that it hangs on. */
  function close() {
    const around = heading.current.closest('.rooms, .side-room')
    void pane.open(null)
    setTimeout(() => around.querySelector(`[data-id="${root}"]`)?.focus())
  }
  return html`
    <aside class="thread" aria-label=${say('thread.name')} onKeyDown=${event => event.key === 'Escape' && close()}>
      <header>
        ${isInPlace && html`<button class="quiet" aria-label=${say('thread.close')} onClick=${close}><${BackIcon} /></button>`}
        <h2 tabindex="-1" ref=${heading}>${say('thread.name')}</h2>
        ${!isInPlace && html`<button class="quiet" aria-label=${say('thread.close')} onClick=${close}><${CloseIcon} /></button>`}
      </header>
      <${MessageList} label=${say('thread.list')} state=${state} people=${people} messages=${[...head, ...replies]} pane=${pane}>
        ${head.length === 0 && replies.length > 0 && html`<p class="purpose">${say('thread.headless')}</p>`}
      <//>
      <${Fault} text=${state.fault} onClose=${() => pane.set({ fault: null })} />
      <${Composer} label=${say('write.thread')} hint=${say('write.thread.hint')} state=${state} people=${people} pane=${pane} thread=${root} />
    </aside>
  `
}
