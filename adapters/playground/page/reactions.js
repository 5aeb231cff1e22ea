import { html } from './html.js'
import { nameOf } from './names.js'

/** The emoji on a message. Pressing one adds or takes away one's own. */
export function Reactions({ message, state, desk }) {
  if (message.reactions.length === 0) return null
  return html`
    <div class="reactions" role="group" aria-label="Reactions">
      ${message.reactions.map(({ emoji, people }) => {
        const isMine = people.includes(state.me)
        const names = people.map(id => (id === state.me ? 'you' : nameOf(state.people, id))).join(', ')
        return html`
          <button key=${emoji} class="reaction" aria-pressed=${isMine} title=${names} aria-label=${`${emoji} ${names}`}
            onClick=${() => desk.react(message.id, emoji, isMine)}>
            <span aria-hidden="true">${emoji}</span><span aria-hidden="true">${people.length}</span>
          </button>
        `
      })}
    </div>
  `
}
