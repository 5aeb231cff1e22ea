import { changeView, closeViews, showModal, stackOf, viewFault } from '../acts/views.ts'
import { type Given, isBlank, stateOf, valueFields } from '../interactivity/element-values.ts'
import { elementsOf } from '../limits/uniqueness.ts'
import { type InteractionParts, viewSubmission } from '../payloads/interaction.ts'
import { viewFields } from '../payloads/view.ts'
import type { Platform } from '../platform.ts'
import type { Fields, User, View, Workspace } from '../world/model.ts'
import { type Answered, answered } from './answered.ts'

/** By action id, as long as those are unique in the view, or by block id and action id. */
export type Values = Record<string, Given | Record<string, Given>>

/** What a submission led to; `view` is the view that is on the screen afterwards. */
export type Submitted = Answered & { errors?: Record<string, string>; view?: View }

/** Slack keeps a view open and says so when the answer makes no sense. */
const trouble = 'We had some trouble connecting. Try again?'

function fill(view: View, values: Values): void {
  const blocks = view.body.blocks as Fields[]
  const state = stateOf(blocks, view.state)
  const known = new Set<string>()
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const [blockId, actionId] = [String(block.block_id), String(element.action_id)]
      const inBlock = values[blockId]
      const nested = typeof inBlock === 'object' && inBlock !== null && !Array.isArray(inBlock)
      const direct = values[actionId]
      const given = nested ? (inBlock as Record<string, Given>)[actionId] : (direct as Given | undefined)
      known.add(nested ? blockId : actionId)
      if (given === undefined) continue
      state[blockId] = {
        ...state[blockId],
        [actionId]: { type: element.type, ...valueFields(element, given) },
      }
    }
  }
  const unknown = Object.keys(values).filter(key => !known.has(key))
  if (unknown.length > 0) {
    throw new Error(`The view has no field ${unknown.join(', ')}. It has: ${[...known].join(', ')}.`)
  }
  view.state = state
}

function requireFilled(view: View): void {
  for (const block of view.body.blocks as Fields[]) {
    if (block.type !== 'input' || block.optional === true) continue
    const { action_id: actionId } = block.element as Fields
    if (isBlank(view.state[String(block.block_id)]?.[String(actionId)])) {
      throw new Error(`Slack does not send this view: the required field ${String(actionId)} is empty.`)
    }
  }
}

export function submitter(
  platform: Platform,
  workspace: Workspace,
  user: User,
  needView: (id: string) => View,
  parts: (viewId?: string) => InteractionParts,
): { submits: (view: string, values: Values) => Promise<Submitted> } {
  const shown = { platform, workspace, user: user.id, via: 'ack' as const }

  const obey = (view: View, answer: Answered): Submitted => {
    const body = (answer.ack ?? {}) as Fields
    const failed: Submitted = { ...answer, trouble, view }
    switch (body.response_action) {
      case undefined: {
        closeViews(workspace, [view])
        const below = view.previousId ? workspace.views.get(view.previousId) : undefined
        return below ? { ...answer, view: below } : answer
      }
      case 'clear':
        closeViews(workspace, stackOf(workspace, view))
        return answer
      case 'errors': {
        const errors = body.errors as Record<string, string>
        const inputs = (view.body.blocks as Fields[])
          .filter(block => block.type === 'input')
          .map(block => String(block.block_id))
        const named = Object.keys(errors ?? {})
        const sensible = named.length > 0 && named.every(id => inputs.includes(id))
        return sensible ? { ...answer, errors, view } : failed
      }
      case 'update':
        if (viewFault(workspace, body.view, 'modal', view)) return failed
        return { ...answer, view: changeView(shown, view, body.view as Fields) }
      case 'push': {
        if (viewFault(workspace, body.view, 'modal')) return failed
        const pushed = showModal(shown, body.view as Fields, view)
        return pushed === 'push_limit_reached' ? failed : { ...answer, view: pushed }
      }
      default:
        return failed
    }
  }

  return {
    submits: async (id, values) => {
      const view = needView(id)
      fill(view, values)
      requireFilled(view)
      const payload = viewSubmission(parts(view.id), viewFields(view, platform.world.app, workspace))
      const answer = answered(platform, await platform.transport().interaction(payload), [])
      return answer.trouble ? { ...answer, view } : obey(view, answer)
    },
  }
}
