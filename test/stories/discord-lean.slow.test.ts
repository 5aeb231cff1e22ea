import { describe, expect, it, vi } from 'vitest'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

/** What a bot may be refused for want of a permission, and a desk can do without. */
const spare = [
  'GET /applications/:application/commands',
  'GET /applications/:application/guilds/:guild/commands',
  'GET /channels/:channel',
  'GET /channels/:channel/messages',
  'GET /channels/:channel/messages/:message',
  'GET /channels/:channel/messages/:message/reactions/:emoji',
  'GET /channels/:channel/threads/archived/private',
  'GET /channels/:channel/threads/archived/public',
  'GET /guilds/:guild/channels',
  'GET /guilds/:guild/members/:user',
  'GET /guilds/:guild/threads/active',
  'POST /channels/:channel/messages/:message/threads',
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me',
  'PUT /channels/:channel/thread-members/:user',
]

describe('a Discord that', () => {
  it('refuses every call that is not needed still has a desk', async () => {
    for (const on of spare)
      discord().faults.plan({ kind: 'status', status: 403 }, { on, times: Number.POSITIVE_INFINITY })
    const { ana, kim, help, card, text, until } = await startDiscordDesk(discord())
    await ana.uses(help, 'support', { text: 'new portal login fails' })
    const shown = await card(1)
    kim.reacts(shown, '👀')
    await until('card that names Kim', () => text(shown).includes('Kim'))
  })

  it('is away when commands are to be registered gets them as soon as it is back', async () => {
    const on = 'PUT /applications/:application/guilds/:guild/commands'
    discord().faults.plan({ kind: 'status', status: 503 }, { on, times: 2 })
    const { ana, help, text } = await startDiscordDesk(discord())
    const asking = () => ana.uses(help, 'support', { text: 'hours' })
    const met = await vi.waitFor(asking, { timeout: 30_000, interval: 200 })
    expect(text(await met.original())).toContain('Mon')
  })
})
