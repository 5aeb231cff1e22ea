import { createHmac } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { startLocalWebhook } from '../platforms/pagers/local-webhook.ts'
import { startDesk } from './desk.ts'

export const pagerSecret = 'a secret that only the tests know'

/** The default desk with these pagers, in YAML, and what the environment says of them. */
export async function startDeskWithPagers(
  at: string,
  pagers: string,
  environment: Readonly<Record<string, string>>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-pager-'))
  const policy = fileURLToPath(defaultFiles.policy)
  const file = (await readFile(defaultFiles.desk, 'utf8')).replace('support-policy.md', policy)
  await writeFile(join(folder, 'desk.yaml'), `${file}\npagers: ${pagers}\n`)
  const desk = await startDesk({ at, deskFile: join(folder, 'desk.yaml'), environment })
  const stop = async () => {
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...desk, stop }
}

/** The default desk with a webhook that rings for every call, and somebody who can answer it. */
export async function startRingingDesk(at: string) {
  const phones = await startLocalWebhook(pagerSecret)
  const desk = await startDeskWithPagers(at, '[{ id: phones, kind: webhook }]', {
    PAGER_PHONES_URL: phones.server.url,
    PAGER_PHONES_SECRET: pagerSecret,
  })
  return {
    desk,
    phones,
    async stop() {
      await desk.stop()
      await phones.server.stop()
    },
  }
}

export type Signing = { secret?: string; timestamp?: number; signature?: string }

/** Posts an answer as docs/pager.md says. @returns status and body */
export async function answer(
  url: string,
  body: object,
  { secret = pagerSecret, timestamp = Math.floor(Date.now() / 1_000), signature }: Signing = {},
): Promise<{ status: number; body: unknown }> {
  const text = JSON.stringify(body)
  const signed = createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex')
  const headers = {
    'content-type': 'application/json',
    'deskhand-timestamp': String(timestamp),
    'deskhand-signature': signature ?? `v1=${signed}`,
  }
  const response = await fetch(url, { method: 'POST', headers, body: text })
  return { status: response.status, body: await response.json() }
}
