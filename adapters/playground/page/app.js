import { render } from 'preact'
import { useState } from 'preact/hooks'
import { OneView } from './one-view.js'
import { Fault } from './parts/fault.js'
import { html } from './parts/html.js'
import { Skip } from './parts/skip.js'
import { SplitView } from './split-view.js'
import { remember, remembered } from './state/memory.js'
import { useWorld } from './state/world.js'
import { Top } from './top.js'
import { whoIsIn } from './tour/steps.js'
import { Tour, useTour } from './tour/tour.js'
import { say } from './words/say.js'

function App() {
  const [state, world] = useWorld()
  const [isSplit, setSplit] = useState(remembered('split') ?? false)
  const [isMenuOpen, setMenuOpen] = useState(false)
  /** Where something outside of the chat leads to: a person, a place, and words for the composer. */
  const [target, setTarget] = useState(null)
  const [isTour, setTour] = useTour(state)
  const { people, fault, isLive } = state
  if (people.length === 0) return html`<p class="waiting" role="status">${fault ?? say('page.opening')}</p>`

  const look = split => {
    remember({ split })
    setSplit(split)
  }
  const go = where => {
    look(false)
    setTarget({ ...where })
  }
  return html`
    <div class=${isSplit ? 'frame split' : 'frame'}>
      <${Skip} />
      <${Top} state=${state} world=${world} isSplit=${isSplit} onSplit=${look} isTour=${isTour} onTour=${setTour}
        isMenuOpen=${isMenuOpen} onMenu=${setMenuOpen}
        onGo=${channel => go({ me: whoIsIn(channel, people)?.id, place: channel })} />
      <div class="band">
        <${Fault} text=${fault} onClose=${() => world.forgive()} />
        ${
          isTour &&
          html`<${Tour} state=${state} world=${world} go=${go} onClose=${() => setTour(false)}
            onSplit=${() => {
              setTour(false)
              look(true)
            }} />`
        }
      </div>
      ${
        isSplit
          ? html`<${SplitView} people=${people} world=${world} />`
          : html`<${OneView} people=${people} arrivals=${state.arrivals} tongue=${state.tongue} languages=${state.languages} world=${world} target=${target} isMenuOpen=${isMenuOpen} onMenu=${setMenuOpen} />`
      }
      ${!isLive && html`<p class="away" role="status">${say('page.away')}</p>`}
    </div>
  `
}

render(html`<${App} />`, document.body)
