import { html } from './html.js'
import { initialsOf } from './words.js'

const colours = 8

/** Initials on a colour that stays with the person. The name stands beside it, so it says nothing of its own. */
export function Face({ id, name }) {
  const isBot = id === 'deskhand'
  const colour = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % colours
  return html`<span class=${isBot ? 'face bot' : `face colour-${colour}`} aria-hidden="true">${isBot ? 'D' : initialsOf(name)}</span>`
}
