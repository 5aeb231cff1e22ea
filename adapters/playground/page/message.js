import { useState } from 'preact/hooks'
import { EditBox } from './edit-box.js'
import { Face } from './face.js'
import { Fields } from './fields.js'
import { html } from './html.js'
import { FileIcon } from './icons.js'
import { nameOf } from './names.js'
import { Reactions } from './reactions.js'
import { Replies } from './replies.js'
import { Tools } from './tools.js'
import { linked, timeOf } from './words.js'

/** One message with everything on it. */
export function Message({ message, state, desk }) {
  const [isEditing, setEditing] = useState(false)
  const { id, from, text, fields, buttons, files, edited, at } = message
  const isPrivate = message.private
  const name = nameOf(state.people, from)
  const isBot = from === 'deskhand'
  const thread = id === state.root ? undefined : state.threads.find(({ root }) => root === id)

  return html`
    <article class=${isPrivate ? 'message private' : 'message'} aria-label=${`${name}, ${timeOf(at)}`}>
      <${Face} id=${from} name=${name} />
      <div class="body">
        <p class="head">
          <strong>${name}</strong>${isBot && html`<span class="tag">app</span>`}
          <time datetime=${at}>${timeOf(at)}</time>
          ${edited && !isBot && html`<span class="aside">edited</span>`}
          ${isPrivate && html`<span class="aside eye">Only you can see this</span>`}
        </p>
        <div class=${fields.length > 0 || buttons.length > 0 ? 'card' : undefined}>
          ${
            isEditing
              ? html`<${EditBox} text=${text} onDone=${() => setEditing(false)} onSave=${next => desk.edit(id, next)} />`
              : text !== '' && html`<p class="text" dir="auto">${linked(text)}</p>`
          }
          ${fields.length > 0 && html`<${Fields} fields=${fields} />`}
          ${files.map(file => html`<${File} key=${file.url} file=${file} />`)}
          ${
            buttons.length > 0 &&
            html`<div class="buttons">
              ${buttons.map(
                ({ action, label }, index) =>
                  html`<${Press} key=${action} label=${label} isFirst=${index === 0} onPress=${() => desk.press(id, action)} />`,
              )}
            </div>`
          }
        </div>
        <${Reactions} message=${message} state=${state} desk=${desk} />
        ${thread && html`<${Replies} thread=${thread} onOpen=${() => desk.open(id)} />`}
      </div>
      <${Tools} message=${message} me=${state.me} desk=${desk} onEdit=${() => setEditing(true)} />
    </article>
  `
}

/** Pressed once at a time: a second press has to wait for the answer to the first. */
function Press({ label, isFirst, onPress }) {
  const [isBusy, setBusy] = useState(false)
  return html`<button class=${isFirst ? 'primary' : undefined} disabled=${isBusy}
    onClick=${async () => {
      setBusy(true)
      await onPress()
      setBusy(false)
    }}>${label}</button>`
}

function File({ file }) {
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) {
    return html`<a class="picture" href=${file.url} target="_blank"><img src=${file.url} alt=${file.alt} loading="lazy" /></a>`
  }
  return html`<p><a class="file" href=${file.url} download=${file.name}><${FileIcon} /> ${file.name}</a></p>`
}
