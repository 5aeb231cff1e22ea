import { html } from '../parts/html.js'
import { say } from '../words/say.js'

/** A language by its own name. */
const called = one => new Intl.DisplayNames([one], { type: 'language' }).of(one) ?? one

/** The language somebody reads in: theirs alone, as in any chat. */
export function Reading({ languages, tongue, onChoose }) {
  if (languages.length === 0) return null
  const [chosen] = tongue.split('-')
  return html`
    <label class="reading">
      ${say('side.reads')}
      <select value=${chosen} onChange=${event => onChoose(event.currentTarget.value)}>
        ${languages.map(one => html`<option key=${one} value=${one} lang=${one} selected=${one === chosen}>${called(one)}</option>`)}
      </select>
    </label>
  `
}
