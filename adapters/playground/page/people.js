import { Face } from './face.js'
import { html } from './html.js'

/** Who one is. Arrow keys change it, as in any set of radio buttons. */
export function People({ people, me, onChoose }) {
  return html`
    <fieldset class="people">
      <legend>You are</legend>
      ${people.map(
        person => html`
          <label key=${person.id} class=${person.id === me ? 'person chosen' : 'person'}>
            <input type="radio" name="me" class="unseen" checked=${person.id === me}
              onChange=${() => onChoose(person.id)} />
            <${Face} id=${person.id} name=${person.name} />
            <span class="name">${person.name} <small>${calling(person.roles)}</small></span>
          </label>
        `,
      )}
    </fieldset>
  `
}

/** Everybody is a requester: said only of those who are nothing else. */
function calling(roles) {
  const special = roles.filter(role => role !== 'requester')
  return special.length > 0 ? special.join(', ') : 'requester'
}
