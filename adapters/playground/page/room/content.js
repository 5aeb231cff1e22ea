import { html } from '../parts/html.js'
import { FileIcon } from '../parts/icons.js'
import { linked, rich } from '../parts/rich.js'
import { Buttons } from './buttons.js'
import { Fields } from './fields.js'

/** The sign that some headlines begin with: the card's edge repeats what the words say. */
const tones = {
  '🔴': 'urgent',
  '🚨': 'urgent',
  '🟠': 'high',
  '⏰': 'high',
  '🟡': 'medium',
  '✅': 'done',
  '🎫': 'own',
}

/** What somebody wrote: text as typed. */
export function Words({ message }) {
  return html`
    ${message.text !== '' && html`<p class="text" dir="auto">${linked(message.text)}</p>`}
    <${Files} files=${message.files} />
  `
}

/** What the desk says: a headline, what follows, values, pictures, buttons. */
export function Card({ message, people, me, tab, onPress }) {
  const { text, fields, buttons, files } = message
  const reader = { people, me }
  const [headline, ...rest] = text.split('\n')
  const isPlain = fields.length === 0 && buttons.length === 0
  const tone = isPlain ? undefined : tones[[...headline][0]]
  return html`
    <div class=${isPlain ? 'plain-card' : `card ${tone ?? ''}`}>
      <p class="text" dir="auto">
        ${isPlain ? rich(headline, reader) : html`<strong class="headline">${rich(headline, reader)}</strong>`}
        ${rest.length > 0 && ['\n', rich(rest.join('\n'), reader)]}
      </p>
      ${fields.length > 0 && html`<${Fields} fields=${fields} reader=${reader} />`}
      <${Files} files=${files} />
      ${buttons.length > 0 && html`<${Buttons} buttons=${buttons} tab=${tab} onPress=${onPress} />`}
    </div>
  `
}

function Files({ files }) {
  return files.map(file =>
    /^image\/(png|jpeg|gif|webp)$/.test(file.type)
      ? html`<a key=${file.url} class="picture" href=${file.url} target="_blank"><img src=${file.url} alt=${file.alt} loading="lazy" /></a>`
      : html`<p key=${file.url}><a class="file" href=${file.url} download=${file.name}><${FileIcon} /> ${file.name}</a></p>`,
  )
}
