import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { DownIcon } from '../parts/icons.js'
import { rove } from '../parts/roving.js'
import { say } from '../words/say.js'
import { Message } from './message.js'
import { Tombstone } from './replies.js'
import { rowsOf } from './rows.js'

const none = []

/**
 * Messages, oldest first. Stays at the end unless the reader scrolled up. Tab stops at one message, the last one at
 * first; arrow keys go from one to the next, and Tab on into what stands in it.
 */
export function MessageList({
  state,
  people,
  messages,
  graves = none,
  newFrom = null,
  label,
  pane,
  children,
}) {
  const [active, setActive] = useState(null)
  const { box, stream, isAtEnd, toEnd, onScroll } = useEnd(messages)
  const rows = useMemo(() => rowsOf(messages, graves, newFrom), [messages, graves, newFrom])
  const isThere = messages.some(({ id }) => id === active)
  const current = isThere ? active : messages.at(-1)?.id

  return html`
    <div class="scroller">
      <div class="messages" ref=${box} role="log" aria-label=${label} onScroll=${onScroll}
        tabindex=${messages.length === 0 ? 0 : -1}
        onFocusIn=${({ target }) => setActive(target.closest('[data-id]')?.dataset.id ?? active)}
        onKeyDown=${walk}>
        <div class="stream" ref=${stream}>
          ${children}
          ${rows.map(row => {
            if (row.kind === 'day')
              return html`<p class="line day" key=${row.key}><span>${row.day}</span></p>`
            if (row.kind === 'new')
              return html`<p class="line fresh" key="new"><span>${say('list.new')}</span></p>`
            if (row.kind === 'grave')
              return html`<${Tombstone} key=${row.key} thread=${row.thread} onOpen=${() => pane.open(row.key)} />`
            return html`<${Message} key=${row.key} message=${row.message} isNext=${row.isNext} me=${state.me} people=${people}
              thread=${row.key === state.root ? undefined : state.threads.find(({ root }) => root === row.key)}
              isActive=${row.key === current} pane=${pane} />`
          })}
        </div>
      </div>
      ${!isAtEnd && html`<button class="to-end" onClick=${toEnd}><${DownIcon} /> ${say('list.end')}</button>`}
    </div>
  `
}

/** Arrow keys on a message itself; within one they belong to what is there. Escape leads back to the message. */
function walk(event) {
  if (event.target.matches('[data-message]')) rove(event, '[data-message]')
  else if (event.key === 'Escape' && !event.target.matches('textarea')) {
    const message = event.target.closest('[data-message]')
    if (!message) return
    event.stopPropagation()
    message.focus()
  }
}

/** Nearer to the end than this, in pixels, the reader wants to see what comes. */
const near = 60

/** Keeps a list at its end while the reader is there, also when pictures or fonts make it longer. */
function useEnd(messages) {
  const box = useRef(null)
  const stream = useRef(null)
  const sticks = useRef(true)
  const last = useRef(0)
  const [isAtEnd, setAtEnd] = useState(true)
  const toEnd = () => {
    sticks.current = true
    box.current.scrollTop = box.current.scrollHeight
  }
  const keep = () => {
    if (sticks.current) toEnd()
  }
  useLayoutEffect(keep, [messages])
  useLayoutEffect(() => {
    const watch = new ResizeObserver(keep)
    watch.observe(stream.current)
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  function onScroll({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) {
    const isNear = scrollHeight - scrollTop - clientHeight < near
    // Only the reader scrolls up: whatever grows leaves the list where it is.
    if (isNear) sticks.current = true
    else if (scrollTop < last.current) sticks.current = false
    last.current = scrollTop
    setAtEnd(isNear || sticks.current)
  }
  return { box, stream, isAtEnd, toEnd, onScroll }
}
