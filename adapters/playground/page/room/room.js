import { Composer } from '../composer/composer.js'
import { Fault } from '../parts/fault.js'
import { html } from '../parts/html.js'
import { titleOf } from '../parts/words.js'
import { say } from '../words/say.js'
import { MessageList } from './message-list.js'
import { Purpose } from './purpose.js'

/** A channel: its messages, and where one writes. */
export function Room({ state, people, pane, head }) {
  const { channels, place, me, messages, threads, isLoaded, newFrom, root, fault } = state
  const channel = channels.find(({ id }) => id === place)
  const title = channel ? titleOf(channel) : ''
  return html`
    ${head(title)}
    <${MessageList} key=${`${me} ${place}`} label=${say('list.of', { place: title })} state=${state} people=${people}
      messages=${messages} graves=${gravesOf(threads)} newFrom=${newFrom} pane=${pane}>
      ${channel && isLoaded && html`<${Purpose} channel=${channel} isEmpty=${messages.length === 0} />`}
    <//>
    ${root === null && html`<${Fault} text=${fault} onClose=${() => pane.set({ fault: null })} />`}
    <${Composer} key=${`to ${me} ${place}`} label=${say('write.to', { place: title })} hint=${say('write.hint', { place: title })}
      state=${state} people=${people} pane=${pane} thread=${null} />
  `
}

const none = []

function gravesOf(threads) {
  const graves = threads.filter(({ deleted }) => deleted)
  return graves.length === 0 ? none : graves
}
