import { html } from '../parts/html.js'
import { rich } from '../parts/rich.js'
import { isDirect, titleOf } from '../parts/words.js'
import { say } from '../words/say.js'

/** The channels whose use everybody knows; others are named like any. */
const known = ['general', 'announcements', 'triage', 'on-call', 'managers']

/** The beginning of a channel: what it is for, and what to try where nothing has happened yet. */
export function Purpose({ channel, isEmpty }) {
  const { id } = channel
  const purpose = isDirect(id) ? 'direct' : known.includes(id) ? id : 'other'
  return html`
    <div class=${isEmpty ? 'purpose empty' : 'purpose'}>
      <h2>${titleOf(channel)}</h2>
      <p>${say(`purpose.${purpose}`)}</p>
      ${isEmpty && html`<p>${rich(say(id === 'general' ? 'purpose.try' : 'purpose.empty'), { people: [], me: null })}</p>`}
    </div>
  `
}
