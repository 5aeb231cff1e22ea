import { readFile } from 'node:fs/promises'
import { understand } from '../../src/flows/understand.ts'
import type { Inbound } from '../../src/ports/inbound.ts'
import { readPayload } from './slack-payload.ts'

/**
 * `npm run replay <payload.json>`: one body that Slack has posted, offline. Prints what the adapter makes of it, and
 * what a desk that knows no message yet understands. `test/data/slack` has one of each kind.
 */
async function replay(path: string | undefined): Promise<void> {
  if (path === undefined) throw new Error('Name a file: npm run replay test/data/slack/mention.json')
  const body: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Error(`${path} holds no object: a body is one, as Slack posts it.`)
  const draft = readPayload(body as Record<string, unknown>, Date.now())
  if (draft === null) {
    process.stdout.write('Nothing to a desk: acknowledged, and that is all.\n')
    return
  }
  const { user, named = user, ...told } = draft
  const from = { workspace: told.place.workspace, id: user, name: named }
  const inbound = { ...told, from } as Inbound
  const wish = understand(inbound, { message: null, thread: null, requests: false })
  process.stdout.write(`${JSON.stringify({ inbound, wish }, null, 2)}\n`)
}

await replay(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
