import { Face } from '../parts/face.js'
import { html } from '../parts/html.js'
import { callingOf } from '../parts/words.js'
import { unreadOf } from '../state/memory.js'
import { say } from '../words/say.js'

/** Who one is. Arrow keys change it, as in any set of radio buttons. */
export function People({ people, me, arrivals, onChoose }) {
  return html`
    <fieldset class="people">
      <legend>${say('side.you')}</legend>
      ${people.map(person => {
        const hasNew = person.id !== me && unreadOf(person.id, arrivals[person.id] ?? []).length > 0
        return html`
          <label key=${person.id} class=${person.id === me ? 'person chosen' : 'person'}>
            <input type="radio" name="me" class="unseen" checked=${person.id === me}
              onChange=${() => onChoose(person.id)} />
            <${Face} id=${person.id} name=${person.name} />
            <span class="name">${person.name} <small>${callingOf(person)}</small></span>
            ${hasNew && html`<span class="dot"><span class="unseen">, ${say('side.new')}</span></span>`}
          </label>
        `
      })}
    </fieldset>
  `
}
