import { html } from './html.js'
import { titleOf } from './words.js'

/** Channels, then direct messages. */
export function Places({ channels, place, unread, onChoose }) {
  const list = (label, some) => html`
    <section class="places" aria-label=${label}>
      <h2>${label}</h2>
      <ul>
        ${some.map(channel => {
          const isNew = unread.includes(channel.id) && channel.id !== place
          return html`
            <li key=${channel.id}>
              <button class=${isNew ? 'place new' : 'place'} aria-current=${channel.id === place ? 'page' : undefined}
                onClick=${() => onChoose(channel.id)}>
                ${titleOf(channel)}${isNew && html`<span class="dot"><span class="unseen">unread</span></span>`}
              </button>
            </li>
          `
        })}
      </ul>
    </section>
  `
  const isDirect = ({ id }) => id.startsWith('dm:')
  return html`
    ${list(
      'Channels',
      channels.filter(channel => !isDirect(channel)),
    )}
    ${list('Direct messages', channels.filter(isDirect))}
  `
}
