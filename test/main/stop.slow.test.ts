import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { layDataFolder } from '../support/data-folder.ts'
import { makeClient } from '../support/playground-client.ts'
import { type Program, runProgram, startDeskProgram } from '../support/program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-stop-'))
  await layDataFolder(join(folder, '.deskhand'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const started: Program[] = []
afterEach(() => {
  for (const { process } of started.splice(0)) process.kill('SIGKILL') // What a failed test left behind.
})

async function start() {
  const desk = await startDeskProgram({ in: folder })
  started.push(desk)
  return desk
}

/** Sends every command at once and gives, for each, whether it was answered. */
function flood(url: string, people: readonly string[], each: number): Promise<boolean>[] {
  return people.flatMap(as =>
    Array.from({ length: each }, async (_, n) => {
      try {
        const response = await fetch(`${url}/playground/api/command`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ as, in: 'general', text: `/support new ${as} ${n}` }),
        })
        await response.json()
        return response.status === 200
      } catch {
        return false // The door was shut before this one was through it.
      }
    }),
  )
}

describe('a desk that is told to end', () => {
  it('answers what it has begun, ends what streams, and ends with status 0: nothing answered is lost', async () => {
    const first = await start()
    const stream = await fetch(`${first.url}/playground/api/events?as=ana`)
    const answers = flood(first.url, ['ana', 'ben', 'kim', 'lee'], 4)
    await Promise.any(answers)
    first.process.kill('SIGTERM')
    const answered = (await Promise.all(answers)).filter(Boolean).length
    await stream.text().catch(() => 'cut')
    expect((await first.ended).status).toBe(0)

    const next = await start()
    const shown = await makeClient(next.url).person('kim').sees('triage')
    const cards = shown.filter(({ text, fields }) => /SUP-\d+/.test(`${text} ${JSON.stringify(fields)}`))
    expect(answered).toBeGreaterThan(0)
    expect(cards.length).toBeGreaterThanOrEqual(answered)
    next.process.kill('SIGINT')
    expect((await next.ended).status).toBe(0)
  })

  it('waits for a request that is still on its way, unless it is told a second time', async () => {
    const desk = await start()
    const { port, hostname } = new URL(desk.url)
    const half = connect(Number(port), hostname)
    half.on('error', () => undefined)
    await once(half, 'connect')
    const head = ['POST /playground/api/command HTTP/1.1', `Host: ${hostname}:${port}`]
    half.write([...head, 'Content-Type: application/json', 'Content-Length: 100', '', '{"as":'].join('\r\n'))
    await makeClient(desk.url).call('/people') // Whatever came before has been read by then.
    desk.process.kill('SIGTERM')
    await desk.until(/"stopping"/)
    await pause(600) // Two signals within half a second are one wish: a terminal and npm both pass Ctrl-C on.
    desk.process.kill('SIGTERM')
    const { status, complained } = await desk.ended
    expect(status).toBe(1)
    expect(complained).toContain('a second signal came')
  })
})

describe('a defect', () => {
  const program = fileURLToPath(new URL('defective.js', import.meta.url))

  it.each(['start', 'later'])('at "%s" ends the process with status 1 and a reference', async at => {
    const ended = await runProgram(['start'], { in: folder, program, env: { DEFECT_AT: at } })
    expect(ended.status).toBe(1)
    const [, reference = 'none'] = /reference (\w+)/.exec(ended.complained) ?? []
    const line = ended.complained.split('\n').find(one => one.startsWith('{') && one.includes(reference))
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      reference,
      error: {
        message: 'a defect',
        where: expect.arrayContaining([expect.stringContaining('defective.js')]),
      },
    })
    expect(ended.said).not.toContain('TESTSECRET')
  })
})
