import { Clock } from './clock/clock.js'
import { News } from './clock/news.js'
import { Hand } from './parts/face.js'
import { html } from './parts/html.js'
import { HelpIcon, MenuIcon, OneIcon, SplitIcon } from './parts/icons.js'
import { Theme } from './parts/theme.js'
import { say } from './words/say.js'

/** Always in sight: how one looks at the desk, its clock, and what just happened. */
export function Top({ state, world, isSplit, onSplit, isTour, onTour, isMenuOpen, onMenu, onGo }) {
  return html`
    <header class="top">
      <div class="bar">
        ${
          !isSplit &&
          html`<button class="menu quiet" aria-expanded=${isMenuOpen} aria-controls="places" onClick=${() => onMenu(!isMenuOpen)}>
            <${MenuIcon} /><span class="unseen">${say('side.label')}</span>
          </button>`
        }
        <p class="brand"><${Hand} /> Deskhand <span>${say('page.brand')}</span></p>
        <div class="views" role="group" aria-label=${say('view.label')}>
          <button aria-label=${say('view.one')} aria-pressed=${!isSplit} onClick=${() => onSplit(false)}><${OneIcon} /><span>${say('view.one')}</span></button>
          <button aria-label=${say('view.split')} aria-pressed=${isSplit} onClick=${() => onSplit(true)}><${SplitIcon} /><span>${say('view.split')}</span></button>
        </div>
        <${Clock} state=${state} onPush=${world.push} />
        <button class="quiet tool" aria-pressed=${isTour} aria-label=${say('tour.name')} title=${say('tour.name')} onClick=${() => onTour(!isTour)}><${HelpIcon} /></button>
        <${Theme} />
      </div>
      <${News} state=${state} onGo=${onGo} />
    </header>
  `
}
