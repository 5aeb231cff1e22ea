import { render } from 'preact'
import { useState } from 'preact/hooks'
import { Clock } from './clock.js'
import { Composer } from './composer.js'
import { useDesk } from './desk.js'
import { FormDialog } from './form-dialog.js'
import { Hint, Nothing } from './hint.js'
import { html } from './html.js'
import { MenuIcon } from './icons.js'
import { unreadOf } from './memory.js'
import { MessageList } from './message-list.js'
import { People } from './people.js'
import { Places } from './places.js'
import { Thread } from './thread.js'
import { titleOf } from './words.js'

function App() {
  const [state, desk] = useDesk()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const { people, me, channels, place, root, fault, live } = state
  if (me === null) return html`<p class="waiting" role="status">${fault ?? 'Opening the playground…'}</p>`
  const here = channels.find(({ id }) => id === place)
  const isFirstPlace = here?.id === channels[0]?.id
  const title = here ? titleOf(here) : ''

  return html`
    <div class=${root === null ? 'frame' : 'frame with-thread'}>
      <header class="top">
        <button class="menu quiet" aria-expanded=${isMenuOpen} aria-controls="places"
          onClick=${() => setMenuOpen(!isMenuOpen)}>
          <${MenuIcon} /><span class="unseen">Channels</span>
        </button>
        <p class="brand">Deskhand <span>playground</span></p>
        <${Clock} now=${state.now} pushing=${state.pushing} onPush=${desk.push} />
      </header>
      <nav id="places" class=${isMenuOpen ? 'side open' : 'side'} aria-label="People and channels">
        <${People} people=${people} me=${me} onChoose=${desk.become} />
        <${Places} channels=${channels} place=${place} unread=${unreadOf(me, state.latest)}
          onChoose=${id => {
            setMenuOpen(false)
            void desk.show(id)
          }} />
      </nav>
      <main class="room" aria-label=${title}>
        <h1>${title}</h1>
        <${MessageList} key=${`${me} ${place}`} state=${state} messages=${state.messages}
          graves=${state.threads.filter(thread => thread.deleted)} desk=${desk}>
          ${isFirstPlace && html`<${Hint} isFirst=${state.messages.length === 0} />`}
          ${!isFirstPlace && state.isLoaded && state.messages.length === 0 && html`<${Nothing} />`}
        <//>
        ${root === null && html`<${Fault} text=${fault} />`}
        <${Composer} key=${`to ${me} ${place}`} label=${`Message to ${title}`} hint=${`Message to ${title}, or /support help`} desk=${desk} thread=${null} />
      </main>
      ${
        root !== null &&
        html`<${Thread} key=${`${me} ${root}`} state=${state} desk=${desk}><${Fault} text=${fault} /><//>`
      }
      ${!live && html`<p class="away" role="status">Not connected. Trying again…</p>`}
      ${
        state.form &&
        html`<${FormDialog} key=${state.form.id} form=${state.form} onSubmit=${desk.submit} fault=${fault}
          onClose=${() => desk.set({ form: null })} />`
      }
    </div>
  `
}

function Fault({ text }) {
  return html`<p class="fault" role="alert" hidden=${!text}>${text}</p>`
}

render(html`<${App} />`, document.body)
