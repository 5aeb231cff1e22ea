import { changeView, publishHome, showModal, topView, type ViewFault, viewFault } from '../acts/views.ts'
import { viewFields } from '../payloads/view.ts'
import type { Fields, View } from '../world/model.ts'
import { needText, structure, text } from './arguments.ts'
import { type Call, type Method, refuse, refuseWith } from './method.ts'

function refuseView(fault: ViewFault | undefined): void {
  if (!fault) return
  if (fault.error === 'invalid_arguments') refuseWith('invalid_arguments', fault.messages)
  refuse(fault.error)
}

function bodyOf(call: Call, type: 'modal' | 'home', own?: View): Fields {
  const body = structure(call.args, 'view', 'invalid_arguments')
  refuseView(viewFault(call.workspace, body, type, own))
  return body as Fields
}

function answer(call: Call, view: View): Fields {
  return { view: viewFields(view, call.platform.world.app, call.workspace) }
}

/** A trigger is spent even when the view is refused for another reason afterwards. */
function exchange(call: Call) {
  const trigger = call.platform.triggers.exchange(call.args.trigger_id)
  if (typeof trigger === 'string') return refuse(trigger)
  return trigger.team === call.workspace.id ? trigger : refuse('invalid_trigger_id')
}

const open: Method = {
  name: 'views.open',
  tier: 4,
  scopes: [],
  token: 'bot',
  handle: call => {
    const body = bodyOf(call, 'modal')
    const { user } = exchange(call)
    const shown = { ...call, user, via: 'views.open' as const }
    const view = showModal(shown, body)
    return view === 'push_limit_reached' ? refuse(view) : answer(call, view)
  },
}

const push: Method = {
  name: 'views.push',
  tier: 4,
  scopes: [],
  token: 'bot',
  handle: call => {
    const body = bodyOf(call, 'modal')
    const { user, viewId } = exchange(call)
    const below = viewId ? call.workspace.views.get(viewId) : topView(call.workspace, user)
    if (!below) return refuse('not_found')
    const view = showModal({ ...call, user, via: 'views.push' }, body, below)
    return view === 'push_limit_reached' ? refuse(view) : answer(call, view)
  },
}

function existing(call: Call): View {
  const { args, workspace } = call
  const id = text(args, 'view_id')
  const external = text(args, 'external_id')
  const all = [...workspace.views.values(), ...workspace.homes.values()]
  const view = all.find(one => (id ? one.id === id : one.body.external_id === external))
  return view && (id || external) ? view : refuse('not_found')
}

function checkHash(call: Call, view: View | undefined): void {
  const hash = text(call.args, 'hash')
  if (hash !== undefined && view && hash !== view.hash) refuse('hash_conflict')
}

const update: Method = {
  name: 'views.update',
  tier: 4,
  scopes: [],
  token: 'bot',
  handle: call => {
    const view = existing(call)
    checkHash(call, view)
    const body = bodyOf(call, view.type, view)
    return answer(call, changeView({ ...call, user: view.user, via: 'views.update' }, view, body))
  },
}

const publish: Method = {
  name: 'views.publish',
  tier: 4,
  scopes: [],
  token: 'bot',
  handle: call => {
    const { workspace, platform, args } = call
    if (!platform.world.app.homeTab) refuse('not_enabled')
    const user = needText(args, 'user_id')
    if (!workspace.users.has(user)) refuse('invalid_arguments')
    const before = workspace.homes.get(user)
    checkHash(call, before)
    const body = bodyOf(call, 'home', before)
    return answer(call, publishHome({ ...call, user, via: 'views.publish' }, body))
  },
}

export const viewMethods: Method[] = [open, push, update, publish]
