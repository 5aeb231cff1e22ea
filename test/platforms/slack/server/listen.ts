import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export type Listening = {
  origin: string
  /** Requests that have come and are not answered. */
  open: () => number
  stop: () => Promise<void>
}

/**
 * Listens on 127.0.0.1, any free port. A fault in the server itself ends in a 500 and in `failures`;
 * `changed` is called whenever a request has ended.
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void,
  failures: unknown[],
  changed: () => void,
): Promise<Listening> {
  const sockets = new Set<Socket>()
  let open = 0
  const server: Server = createServer((request, response) => {
    open += 1
    response.on('close', () => {
      open -= 1
      changed()
    })
    handle(request, response).catch((error: unknown) => {
      failures.push(error)
      if (!response.headersSent) response.writeHead(500)
      response.end('the local Slack failed')
    })
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  })
  server.on('upgrade', upgrade)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    open: () => open,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
