import { once } from 'node:events'
import { createServer } from 'node:net'
import { z } from 'zod'
import type { Check, Finding } from '../../ports/check.ts'
import type { Settings } from '../settings.ts'

const health = z.object({ name: z.literal('deskhand') })

/** Whether the desk could listen where it is to, or does so already. */
export function portCheck({ port, host }: Pick<Settings, 'port' | 'host'>): Check {
  return {
    name: 'port',
    async run(): Promise<Finding[]> {
      const code = await refusalOf(port, host)
      const where = `${host}:${port}`
      if (code === undefined) return [{ grade: 'ok', what: `${where} is free` }]
      if (code === 'EADDRINUSE' && (await answersAsDeskhand(port, host))) {
        return [{ grade: 'ok', what: `a Deskhand answers on ${where}` }]
      }
      const what =
        code === 'EADDRINUSE' ? `another program listens on ${where}` : `${where} cannot be used (${code})`
      return [{ grade: 'fault', what, remedy: 'Stop that program, or set PORT and HOST to something else.' }]
    },
  }
}

/** The error that listening gives, or undefined when it works. */
async function refusalOf(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  try {
    await once(server.listen(port, host), 'listening')
    server.close()
    await once(server, 'close')
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  }
}

async function answersAsDeskhand(port: number, host: string): Promise<boolean> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host
  try {
    const response = await fetch(`http://${reachable}:${port}/healthz`, {
      signal: AbortSignal.timeout(2_000),
    })
    return health.safeParse(await response.json()).success
  } catch {
    return false
  }
}
