import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'

/** Listens on a Unix socket or a named pipe without keeping the process alive. Rejects with the bind error. */
export async function listenOn(path: string): Promise<Server> {
  const server = createServer(socket => socket.destroy())
  server.unref()
  server.listen(path)
  await once(server, 'listening')
  return server
}

/** Whether a process listens there. Only a refusal and a missing file say no: every doubt counts as yes. */
export function isAlive(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT')
    })
  })
}
