import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { startDeskProgram } from '../support/program.ts'

let folder: string
let server: PostgresServer
let desk: Awaited<ReturnType<typeof startDeskProgram>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-outage-'))
  server = await startPostgres({ major: 18 })
  const url = new URL(await server.createDatabase('desk'))
  url.password = 'TESTSECRET'
  desk = await startDeskProgram({ in: folder, env: { DATABASE_URL: url.href, LOG_LEVEL: 'trace' } })
})
afterAll(async () => {
  desk?.process.kill('SIGKILL')
  await desk?.ended
  await server?.remove()
  await rm(folder, { recursive: true, force: true })
})

const status = async (path: string) => (await fetch(`${desk.url}${path}`)).status

/** What a person is answered: within three seconds, or the request is given up and the test fails. */
async function command(text: string): Promise<{ status: number; said: string }> {
  const response = await fetch(`${desk.url}/playground/api/command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: 'ana', in: 'general', text }),
    signal: AbortSignal.timeout(3_000),
  })
  return { status: response.status, said: await response.text() }
}

describe('while the database is away', () => {
  it('the process lives, is not ready, and gives people their words back', async () => {
    expect(await status('/readyz')).toBe(200)
    expect((await command('/support new before')).status).toBe(200)
    for (const mode of ['immediate', 'fast'] as const) {
      await server.stop({ mode })
      expect(await status('/readyz')).toBe(503)
      expect(await status('/healthz')).toBe(200)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => command(`/support new during ${n}`)),
      )
      for (const [n, { said }] of answers.entries()) {
        expect(said).toContain('cannot reach my database')
        expect(said).toContain(`during ${n}`)
      }
      await server.restart()
      await vi.waitFor(async () => expect(await status('/readyz')).toBe(200), {
        timeout: 10_000,
        interval: 50,
      })
      expect(await command('/support new after')).toMatchObject({
        status: 200,
        said: expect.stringContaining('m'),
      })
    }
    const { status: end, said } = await desk.stop()
    expect(end).toBe(0)
    expect(said, 'the log tells neither secrets nor what people wrote').not.toMatch(/TESTSECRET|during \d/)
  })
})
