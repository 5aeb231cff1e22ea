import { checkView } from '../limits/check.ts'
import { largestView } from '../limits/message.ts'
import type { Platform } from '../platform.ts'
import type { ViewRecord } from '../record.ts'
import type { Fields, View, Workspace } from '../world/model.ts'
import { identifyBlocks } from './messages.ts'

/** docs.slack.dev/surfaces/modals: views of a stack at a time. */
const deepest = 3

export type ViewFault =
  | { error: 'invalid_arguments'; messages: string[] }
  | { error: 'view_too_large' | 'duplicate_external_id' | 'push_limit_reached' | 'not_found' }

/** Checks what the app wants to show; `own` may keep its external id. */
export function viewFault(
  workspace: Workspace,
  body: unknown,
  type: 'modal' | 'home',
  own?: View,
): ViewFault | undefined {
  if (Buffer.byteLength(JSON.stringify(body ?? null)) > largestView) return { error: 'view_too_large' }
  const messages = checkView(body, type)
  if (messages.length > 0) return { error: 'invalid_arguments', messages }
  const external = (body as Fields).external_id
  const others = [...workspace.views.values(), ...workspace.homes.values()].filter(one => one !== own)
  const taken = external !== undefined && others.some(one => one.body.external_id === external)
  return taken ? { error: 'duplicate_external_id' } : undefined
}

function hashOf(platform: Platform): string {
  return `${Math.floor(platform.clock.now() / 1000)}.${platform.ids.next('').toLowerCase()}`
}

function withBlocks(platform: Platform, body: Fields): Fields {
  return { ...body, blocks: identifyBlocks(platform, body.blocks as Fields[]) }
}

type Shown = { platform: Platform; workspace: Workspace; user: string; via: ViewRecord['via'] }

function keep({ platform, user, via }: Shown, view: View, body: Fields): View {
  platform.record.views.push({ via, id: view.id, user, body })
  platform.record.changed()
  return view
}

/** Opens a modal, or lays one on top of `previous`. The body must have passed `viewFault`. */
export function showModal(shown: Shown, body: Fields, previous?: View): View | 'push_limit_reached' {
  const { platform, workspace, user } = shown
  if (previous && stackOf(workspace, previous).length >= deepest) return 'push_limit_reached'
  const id = platform.ids.next('V')
  const view: View = {
    id,
    teamId: workspace.id,
    user,
    type: 'modal',
    body: withBlocks(platform, body),
    hash: hashOf(platform),
    rootId: previous?.rootId ?? id,
    ...(previous ? { previousId: previous.id } : {}),
    state: {},
  }
  workspace.views.set(id, view)
  return keep(shown, view, body)
}

export function publishHome(shown: Shown, body: Fields): View {
  const { platform, workspace, user } = shown
  const before = workspace.homes.get(user)
  const id = before?.id ?? platform.ids.next('V')
  const view: View = {
    id,
    teamId: workspace.id,
    user,
    type: 'home',
    body: withBlocks(platform, body),
    hash: hashOf(platform),
    rootId: id,
    state: {},
  }
  workspace.homes.set(user, view)
  return keep(shown, view, body)
}

/** Replaces what a view shows; typed values stay where block and action id stay. */
export function changeView(shown: Shown, view: View, body: Fields): View {
  view.body = withBlocks(shown.platform, body)
  view.hash = hashOf(shown.platform)
  return keep(shown, view, body)
}

/** A view and those below it, top first. */
export function stackOf(workspace: Workspace, top: View): View[] {
  const below = top.previousId ? workspace.views.get(top.previousId) : undefined
  return below ? [top, ...stackOf(workspace, below)] : [top]
}

/** The modal a person has before them. */
export function topView(workspace: Workspace, user: string): View | undefined {
  return [...workspace.views.values()].filter(view => view.user === user).at(-1)
}

export function closeViews(workspace: Workspace, views: View[]): void {
  for (const view of views) workspace.views.delete(view.id)
}
