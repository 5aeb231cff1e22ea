import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What the next requests meet instead of an answer. */
export type PagerFault =
  | { do: 'status'; status: number; headers?: Record<string, string> }
  | { do: 'hang' }
  | { do: 'drop' }

export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
export type Answer = { status: number; body: object | string }

export type LocalServer = {
  url: string
  /** Every request that came, whatever it was answered. */
  asked: readonly Asked[]
  /** Every request from now on meets this; null: answered again. */
  fail(fault: PagerFault | null): void
  /** Resolves once something is true of what came. */
  until(isSo: () => boolean): Promise<void>
  stop(): Promise<void>
}

/** Listens on 127.0.0.1, any free port, and answers as `answer` says. */
export async function listen(answer: (asked: Asked) => Answer): Promise<LocalServer> {
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  const waiting = new Set<() => void>()
  let fault: PagerFault | null = null

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url: path = '', headers } = request
    const one = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') }
    const met = fault
    if (met === null) {
      const { status, body } = answer(one)
      asked.push(one)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    } else {
      asked.push(one)
      if (met.do === 'drop') request.socket.destroy()
      if (met.do === 'status') response.writeHead(met.status, met.headers).end('not now')
    }
    for (const look of waiting) look()
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    fail: next => {
      fault = next
    },
    until: isSo =>
      new Promise(resolve => {
        const look = () => {
          if (!isSo()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
