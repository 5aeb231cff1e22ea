import { html } from '../parts/html.js'
import { clockOf, soonOf } from '../parts/words.js'
import { useNow } from './now.js'

const next = what => html`<span class="step-more">Next${' '}</span><span class="step-what">${what}</span>`

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
    <div class="clock" role="group" aria-label="The desk’s clock, and how to push it" aria-busy=${isBusy}>
      <p class="time">
        <time datetime=${now} aria-live=${isBusy ? 'off' : 'polite'}>${now && clockOf(now)}</time>
        ${ahead && html`<span class=${ahead.isOpen ? 'sign open' : 'sign'}>${ahead.isOpen ? 'open' : 'closed'}</span>`}
      </p>
      <span class="steps">
        ${step('+15 min', { advance: '15m' })}
        ${step('+1 h', { advance: '1h' })}
        ${step(next('deadline'), to(ahead?.deadline), ahead?.deadline)}
        ${step(next('opening'), to(ahead?.opening), ahead?.opening)}
      </span>
    </div>
  `
}
