import type { Server, ServerResponse } from 'node:http'

/**
 * Counts what a server is answering, so that it can be ended without cutting anybody off.
 * @returns ends it: nobody new is let in, answers in the making are given, streams of events are closed.
 *   Whatever is still open after `graceMs` is cut. Resolves when the last connection is gone.
 */
export function drainable(server: Server, graceMs: number): () => Promise<void> {
  const answering = new Set<ServerResponse>()
  let ending = false

  server.on('request', (_, response: ServerResponse) => {
    answering.add(response)
    if (ending) response.shouldKeepAlive = false
    response.once('close', () => {
      answering.delete(response)
      if (ending) server.closeIdleConnections()
    })
  })

  return () =>
    new Promise(resolve => {
      ending = true
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      server.close(() => {
        clearTimeout(cut)
        resolve()
      })
      for (const response of answering) {
        if (isStream(response)) response.destroy()
        else if (!response.headersSent) response.shouldKeepAlive = false
      }
      server.closeIdleConnections()
    })
}

/** An answer goes out in one piece; what has begun and goes on is a stream of events. Its reader connects again. */
function isStream({ headersSent, writableEnded }: ServerResponse): boolean {
  return headersSent && !writableEnded
}
