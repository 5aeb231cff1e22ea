import { afterEach, describe, expect, it } from 'vitest'
import { shown } from '../adapters/discord/shown.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import {
  type Answer,
  type Manner,
  type OtherServer,
  otherServer,
  type Payload,
} from '../platforms/discord/other-server.ts'
import { type DiscordDesk, startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
const servers: OtherServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(one => one.close()))
})
stopDesks()

async function deskAt(manner: Manner, suffix = ''): Promise<DiscordDesk & { server: OtherServer }> {
  const server = await otherServer(discord(), manner)
  servers.push(server)
  const stand = await startDiscordDesk({ ...discord(), api: `${server.api}${suffix}` })
  return { ...stand, server }
}

/** From the first word to the score. `amid` happens in between, twice. */
async function life(stand: DiscordDesk, amid: () => Promise<unknown> = async () => {}): Promise<void> {
  const { ana, kim, help, triage, text, until, card, talk } = stand
  const { views } = discord()
  await until('commands', () => stand.application.commands.size > 0)
  const met = await ana.uses(help, 'support', { text: 'new portal login fails' })
  expect(text(await met.original())).toContain('SUP-1 is open')
  const { thread, receipt } = await talk(1)
  const shownCard = await card(1)
  await amid()
  kim.reacts(shownCard, '👀')
  await until('card that names Kim', () => /kim/i.test(text(shownCard)))
  await until('receipt that names Kim', () => /kim/i.test(text(receipt)))
  const said = await kim.uses(triage, 'desk reply', { ticket: 1, text: 'Looking at it now' })
  expect(said.answer.kind).toBe('deferred')
  await until('answer', () => views.messages(thread).some(one => text(one).includes('Looking at it now')))
  ana.types(thread, 'thank you, it works')
  const team = await until('thread of the team', () => views.threads(triage)[0])
  await until('copy', () => views.messages(team).some(one => text(one).includes('thank you, it works')))
  await amid()
  kim.reacts(shownCard, '✅')
  const solved = await until('question how it was', () =>
    views.messages(thread).find(one => shown(one, discord().world).buttons.includes('5')),
  )
  const rated = await ana.clicks(solved, '5')
  expect(text(await rated.original())).toMatch(/thank/i)
  expect(views.messages(triage).filter(one => one.content !== '')).toHaveLength(1)
  const copies = views.messages(team).filter(one => text(one).includes('thank you, it works'))
  expect(copies).toHaveLength(1)
}

type Json = Record<string, unknown>

/** Every object in a payload, from the inside out. */
function eachObject(value: unknown, change: (one: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map(one => eachObject(one, change))
  if (typeof value !== 'object' || value === null) return value
  return change(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachObject(one, change)])))
}

/** Fields that the documentation marks as optional, and those that tell a bot nothing. */
const spare = new Set(
  `locale guild_locale app_permissions entitlements authorizing_integration_owners context attachment_size_limit guild
  global_name discriminator avatar banner accent_color avatar_decoration_data collectibles primary_guild public_flags
  premium_since deaf mute pending communication_disabled_until joined_at nick premium_type verified mfa_enabled
  archive_timestamp auto_archive_duration invitable create_timestamp member_count approximate_member_count
  approximate_presence_count message_count total_message_sent large unavailable voice_states threads presences
  stage_instances guild_scheduled_events soundboard_sounds features emojis stickers session_type user_settings
  private_channels relationships guild_join_requests shard burst count_details burst_colors me_burst
  message_author_id tts mention_everyone mention_roles embeds pinned nonce timestamp application_id
  interaction_metadata message_reference position topic nsfw rate_limit_per_user last_message_id color colors hoist icon
  unicode_emoji managed mentionable tags version default_member_permissions nsfw_level verification_level
  default_message_notifications explicit_content_filter mfa_level premium_tier preferred_locale
  session_start_limit_ _trace bot flags_new proxy_url content_type default_auto_archive_duration`.split(
    /\s+/,
  ),
)

const without = (one: Json): Json =>
  Object.fromEntries(Object.entries(one).filter(([key]) => !spare.has(key)))

/** Fields, and kinds of things, of a later day. */
function withMore(one: Json): Json {
  const more: Json = { ...one, something_new: { of: ['a later day'] }, another: null }
  if (Array.isArray(one.channels))
    more.channels = [...one.channels, { id: '900', type: 99, name: 'hologram' }]
  if (Array.isArray(one.components) && one.author) more.components = [...one.components, { type: 99, id: 7 }]
  return more
}

const news: readonly Payload[] = [
  { op: 0, s: null, t: 'HOLOGRAM_CREATE', d: { id: 5, guild_id: null } },
  { op: 42, s: null, t: null, d: { of: 'a later day' } },
]

/** Late by so many payloads. */
function late(names: readonly string[], by: number): NonNullable<Manner['line']> {
  return () => {
    const held: { payload: Payload; left: number }[] = []
    return payload => {
      const now = [payload.t !== null && names.includes(payload.t) ? null : payload]
      for (const one of held) one.left -= 1
      const due = held.filter(({ left }) => left <= 0).map(one => one.payload)
      held.splice(0, held.length, ...held.filter(({ left }) => left > 0))
      if (now[0] === null) held.push({ payload, left: by })
      return [...now.flatMap(one => one ?? []), ...due]
    }
  }
}

const isCommand = ({ method, path }: { method: string; path: string }) =>
  method === 'PUT' && path.includes('/commands')

const manners: Record<string, Manner> = {
  'leaves out what it may': {
    answer: told => ({ ...told, body: eachObject(told.body, without) }),
    line: () => payload => [{ ...payload, d: eachObject(payload.d, without) }],
  },
  'says more than is known': {
    answer: (told, asked) => ({
      ...told,
      body: isCommand(asked)
        ? (told.body as Json[]).map(withMore).toReversed()
        : eachObject(told.body, withMore),
    }),
    line: () => payload => [...news, { ...payload, d: eachObject(payload.d, withMore) }, ...news],
  },
  'says everything twice': {
    line: () => payload => (payload.op === 0 && payload.t !== 'READY' ? [payload, payload] : [payload]),
  },
  'tells of servers and threads late': { line: late(['GUILD_CREATE', 'THREAD_CREATE'], 2) },
  'says what was written after what came of it': { line: late(['MESSAGE_CREATE'], 1) },
  'gives neither limits nor lasting lines, and answers what needs none with 200': {
    answer: ({ status, headers, body, ...rest }) => ({
      ...rest,
      status: status === 204 ? 200 : status,
      headers: {
        ...Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'))),
        'content-type': 'application/json; charset=utf-8',
        connection: 'close',
      },
      body,
    }),
  },
}

/** Each of these calls is answered so for a while after the first, and not carried out. */
function atFirst(calls: readonly RegExp[], answer: Answer, asked: string[] = []) {
  const since = new Map<RegExp, number>()
  return ({ method, path }: { method: string; path: string }): Answer | null => {
    const found = calls.find(one => one.test(`${method} ${path}`))
    if (found === undefined) return null
    const first = since.get(found) ?? Date.now()
    since.set(found, first)
    if (Date.now() - first > 250) return null
    asked.push(path)
    return answer
  }
}

const calls = [
  /^POST .*\/messages$/,
  /^POST .*\/threads$/,
  /^POST .*\/callback/,
  /^PATCH .*\/@original/,
  /^PUT /,
]
const page = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: undefined,
  raw: '<h1>Bad gateway</h1>',
}
const slower = { status: 429, headers: { 'content-type': 'application/json' } }

/** What is there to look at, and no bot needs. */
const looking =
  /^GET .*(\/applications\/@me|\/commands|\/permissions|\/threads\/active|\/users\/@me\/guilds|\/members\/search|\/reactions\/)/
const unknown = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: { message: '404: Not Found', code: 0 },
}

/** What was asked too early. */
const slowed: string[] = []

const answers: Record<string, Manner> = {
  'asks to slow down in the body alone': {
    instead: atFirst(
      calls,
      { ...slower, body: { message: 'Slow down.', retry_after: 0.3, global: true } },
      slowed,
    ),
  },
  'asks to slow down in the header alone': {
    instead: atFirst(calls, {
      ...slower,
      headers: { 'retry-after': '1' },
      body: undefined,
      raw: 'Slow down.',
    }),
  },
  'is behind something that breaks': {
    instead: atFirst(
      calls.filter(one => !/callback/.test(one.source)),
      page,
    ),
  },
  'shows nothing that a bot can do without': {
    instead: ({ method, path }) =>
      looking.test(`${method} ${path}`) && !path.startsWith('/api/v10/oauth2/') ? unknown : null,
  },
}

describe('a ticket lives on a server that', () => {
  it.each(Object.entries({ ...manners, ...answers }))('%s', async (_, manner) => {
    await life(await deskAt(manner))
    expect(slowed.splice(0).length).toBeLessThan(30)
  })

  it.each(['/v10', '/'])('is named with %s at its end, and asks for what it may ask for', async end => {
    const stand = await deskAt({}, end)
    const resumable = end !== '/'
    let times = 0
    await life(stand, async () => {
      const asks: object[][] = [
        [
          { op: 1, d: null },
          { op: 7, d: null },
        ],
        [{ op: 9, d: resumable }],
      ]
      const { received } = discord().journal
      const before = received(resumable || times === 0 ? 6 : 2).length
      for (const one of asks[times] ?? []) stand.server.send({ s: null, t: null, ...one } as Payload)
      // A command of that moment is nobody's: Discord says so to whoever gave it.
      await stand.until('line', () => received(resumable || times === 0 ? 6 : 2).length > before)
      times += 1
    })
    expect(stand.server.lines.some(path => path.startsWith('/resumed/gateway?'))).toBe(true)
  })
})
