import { useLayoutEffect, useRef } from 'preact/hooks'
import { html } from './html.js'
import { Message } from './message.js'
import { Tombstone } from './replies.js'
import { dayOf } from './words.js'

/** Nearer to the end than this, in pixels, the reader wants to see what comes. */
const near = 80

/** Messages, oldest first, with a line where a day begins. Stays at the end unless the reader scrolled up. */
export function MessageList({ state, messages, graves = [], desk, children }) {
  const box = useRef(null)
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    if (isAtEnd.current) box.current.scrollTop = box.current.scrollHeight
  }, [messages])

  let day = ''
  return html`
    <div class="messages" ref=${box} tabindex="0" role="log" aria-label="Messages"
      onScroll=${({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < near
      }}>
      ${children}
      ${inOrder(messages, graves).map(message => {
        if (message.root) {
          return html`<${Tombstone} key=${message.root} thread=${message} onOpen=${() => desk.open(message.root)} />`
        }
        const begins = dayOf(message.at) !== day
        day = dayOf(message.at)
        return html`
          ${begins && html`<p class="day" key=${day}><span>${day}</span></p>`}
          <${Message} key=${message.id} message=${message} state=${state} desk=${desk} />
        `
      })}
    </div>
  `
}

const number = id => Number(id.slice(1))

/** Messages, and where a deleted one left a thread behind, its grave. */
function inOrder(messages, graves) {
  if (graves.length === 0) return messages
  return [...messages, ...graves].sort(
    (one, other) => number(one.id ?? one.root) - number(other.id ?? other.root),
  )
}
