import { useLayoutEffect, useRef } from 'preact/hooks'
import { html } from './html.js'
import { Message } from './message.js'
import { dayOf } from './words.js'

/** Nearer to the end than this, in pixels, the reader wants to see what comes. */
const near = 80

/** Messages, oldest first, with a line where a day begins. Stays at the end unless the reader scrolled up. */
export function MessageList({ state, messages, desk, hint = false }) {
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
      ${hint && html`<${Hint} isFirst=${messages.length === 0} />`}
      ${messages.map(message => {
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

function Hint({ isFirst }) {
  return html`
    <p class=${isFirst ? 'hint first' : 'hint'}>
      Try <code>/support new portal login fails</code>, then become Kim and put 👀 on the ticket in # triage.
    </p>
  `
}
