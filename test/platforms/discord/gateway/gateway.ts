/**
 * The gateway: https://docs.discord.com/developers/events/gateway. JSON without compression; an asked-for
 * compression is ignored.
 */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { EventFault } from '../faults.ts'
import type { Realm } from '../realm.ts'
import { known } from '../world/world.ts'
import { type Connection, connect } from './connection.ts'
import type { GatewayEvent } from './event.ts'
import type { GatewaySettings, Hub } from './hub.ts'
import { makePublisher } from './publish.ts'
import type { Session } from './session.ts'

export type Gateway = {
  publish(event: GatewayEvent): void
  /** Open connections. */
  connections(): number
  /** Sessions that can be resumed or are connected. */
  sessions(): Session[]
  /** Cuts all lines. Not resumable: the sessions are forgotten, and what happens meanwhile is lost. */
  cut(options?: { resumable: boolean }): void
  /** Asks all clients to reconnect (opcode 7). */
  reconnect(): void
  /** Tells all clients that their session is invalid (opcode 9). */
  invalidate(resumable: boolean): void
  /** From now on the open lines are dead without being closed; new ones work. */
  fallSilent(): void
  /** Closes all lines with a code. */
  close(code: number): void
  /** While out, no connection is taken: 503. */
  setOut(out: boolean): void
  setEventFault(fault: EventFault | null): void
  /** The token is void: sessions end with 4004. A new one, if given, holds from now on. */
  revokeToken(applicationId: string, next?: string): void
  stop(): void
}

export function makeGateway(
  realm: Realm,
  server: Server,
  settings: GatewaySettings,
  url: () => string,
): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const open = new Set<Connection>()
  const sessions = new Map<string, Session>()
  const publisher = makePublisher(realm.world, realm.clock, () => sessions.values())
  let out = false

  function revokeToken(applicationId: string, next: string | null = null): void {
    known(realm.world.applications.get(applicationId), `application ${applicationId}`).token = next
    for (const connection of open) {
      if (connection.session()?.applicationId === applicationId)
        connection.close(4_004, 'Authentication failed.')
    }
    for (const session of sessions.values()) {
      if (session.applicationId === applicationId) sessions.delete(session.id)
    }
  }

  const hub: Hub = {
    realm,
    settings,
    sessions,
    lastStart: new Map(),
    url,
    resetToken: id => revokeToken(id),
  }

  server.on('upgrade', (request, socket: Duplex, head) => {
    if (out) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')
      return
    }
    const query = new URL(request.url ?? '/', 'http://local').searchParams
    sockets.handleUpgrade(request, socket, head, line => {
      const connection = connect(hub, line, query.get('v'))
      open.add(connection)
      line.on('close', () => {
        open.delete(connection)
        realm.signal.changed()
      })
    })
  })

  return {
    publish: publisher.publish,
    connections: () => open.size,
    sessions: () => [...sessions.values()],
    cut({ resumable } = { resumable: true }) {
      if (!resumable) sessions.clear()
      for (const connection of open) connection.cut()
    },
    reconnect() {
      for (const connection of open) connection.send(7, null)
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear()
      for (const connection of open) connection.send(9, resumable)
    },
    fallSilent() {
      for (const connection of open) connection.fallSilent()
    },
    close(code) {
      for (const connection of open) connection.close(code)
    },
    setOut(next) {
      out = next
    },
    setEventFault: publisher.setFault,
    revokeToken: (id, next) => revokeToken(id, next),
    stop() {
      for (const connection of open) connection.cut()
      sockets.close()
    },
  }
}
