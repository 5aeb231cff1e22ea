import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A wire between a PostgreSQL client and its server that can be watched and cut. */
export type Wire = {
  /** The address of a database behind this proxy, from its own address. */
  url(database: string): string
  /** What clients asked the server to answer since the last call: one Sync or Query each. */
  roundTrips(): number
  /** Ends every connection at once, without a word. New ones are accepted. */
  cut(): void
  /** From now on swallows what either side says, on old and new connections; `false` ends that. */
  blackHole(on: boolean): void
  /** Holds back what either side says for this many milliseconds, in order. */
  delay(ms: number): void
  close(): Promise<void>
}

/** Stands between on 127.0.0.1. `server` is the address of any database of the server. */
export async function startProxy(server: string): Promise<Wire> {
  const behind = new URL(server)
  const pairs = new Set<readonly [Socket, Socket]>()
  let trips = 0
  let swallowing = false
  let lateness = 0

  const listener = createServer({ noDelay: true }, client => {
    const upstream = connect({ host: behind.hostname, port: Number(behind.port), noDelay: true })
    const pair = [client, upstream] as const
    pairs.add(pair)
    const count = roundTripCounter()
    client.on('data', chunk => {
      trips += count(chunk)
      pass(chunk, upstream)
    })
    upstream.on('data', chunk => pass(chunk, client))
    for (const socket of pair) {
      socket.on('error', () => {}) // What is cut says so on both sides.
      socket.on('close', () => {
        pairs.delete(pair)
        for (const other of pair) other.destroy()
      })
    }
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')

  function pass(chunk: Buffer, to: Socket): void {
    if (swallowing) return
    if (lateness === 0) to.write(chunk)
    else setTimeout(() => to.writable && to.write(chunk), lateness)
  }
  const cut = () => {
    for (const [client, upstream] of pairs) {
      client.destroy()
      upstream.destroy()
    }
  }

  return {
    url(database) {
      const url = new URL(behind.href)
      url.port = `${address.port}`
      url.pathname = `/${database}`
      return url.href
    },
    roundTrips() {
      const counted = trips
      trips = 0
      return counted
    },
    cut,
    blackHole: on => {
      swallowing = on
    },
    delay: ms => {
      lateness = ms
    },
    async close() {
      cut()
      listener.close()
      await once(listener, 'close')
    },
  }
}

/**
 * Counts the messages after which a client waits for the server: Query and Sync. The first message of a
 * connection has no type byte. See "Message Formats" in PostgreSQL's documentation of its protocol.
 */
export function roundTripCounter(): (chunk: Buffer) => number {
  let rest: Buffer = Buffer.alloc(0)
  let started = false
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    let found = 0
    for (;;) {
      const header = started ? 5 : 4
      if (rest.length < header) return found
      const length = rest.readInt32BE(header - 4) + (started ? 1 : 0)
      if (rest.length < length) return found
      if (started && 'SQ'.includes(String.fromCharCode(rest[0] ?? 0))) found++
      started = true
      rest = rest.subarray(length)
    }
  }
}
