import { describe, expect, it } from 'vitest'
import { readPagers } from '../../src/main/pager-settings.ts'
import { readSettings } from '../../src/main/settings.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { ConfigError } from '../../src/ports/errors.ts'

const secret = 'TESTSECRETTESTSECRET'

function deskWith(...pagers: string[]) {
  const yaml = [
    'desk: support',
    'name: Support',
    'workspaces:',
    '  - { platform: playground, id: playground, channels: { triage: triage } }',
    `pagers: [${pagers.join(', ')}]`,
  ].join('\n')
  const parsed = parseDesk(yaml, { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ what }) => what).join('\n'))
  return [parsed.desk]
}
const webhook = deskWith('{ id: phones, kind: webhook }')
const pagerDuty = deskWith('{ id: pd, kind: pagerduty }')
const ntfy = deskWith('{ id: push, kind: ntfy }')

const read = (desks: typeof webhook, variables: Record<string, string>) =>
  readPagers(desks, readSettings(variables))

/** Each complaint as `variable: what`. */
function complaints(desks: typeof webhook, variables: Record<string, string>): string[] {
  try {
    read(desks, variables)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    expect(error.message).not.toContain(secret)
    return error.complaints.map(({ where, what }) => `${where}: ${what}`)
  }
}

describe('the settings of pagers', () => {
  it('are none without pagers, whatever else is set', () => {
    expect(read(deskWith(), { PAGER_OF_SOMETHING_ELSE: 'x' })).toEqual([])
  })

  it('of a webhook are its address and the secret that signs', () => {
    const PAGER_PHONES_URL = 'https://calls.example/x'
    expect(read(webhook, { PAGER_PHONES_URL, PAGER_PHONES_SECRET: secret })).toEqual([
      { id: 'phones', kind: 'webhook', URL: PAGER_PHONES_URL, SECRET: secret },
    ])
  })

  it('of PagerDuty are an integration key, and where answers come back the secret of the subscription', () => {
    const PAGER_PD_ROUTING_KEY = 'R'.repeat(32)
    expect(read(pagerDuty, { PAGER_PD_ROUTING_KEY })).toMatchObject([
      { URL: 'https://events.pagerduty.com', ROUTING_KEY: PAGER_PD_ROUTING_KEY },
    ])
    const PAGER_PD_URL = 'https://events.eu.pagerduty.com/'
    expect(read(pagerDuty, { PAGER_PD_ROUTING_KEY, PAGER_PD_URL })).toMatchObject([
      { URL: 'https://events.eu.pagerduty.com' },
    ])
  })

  it('of ntfy are a topic, and a token where the server asks for one', () => {
    expect(read(ntfy, { PAGER_PUSH_TOPIC: 'k3-night', PAGER_PUSH_TOKEN: 'tk_1' })).toMatchObject([
      { URL: 'https://ntfy.sh', TOPIC: 'k3-night', TOKEN: 'tk_1' },
    ])
  })

  it('name every variable that is missing', () => {
    expect(complaints(webhook, {})).toEqual([
      'PAGER_PHONES_URL: the pager "phones" (webhook) needs it',
      'PAGER_PHONES_SECRET: the pager "phones" (webhook) needs it',
    ])
  })

  it.each([
    ['http://calls.example/x', 1],
    ['ftp://calls.example/x', 1],
    ['calls.example', 1],
    ['http://127.0.0.1.evil.example/', 1],
    ['http://127.0.0.1:8080/x', 0],
    ['http://localhost:8080/x', 0],
    ['http://[::1]:8080/x', 0],
  ])('take an address only if nobody in between can read what goes there: %s', (url, faults) => {
    const found = complaints(webhook, { PAGER_PHONES_URL: url, PAGER_PHONES_SECRET: secret })
    expect(found.length > 0 ? 1 : 0).toBe(faults)
  })

  it('refuse a short secret, a key of another length and a topic with a slash', () => {
    const url = { PAGER_PHONES_URL: 'https://calls.example' }
    expect(complaints(webhook, { ...url, PAGER_PHONES_SECRET: 'short' })).toHaveLength(1)
    expect(complaints(pagerDuty, { PAGER_PD_ROUTING_KEY: secret })).toHaveLength(1)
    expect(complaints(ntfy, { PAGER_PUSH_TOPIC: 'a/b' })).toHaveLength(1)
  })

  it('catch a typing error in a name', () => {
    expect(complaints(ntfy, { PAGER_PUSH_TOPIC: 'night', PAGER_PUSH_TOKN: secret })).toEqual([
      'PAGER_PUSH_TOKN: the pager "push" (ntfy) knows no such variable',
    ])
  })

  it('of one pager are not taken for those of another whose name begins alike', () => {
    const both = deskWith('{ id: night, kind: ntfy }', '{ id: night-phones, kind: ntfy }')
    const variables = { PAGER_NIGHT_TOPIC: 'one', PAGER_NIGHT_PHONES_TOPIC: 'two' }
    expect(read(both, variables)).toMatchObject([{ TOPIC: 'one' }, { TOPIC: 'two' }])
  })
})

describe('the address of this program', () => {
  it.each([
    ['https://desk.example.com', 'https://desk.example.com'],
    ['https://desk.example.com/', 'https://desk.example.com'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ])('may be %s', (PUBLIC_URL, publicUrl) => {
    expect(readSettings({ PUBLIC_URL }).publicUrl).toBe(publicUrl)
  })

  it.each(['http://desk.example.com', 'https://desk.example.com/desk', 'desk.example.com'])(
    'may not be %s',
    PUBLIC_URL => {
      expect(() => readSettings({ PUBLIC_URL })).toThrow('PUBLIC_URL')
    },
  )
})
