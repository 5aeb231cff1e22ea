import { html } from './html.js'

const address = /(https?:\/\/[^\s<>"')\]]+)/
const code = /`([^`\n]+)`/

/** The words of a message as text, with web addresses that can be followed. */
export function linked(text) {
  return text
    .split(address)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`,
    )
}

/** The same for the desk's words: what stands between backticks is for typing, and `@name` calls somebody. */
export function rich(text, { people, me }) {
  return text.split(code).map((part, index) => {
    if (index % 2 === 1) return html`<code>${part}</code>`
    return withMentions(part, people, me)
  })
}

function withMentions(text, people, me) {
  const found = people.find(({ name }) => text.includes(`@${name}`))
  if (!found) return linked(text)
  const [before, ...after] = text.split(`@${found.name}`)
  const chip = html`<span class=${found.id === me ? 'mention own' : 'mention'}>@${found.name}</span>`
  return [withMentions(before, people, me), chip, withMentions(after.join(`@${found.name}`), people, me)]
}
