import { html } from './html.js'
import { initialsOf } from './words.js'

const colours = 8

/** Initials on a colour that stays with the person. The name stands beside it, so it says nothing of its own. */
export function Face({ id, name }) {
  if (id === 'deskhand') return html`<span class="face bot" aria-hidden="true"><${Hand} /></span>`
  const colour = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % colours
  return html`<span class=${`face colour-${colour}`} aria-hidden="true">${initialsOf(name)}</span>`
}

/** The sign of the product, as in its icon. */
export function Hand() {
  return html`<svg class="hand" viewBox="0 0 32 32" aria-hidden="true"><path d="M7 9h18v12H15l-5 5v-5H7z" fill="currentColor" /></svg>`
}
