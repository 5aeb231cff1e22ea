import { html } from '../parts/html.js'
import { nameOf } from '../parts/names.js'
import { say } from '../words/say.js'

/** The emoji on a message. Pressing one adds or takes away one's own. */
export function Reactions({ message, me, people, tab, pane }) {
  if (message.reactions.length === 0) return null
  return html`
    <div class="reactions" role="group" aria-label=${say('reactions.label')}>
      ${message.reactions.map(({ emoji, people: those }) => {
        const isMine = those.includes(me)
        const names = those.map(id => (id === me ? say('reactions.you') : nameOf(people, id))).join(', ')
        return html`
          <button key=${emoji} class="reaction" aria-pressed=${isMine} title=${names} tabindex=${tab ? 0 : -1}
            onClick=${() => pane.react(message.id, emoji, isMine)}>
            <span class="emoji">${emoji}</span>${' '}<span>${those.length}</span><span class="unseen">, ${names}</span>
          </button>
        `
      })}
    </div>
  `
}
