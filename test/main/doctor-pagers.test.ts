import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadFiles } from '../../src/main/desk-files.ts'
import { pagerCheck } from '../../src/main/doctor/pagers.ts'
import { readSettings } from '../../src/main/settings.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { ConfigError } from '../../src/ports/errors.ts'
import { startLocalWebhook } from '../platforms/pagers/local-webhook.ts'
import { spoken } from '../support/spoken.ts'

const secret = 'TESTSECRETTESTSECRET'
let phones: Awaited<ReturnType<typeof startLocalWebhook>>
beforeAll(async () => {
  phones = await startLocalWebhook(secret)
})
afterAll(() => phones.server.stop())

const rightOnes = () => ({ PAGER_PHONES_URL: phones.server.url, PAGER_PHONES_SECRET: secret })

/** The findings for a desk with these pagers. */
async function asked(pagers: string, variables: Record<string, string>, ring = false) {
  const yaml = [
    'desk: support',
    'name: Support',
    'workspaces: [{ platform: playground, id: playground, channels: { triage: triage } }]',
    `pagers: ${pagers}`,
  ].join('\n')
  const desk = parseDesk(yaml, { file: 'desk.yaml' })
  if ('faults' in desk) throw new Error('The desk file is wrong.')
  const source = { path: 'p.md', read: async () => '' }
  const files: ReadFiles = {
    desks: [{ desk: { file: 'desk.yaml', ...desk }, source, policy: null }],
    complaints: [],
    warnings: [],
  }
  const settings = readSettings(variables)
  const now = () => Date.parse('2026-11-24T22:00:00Z')
  return (await pagerCheck({ settings, read: async () => files, now, ring }).run()).map(spoken)
}
const webhook = '[{ id: phones, kind: webhook }]'

describe('doctor looks at pagers', () => {
  it('and says that no telephone will ring where there is none', async () => {
    expect(await asked('[]', {})).toEqual([
      expect.objectContaining({
        grade: 'warning',
        what: 'Support: On-call people are reached by chat only. A silenced phone will not ring.',
      }),
    ])
  })

  it('and sends nothing unless it is told to', async () => {
    expect(await asked(webhook, rightOnes())).toMatchObject([{ grade: 'ok' }])
    expect(phones.told).toEqual([])
  })

  it('and rings where it is told to, as a drill that ends', async () => {
    expect(await asked(webhook, rightOnes(), true)).toMatchObject([{ grade: 'ok' }])
    expect(phones.told).toMatchObject([
      { what: 'page', drill: true },
      { what: 'resolved', drill: true },
    ])
  })

  it('and names what does not answer, or refuses, without its address or secret', async () => {
    phones.server.fail({ do: 'status', status: 503 })
    const away = await asked(webhook, rightOnes(), true)
    phones.server.fail({ do: 'status', status: 403 })
    const refused = await asked(webhook, rightOnes(), true)
    phones.server.fail(null)
    expect([away, refused].map(([one]) => one?.grade)).toEqual(['unreachable', 'fault'])
    expect(JSON.stringify([away, refused])).not.toContain(phones.server.url)
    expect(JSON.stringify([away, refused])).not.toContain(secret)
  })

  it('and names the variables that are missing', async () => {
    await expect(asked(webhook, {})).rejects.toBeInstanceOf(ConfigError)
    await expect(asked(webhook, {})).rejects.toThrow('PAGER_PHONES_SECRET')
  })

  it('and warns where an answer on the phone could not come back', async () => {
    const found = await asked('[{ id: pd, kind: pagerduty }, { id: push, kind: ntfy }]', {
      PAGER_PD_ROUTING_KEY: 'R'.repeat(32),
      PAGER_PUSH_TOPIC: 'night',
      PAGER_PUSH_SECRET: secret,
    })
    expect(found.map(({ grade }) => grade)).toEqual(['ok', 'warning', 'ok', 'warning'])
    expect(found[1]?.remedy).toContain('PAGER_PD_WEBHOOK_SECRET')
    expect(found[3]?.remedy).toContain('PUBLIC_URL')
  })
})
