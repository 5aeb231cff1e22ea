import type { Inbound } from '../ports/inbound.ts'
import { button } from './understanding/buttons.ts'
import { form } from './understanding/forms.ts'
import { isCard, reaction } from './understanding/marks.ts'
import { said } from './understanding/messages.ts'
import { nothing, type Where, type Wish } from './understanding/wish.ts'
import { command } from './understanding/words.ts'

/**
 * What an inbound asks for. Pure: `message` is what the message it is about belongs to, `thread` what the
 * thread it was said in belongs to.
 */
export function understand(inbound: Inbound, message: Where, thread: Where): Wish {
  switch (inbound.kind) {
    case 'command':
      return command(inbound.text, inbound.options?.priority, thread)
    case 'reaction':
      return reaction(inbound.mark, inbound.on, isCard(message, inbound.place.thread) ? message : null)
    case 'message':
      return said(inbound.text, thread)
    case 'button':
      return button(inbound.action)
    case 'form':
      return form(inbound.form, inbound.values)
    case 'edited':
    case 'deleted':
    case 'shortcut':
    case 'suggest':
    case 'home':
    case 'membership':
    case 'lifecycle':
    case 'pager':
      return nothing
  }
}
