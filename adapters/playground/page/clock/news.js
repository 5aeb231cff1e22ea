import { useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { DownIcon } from '../parts/icons.js'
import { placeName } from '../parts/names.js'
import { Pop } from '../parts/pop.js'
import { soonOf } from '../parts/words.js'
import { say } from '../words/say.js'

/** A line of what just happened, wherever it did; opened, what happened before. Choosing one leads there. */
export function News({ state: { news, people, now, isPushing, isTelling }, onGo }) {
  const [isOpen, setOpen] = useState(false)
  const last = news.at(-1)
  const isBusy = isPushing || isTelling
  return html`
    <div class="news">
      <p class="just" aria-live=${isBusy ? 'off' : 'polite'}>
        ${
          last
            ? html`<time datetime=${last.at}>${soonOf(last.at, now)}</time> <span class="where">${placeName(people, last.channel)}</span>
                <span class="what">${last.text}</span>`
            : html`<span class="what">${say('news.none')}</span>`
        }
      </p>
      ${
        news.length > 0 &&
        html`<span class="all">
          <button class="quiet" aria-label=${say('news.open')} aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>
            <span>${say('news.open')}</span> <${DownIcon} />
          </button>
          ${
            isOpen &&
            html`<${Pop} label=${say('news.list')} kind="news-list" onClose=${() => setOpen(false)}>
              ${news.toReversed().map(
                ({ at, channel, message, text }) => html`
                  <button key=${message + at} data-rove onClick=${() => {
                    setOpen(false)
                    onGo(channel)
                  }}>
                    <time datetime=${at}>${soonOf(at, now)}</time> <span class="where">${placeName(people, channel)}</span>
                    <span class="what">${text}</span>
                  </button>
                `,
              )}
            <//>`
          }
        </span>`
      }
    </div>
  `
}
