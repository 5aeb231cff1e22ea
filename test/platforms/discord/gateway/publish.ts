/** From an event to the sessions that hear of it: visibility, intents, shards; then the faults. */
import type { Clock } from '../clock.ts'
import type { EventFault } from '../faults.ts'
import type { Json } from '../json.ts'
import type { Application } from '../world/kinds.ts'
import { canView } from '../world/permissions.ts'
import type { World } from '../world/world.ts'
import type { GatewayEvent, Viewer } from './event.ts'
import { type EventName, hears, intent } from './intents.ts'
import { dispatch, ownsShard, type Session } from './session.ts'

export type Publisher = {
  publish(event: GatewayEvent): void
  /** Sets what happens to events from now on; null lets go of what was held. */
  setFault(fault: EventFault | null): void
}

export function viewerOf(application: Application, intents: bigint): Viewer {
  return { application, intents, readsContent: (intents & intent.messageContent) !== 0n }
}

export function makePublisher(world: World, clock: Clock, sessions: () => Iterable<Session>): Publisher {
  let fault: EventFault | null = null

  function deliver(session: Session, name: EventName, data: Json): void {
    const played = fault?.of?.includes(name) === false ? null : fault
    const times = played?.kind === 'duplicate' ? played.times : 1
    if (played?.kind === 'delay') clock.after(played.ms, () => dispatch(session, name, data))
    else if (played?.kind === 'reverse') {
      session.held.push({ name, data })
      if (session.held.length >= played.every) release(session, true)
    } else for (let sent = 0; sent < times; sent++) dispatch(session, name, data)
  }

  function release(session: Session, reversed: boolean): void {
    const held = session.held.splice(0)
    for (const one of reversed ? held.reverse() : held) dispatch(session, one.name, one.data)
  }

  return {
    publish(event) {
      for (const session of sessions()) {
        const application = world.applications.get(session.applicationId)
        if (!application || !mayHear(world, application, event)) continue
        if (!ownsShard(session, event.guildId)) continue
        if (!event.always && !hears(session.intents, event.name, event.guildId !== null)) continue
        const data = event.data(viewerOf(application, session.intents))
        if (data) deliver(session, event.name, data)
      }
    },
    setFault(next) {
      fault = next
      for (const session of sessions()) release(session, false)
    },
  }
}

function mayHear(world: World, application: Application, event: GatewayEvent): boolean {
  if (event.only !== undefined) return event.only === application.id
  if (event.channelId !== null) {
    const channel = world.channels.get(event.channelId)
    return channel !== undefined && canView(world, channel, application.botId)
  }
  return world.guilds.get(event.guildId ?? '')?.members.has(application.botId) === true
}
