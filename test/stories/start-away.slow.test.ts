import { describe, expect, it } from 'vitest'
import type { Running } from '../../src/main/compose.ts'
import { ConfigError } from '../../src/ports/errors.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import type { HttpFault } from '../platforms/discord/faults.ts'
import type { CallFault } from '../platforms/slack/faults.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'
import { startSlackDesk } from './slack-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
const local = useLocalSlack()
stopDesks()

async function readiness({ url }: Running): Promise<{ code: number; why?: string }> {
  const response = await fetch(`${url}/readyz`)
  return { code: response.status, ...((await response.json()) as object) }
}

/** Asked again until it is so; the test's own time limit ends it. */
async function ready(desk: Running): Promise<void> {
  while ((await readiness(desk)).code !== 200) await new Promise(resolve => setTimeout(resolve, 50))
}

const refusalOf = async (starting: Promise<unknown>): Promise<unknown> => {
  const error = await starting.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof ConfigError ? [error.unreachable, error.message] : error
}

describe('a desk that starts while Discord is away', () => {
  it.each<[string, HttpFault]>([
    ['refuses every connection', { kind: 'drop' }],
    ['answers with 500', { kind: 'status', status: 500 }],
    ['answers with 503', { kind: 'status', status: 503 }],
    ['asks to slow down', { kind: 'rate limit', retryAfterMs: 2_000, scope: 'user' }],
    ['gives no answer', { kind: 'hang' }],
  ])('comes up where it %s, says so, and joins when Discord is back', async (_, fault) => {
    discord().faults.plan(fault, { times: Number.POSITIVE_INFINITY })
    const { desk, ana, help, card } = await startDiscordDesk(discord())
    expect(await readiness(desk())).toEqual({
      code: 503,
      status: 'not ready',
      why: 'Discord has not been reached yet.',
    })
    discord().faults.clear()
    await ready(desk())
    await ana.uses(help, 'support', { text: 'new vpn down' })
    await card(1)
  })

  it('comes up where only the gateway is away', async () => {
    discord().faults.plan(
      { kind: 'status', status: 500 },
      { on: 'GET /gateway/bot', times: Number.POSITIVE_INFINITY },
    )
    const { desk, ana, help, card } = await startDiscordDesk(discord())
    expect(await readiness(desk())).toMatchObject({ code: 503, why: expect.stringContaining('no session') })
    discord().faults.clear()
    await ready(desk())
    await ana.uses(help, 'support', { text: 'new vpn down' })
    await card(1)
  })

  it('is lost where Discord, once it is back, does not take the token', async () => {
    discord().faults.plan({ kind: 'status', status: 503 }, { times: Number.POSITIVE_INFINITY })
    const { desk, application } = await startDiscordDesk(discord())
    application.token = 'another'
    discord().faults.clear()
    expect((await desk().lost).message).toContain('Discord does not take the token')
    expect(await readiness(desk())).toMatchObject({ why: 'Discord does not let this desk in.' })
  })
})

describe('a desk that starts while Slack is away', () => {
  it.each<[string, string, CallFault]>([
    ['breaks every connection', '*', { do: 'drop' }],
    ['answers with 503', '*', { do: 'status', status: 503 }],
    ['is busy', '*', { do: 'error', code: 'service_unavailable' }],
    ['asks to slow down', '*', { do: 'rate-limit', retryAfter: 1 }],
    ['opens no socket', 'apps.connections.open', { do: 'status', status: 500 }],
  ])('comes up where it %s, says so, and joins when Slack is back', async (_, calls, fault) => {
    const before = ({ faults }: { faults: { onCalls(match: string, fault: CallFault): unknown } }) =>
      void faults.onCalls(calls, fault)
    const { desk, slack } = await startSlackDesk(local, 'socket', { before })
    expect(await readiness(desk)).toEqual({
      code: 503,
      status: 'not ready',
      why: 'Slack has not been reached yet.',
    })
    slack.faults.clear()
    await ready(desk)
    await slack.asUser('U0ANA').slash('/support', 'new portal login fails', 'general')
    await slack.until('the card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
  })

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-wrong', 'Slack does not take the token (invalid_auth)'],
    [
      'SLACK_APP_TOKEN',
      'xapp-wrong',
      'no connection of Socket Mode could be opened: Slack says invalid_auth',
    ],
  ])('does not where Slack does not take %s', async (name, token, sentence) => {
    const starting = startSlackDesk(local, 'socket', { environment: { [name]: token } })
    expect(await refusalOf(starting)).toEqual([false, expect.stringContaining(sentence)])
  })
})
