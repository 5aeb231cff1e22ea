import { html } from '../parts/html.js'
import { isDirect, titleOf } from '../parts/words.js'

/** What the channels of a desk are for; others are named like any. */
const purposes = {
  general: 'Where people ask for help.',
  announcements: 'Maintenance, disruptions and changes of the policy are told here.',
  triage: 'Every ticket has one card here. Its thread is the team’s, and nobody else reads it.',
  'on-call': 'Who is on call is called here, level by level, until somebody answers.',
  managers: 'Breaches at once, and the digest at every opening of the desk.',
}

/** The beginning of a channel: what it is for, and what to try where nothing has happened yet. */
export function Purpose({ channel, isEmpty }) {
  const { id } = channel
  const purpose = isDirect(id)
    ? 'Between you and the desk: receipts and answers, each ticket in a thread of its own.'
    : (purposes[id] ?? 'A channel of this desk.')
  return html`
    <div class=${isEmpty ? 'purpose empty' : 'purpose'}>
      <h2>${titleOf(channel)}</h2>
      <p>${purpose}</p>
      ${isEmpty && html`<p>${id === 'general' ? html`Type <code>/support new</code> and what is wrong, or <code>/support help</code>.` : 'Nothing here yet.'}</p>`}
    </div>
  `
}
