import { html } from '../parts/html.js'
import { ThreadIcon } from '../parts/icons.js'
import { timeOf } from '../parts/words.js'
import { say } from '../words/say.js'

/** The way into a thread. */
export function Replies({ thread, tab = true, onOpen }) {
  const { replies, lastAt } = thread
  return html`
    <button class="replies" tabindex=${tab ? 0 : -1} onClick=${onOpen}>
      <${ThreadIcon} /> ${replies === 1 ? say('thread.one') : say('thread.many', { count: replies })}<span class="last">${say('thread.last', { time: timeOf(lastAt) })}</span>
    </button>
  `
}

/** What stays of a deleted message: the thread below it. */
export function Tombstone({ thread, onOpen }) {
  return html`
    <article class="message tombstone" aria-label=${say('message.deleted.label')}>
      <span class="face" aria-hidden="true"></span>
      <div class="body"><p>${say('message.deleted')}</p><${Replies} thread=${thread} onOpen=${onOpen} /></div>
    </article>
  `
}
