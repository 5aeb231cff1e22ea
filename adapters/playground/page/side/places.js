import { html } from '../parts/html.js'
import { rove } from '../parts/roving.js'
import { isDirect, titleOf } from '../parts/words.js'
import { say } from '../words/say.js'

/** Channels, then direct messages: one stop for Tab, arrow keys between them. */
export function Places({ channels, place, unread, onChoose }) {
  const list = (label, some) => html`
    <section class="places" aria-label=${label}>
      <h2>${label}</h2>
      <ul>
        ${some.map(channel => {
          const isHere = channel.id === place
          const isNew = unread.includes(channel.id) && !isHere
          return html`
            <li key=${channel.id}>
              <button class=${isNew ? 'place new' : 'place'} aria-current=${isHere ? 'page' : undefined}
                data-rove tabindex=${isHere ? 0 : -1} onClick=${() => onChoose(channel.id)}>
                <span class="label">${titleOf(channel)}</span>
                ${isNew && html`<span class="dot"><span class="unseen">${say('side.unread')}</span></span>`}
              </button>
            </li>
          `
        })}
      </ul>
    </section>
  `
  return html`
    <div onKeyDown=${rove}>
      ${list(
        say('side.channels'),
        channels.filter(({ id }) => !isDirect(id)),
      )}
      ${list(
        say('side.direct'),
        channels.filter(({ id }) => isDirect(id)),
      )}
    </div>
  `
}
