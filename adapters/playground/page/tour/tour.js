import { useEffect, useState } from 'preact/hooks'
import { html } from '../parts/html.js'
import { CloseIcon } from '../parts/icons.js'
import { remember, remembered } from '../state/memory.js'
import { say } from '../words/say.js'
import { steps } from './steps.js'

/** Whether the tour is shown: at a first visit to an empty desk, and whenever somebody asks for it. */
export function useTour({ canTell }) {
  const [isWanted, setWanted] = useState(remembered('tour') ?? null)
  useEffect(() => {
    if (canTell && isWanted === null) want(true)
  }, [canTell])
  function want(wanted) {
    remember({ tour: wanted })
    setWanted(wanted)
  }
  return [isWanted === true, want]
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
  // An empty desk begins with the first step, whatever was done with another one.
  useEffect(() => {
    if (canTell) move(0)
  }, [canTell])
  return html`
    <section class="tour" aria-label=${say('tour.label')}>
      <ol>
        ${steps.map(
          ({ name }, index) => html`
            <li key=${name} class=${index < step ? 'past' : ''} aria-current=${index === step ? 'step' : undefined}>
              <button class="quiet" onClick=${() => move(index)}><b aria-hidden="true">${index + 1}</b> ${say(name)}
                ${index < step && html`<span class="unseen">, ${say('tour.done')}</span>`}</button>
            </li>
          `,
        )}
      </ol>
      <p aria-live="polite">${current ? current.text(people) : say('tour.end')}</p>
      <span class="acts">
        ${
          current
            ? html`<button class="primary" onClick=${() => current.act.run({ people, ahead, go, push: world.push })}>${say(current.act.label)}</button>`
            : html`<button class="primary" onClick=${onSplit}>${say('view.split')}</button>`
        }
        ${canTell && html`<button disabled=${isTelling} onClick=${world.tellExample}>${say('tour.example')}</button>`}
        ${isTelling && html`<span role="status">${say('tour.telling')}</span>`}
        <button class="quiet" aria-label=${say('tour.close')} title=${say('tour.close')} onClick=${onClose}><${CloseIcon} /></button>
      </span>
    </section>
  `
}
