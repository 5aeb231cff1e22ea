import { eventEnvelope } from '../payloads/envelope.ts'
import type { Platform } from '../platform.ts'
import type { Outcome } from '../transport/transport.ts'
import type { Channel, Fields, Workspace, World } from '../world/model.ts'
import { deliver } from './deliver.ts'
import { ruleOf } from './rules.ts'

/** Why the app does not get an event; undefined when it does. */
export function withheld(
  world: World,
  workspace: Workspace,
  event: Fields,
  channel: Channel | undefined,
): 'not-installed' | 'not-subscribed' | 'no-scope' | 'not-in-channel' | undefined {
  const rule = ruleOf(event, channel)
  if (!rule || !world.app.botEvents.includes(rule.subscription)) return 'not-subscribed'
  const farewell = event.type === 'app_uninstalled' || event.type === 'tokens_revoked'
  if (!farewell) {
    const tokens = [...world.tokens.values()]
    const active = tokens.find(one => one.teamId === workspace.id && one.state === 'active')
    if (!active) return 'not-installed'
    if (rule.scope && !active.scopes.includes(rule.scope)) return 'no-scope'
  }
  if (rule.membership && channel && !channel.members.has(workspace.botUser)) return 'not-in-channel'
  return undefined
}

/** Sends an event to the app if the app may have it. Undefined: it may not, or a fault keeps it. */
export async function emit(
  platform: Platform,
  workspace: Workspace,
  event: Fields,
  channel?: Channel,
): Promise<Outcome | undefined> {
  if (withheld(platform.world, workspace, event, channel)) return undefined
  const body = eventEnvelope({
    app: platform.world.app,
    workspace,
    event,
    eventId: platform.ids.next('Ev'),
    now: platform.clock.now(),
    ...(channel ? { channel } : {}),
  })
  return deliver(platform, body)
}
