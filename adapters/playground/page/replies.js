import { html } from './html.js'
import { timeOf } from './words.js'

/** The way into a thread. */
export function Replies({ thread, onOpen }) {
  const { replies, lastAt } = thread
  return html`
    <button class="replies" onClick=${onOpen}>
      ${replies === 1 ? '1 reply' : `${replies} replies`}<span>, last ${timeOf(lastAt)}</span>
    </button>
  `
}

/** What stays of a deleted message: the thread below it. */
export function Tombstone({ thread, onOpen }) {
  return html`
    <article class="message tombstone" aria-label="A deleted message">
      <span class="face" aria-hidden="true"></span>
      <div class="body"><p>This message was deleted.</p><${Replies} thread=${thread} onOpen=${onOpen} /></div>
    </article>
  `
}
