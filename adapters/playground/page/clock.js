import { html } from './html.js'
import { clockOf } from './words.js'

const steps = [
  { advance: '15m', label: '+15 min' },
  { advance: '1h', label: '+1 h' },
  { advance: '1d', label: '+1 day' },
]

/** The desk's clock, and buttons that push it through everything that becomes due. */
export function Clock({ now, pushing, onPush }) {
  return html`
    <div class="clock" role="group" aria-label="The desk’s clock, and how to push it" aria-busy=${pushing}>
      <time datetime=${now} aria-live="polite">${now && clockOf(now)}</time>
      <span class="steps">
        ${steps.map(
          ({ advance, label }) =>
            html`<button key=${advance} disabled=${pushing} onClick=${() => onPush(advance)}>${label}</button>`,
        )}
      </span>
    </div>
  `
}
