import { useEffect, useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { CloseIcon } from '../parts/icons.js'
import { remember, remembered } from '../state/memory.js'
import { steps } from './steps.js'

/** Whether the tour is shown: at a first visit to an empty desk, and whenever somebody asks for it. */
export function useTour({ canTell }) {
  const [isWanted, setWanted] = useState(remembered('tour') ?? null)
  useEffect(() => {
    if (canTell && isWanted === null) setWanted(true)
  }, [canTell])
  return [
    isWanted === true,
    wanted => {
      remember({ tour: wanted })
      setWanted(wanted)
    },
  ]
}

/** Three steps: open, claim, push the clock. It goes on by itself when a step was done. */
export function Tour({ state, world, go, onClose, onSplit }) {
  const [step, setStep] = useState(remembered('step') ?? 0)
  const move = next => {
    remember({ step: next })
    setStep(next)
  }
  const current = steps[step]
  const isDone = current?.done(state) ?? false
  useEffect(() => {
    if (isDone) move(step + 1)
  }, [isDone, step])

  const { people, ahead, canTell, isTelling } = state
  return html`
    <section class="tour" aria-label="A short tour">
      <ol>
        ${steps.map(
          ({ name }, index) => html`
            <li key=${name} class=${index < step ? 'past' : ''} aria-current=${index === step ? 'step' : undefined}>
              <button class="quiet" onClick=${() => move(index)}><b aria-hidden="true">${index + 1}</b> ${name}
                ${index < step && html`<span class="unseen">, done</span>`}</button>
            </li>
          `,
        )}
      </ol>
      <p aria-live="polite">${current ? current.text(people) : 'That is the whole of it: open, claim, and time. Look at all sides at once.'}</p>
      <span class="acts">
        ${
          current
            ? html`<button class="primary" onClick=${() => current.act.run({ people, ahead, go, push: world.push })}>${current.act.label}</button>`
            : html`<button class="primary" onClick=${onSplit}>Side by side</button>`
        }
        ${canTell && html`<button disabled=${isTelling} onClick=${world.tellExample}>Show me an example</button>`}
        ${isTelling && html`<span role="status">Telling it…</span>`}
        <button class="quiet" aria-label="Close the tour" title="Close the tour" onClick=${onClose}><${CloseIcon} /></button>
      </span>
    </section>
  `
}
