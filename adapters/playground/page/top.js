import { Clock } from './clock/clock.js'
import { News } from './clock/news.js'
import { Hand } from './parts/face.js'
import { html } from './parts/html.js'
import { HelpIcon, MenuIcon, OneIcon, SplitIcon } from './parts/icons.js'
import { Theme } from './parts/theme.js'

/** Always in sight: how one looks at the desk, its clock, and what just happened. */
export function Top({ state, world, isSplit, onSplit, isTour, onTour, isMenuOpen, onMenu, onGo }) {
  return html`
    <header class="top">
      <div class="bar">
        ${
          !isSplit &&
          html`<button class="menu quiet" aria-expanded=${isMenuOpen} aria-controls="places" onClick=${() => onMenu(!isMenuOpen)}>
            <${MenuIcon} /><span class="unseen">People and channels</span>
          </button>`
        }
        <p class="brand"><${Hand} /> Deskhand <span>playground</span></p>
        <div class="views" role="group" aria-label="How to look">
          <button aria-label="One person" aria-pressed=${!isSplit} onClick=${() => onSplit(false)}><${OneIcon} /><span>One person</span></button>
          <button aria-label="Side by side" aria-pressed=${isSplit} onClick=${() => onSplit(true)}><${SplitIcon} /><span>Side by side</span></button>
        </div>
        <${Clock} state=${state} onPush=${world.push} />
        <button class="quiet tool" aria-pressed=${isTour} aria-label="Tour" title="Tour" onClick=${() => onTour(!isTour)}><${HelpIcon} /></button>
        <${Theme} />
      </div>
      <${News} state=${state} onGo=${onGo} />
    </header>
  `
}
