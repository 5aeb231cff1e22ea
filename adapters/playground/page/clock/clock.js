import { html } from '../parts/html.js'
import { clockOf, soonOf } from '../parts/words.js'
import { say } from '../words/say.js'
import { useNow } from './now.js'

const next = what =>
  html`<span class="step-more">${say('clock.next')}${' '}</span><span class="step-what">${what}</span>`

/** The desk's clock, and buttons that push it through everything that becomes due. */
export function Clock({ state, onPush }) {
  const now = useNow(state)
  const { ahead, isPushing, isTelling } = state
  const isBusy = isPushing || isTelling
  const step = (label, body, when) => html`
    <button disabled=${isBusy || body === null} onClick=${() => onPush(body)}>
      ${label}${when && html` <small>${soonOf(when, now)}</small>`}
    </button>
  `
  const to = instant => (instant ? { to: instant } : null)
  return html`
    <div class="clock" role="group" aria-label=${say('clock.label')} aria-busy=${isBusy}>
      <p class="time">
        <time datetime=${now} aria-live=${isBusy ? 'off' : 'polite'}>${now && clockOf(now)}</time>
        ${ahead && html`<span class=${ahead.isOpen ? 'sign open' : 'sign'}>${say(ahead.isOpen ? 'clock.open' : 'clock.closed')}</span>`}
      </p>
      <span class="steps">
        ${step(say('clock.quarter'), { advance: '15m' })}
        ${step(say('clock.hour'), { advance: '1h' })}
        ${step(next(say('clock.deadline')), to(ahead?.deadline), ahead?.deadline)}
        ${step(next(say('clock.opening')), to(ahead?.opening), ahead?.opening)}
      </span>
    </div>
  `
}
