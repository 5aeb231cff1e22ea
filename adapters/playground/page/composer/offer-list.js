import { useEffect, useRef } from 'preact/hooks'
import { html } from '../parts/html.js'

/** The choices above the composer. The focus stays where one types; `active` is the one that Enter takes. */
export function OfferList({ id, offers, active, onPick }) {
  const box = useRef(null)
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (offers.hint) {
    const { word, takes, does } = offers.hint
    return html`<p class="offer-hint" role="status"><code>${offers.prefix}${word} ${takes}</code> ${does}</p>`
  }
  return html`
    <div class="offers" id=${id} role="listbox" aria-label=${offers.label} ref=${box}>
      ${offers.choices.map(
        ({ key, name, takes, detail }, index) => html`
          <div key=${key} id=${`${id}-${index}`} role="option" aria-selected=${index === active}
            onPointerDown=${event => {
              event.preventDefault() // The focus stays in the text.
              onPick(index)
            }}>
            <span class="offer"><b>${name}</b> ${takes !== '' && html`<i>${takes}</i>`}</span>
            <span class="does">${detail}</span>
          </div>
        `,
      )}
    </div>
  `
}
