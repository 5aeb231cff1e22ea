import type { Inbound } from '../ports/inbound.ts'
import { button } from './understanding/buttons.ts'
import { form } from './understanding/forms.ts'
import { isCard, reaction } from './understanding/marks.ts'
import { said } from './understanding/messages.ts'
import { fromMark, fromShortcut, request } from './understanding/sources.ts'
import { nothing, type Where, type Wish } from './understanding/wish.ts'
import { command } from './understanding/words.ts'

/**
 * What an inbound asks for. Pure: `message` is what the message it is about belongs to, `thread` what the
 * thread it was said in belongs to, and `requests` whether every message of the channel is a request.
 */
export function understand(
  inbound: Inbound,
  { message, thread, requests }: { message: Where; thread: Where; requests: boolean },
): Wish {
  switch (inbound.kind) {
    case 'command':
      return command(inbound.text, inbound.options ?? {}, thread)
    case 'reaction':
      if (inbound.mark === 'ticket') return message === null && inbound.on ? fromMark(inbound) : nothing
      if (inbound.mark === 'send') return { kind: 'send', message: inbound.message, on: inbound.on }
      return reaction(inbound.mark, inbound.on, isCard(message, inbound.place.thread) ? message : null)
    case 'message':
      return requests && inbound.place.thread === null ? request(inbound) : said(inbound, thread)
    case 'shortcut':
      return fromShortcut(inbound)
    case 'edited':
      return { kind: 'changed', message: inbound.message, text: inbound.text }
    case 'deleted':
      return { kind: 'changed', message: inbound.message, text: '' }
    case 'button':
      return button(inbound.action)
    case 'form':
      return form(inbound.form, inbound.values)
    case 'suggest':
      return { kind: 'suggest', text: inbound.text, of: inbound.of ?? 'words' }
    case 'home':
      return { kind: 'show', what: 'home' }
    case 'membership':
      if (inbound.self) return inbound.joined ? { kind: 'greet' } : nothing
      // Of a whole place, a platform may only mean that somebody's roles or name changed there.
      if (inbound.place.channel === '' && inbound.whole !== true) return nothing
      return { kind: 'move', how: inbound.joined ? 'in' : 'out' }
    case 'lifecycle':
      return inbound.change === 'deactivated' ? { kind: 'move', how: 'gone' } : nothing
    case 'unheard':
    case 'pager':
      return nothing
  }
}
