import { useState } from 'preact/hooks'
import { Face } from '../parts/face.js'
import { html, memo } from '../parts/html.js'
import { EyeIcon } from '../parts/icons.js'
import { nameOf } from '../parts/names.js'
import { timeOf } from '../parts/words.js'
import { say } from '../words/say.js'
import { Card, Words } from './content.js'
import { EditBox } from './edit-box.js'
import { Reactions } from './reactions.js'
import { Replies } from './replies.js'
import { Tools } from './tools.js'

/**
 * One message with everything on it. `isActive`: the one in its list that Tab leads to. `isNext`: it follows one of
 * the same author at once, and needs no head of its own.
 */
export const Message = memo(({ message, thread, me, people, isActive, isNext, pane }) => {
  const [isEditing, setEditing] = useState(false)
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const { id, from, edited, at } = message
  const isPrivate = message.private
  const isBot = from === 'deskhand'
  const name = nameOf(people, from)
  const kind = [isPrivate && 'private', isNext && 'next'].filter(Boolean).join(' ')

  return html`
    <article class=${`message ${kind}`} aria-label=${say(isPrivate ? 'message.label.private' : 'message.label', { who: name, time: timeOf(at) })}
      data-id=${id} data-message tabindex=${isActive ? 0 : -1}
      onPointerEnter=${() => setPointed(true)} onPointerLeave=${() => setPointed(false)}
      onFocusIn=${() => setFocused(true)}
      onFocusOut=${event => event.currentTarget.contains(event.relatedTarget) || setFocused(false)}>
      ${isNext ? html`<time class="beside" datetime=${at}>${timeOf(at)}</time>` : html`<${Face} id=${from} name=${name} />`}
      <div class="body">
        ${isPrivate && html`<p class="eye"><${EyeIcon} /> ${say('message.private')}</p>`}
        ${
          !isNext &&
          html`<p class="head">
            <strong>${name}</strong>${isBot && html`<span class="tag">${say('message.app')}</span>`}
            <time datetime=${at}>${timeOf(at)}</time>
          </p>`
        }
        ${
          isEditing
            ? html`<${EditBox} text=${message.text} onDone=${() => setEditing(false)} onSave=${next => pane.edit(id, next)} />`
            : isBot
              ? html`<${Card} message=${message} people=${people} me=${me} tab=${isActive} onPress=${action => pane.press(id, action)} />`
              : html`<${Words} message=${message} />`
        }
        ${edited && !isBot && html`<span class="aside">${say('message.edited')}</span>`}
        <${Reactions} message=${message} me=${me} people=${people} tab=${isActive} pane=${pane} />
        ${thread && html`<${Replies} thread=${thread} tab=${isActive} onOpen=${() => pane.open(id)} />`}
      </div>
      ${(isPointed || isFocused) && !isEditing && html`<${Tools} message=${message} me=${me} pane=${pane} onEdit=${() => setEditing(true)} />`}
    </article>
  `
})
