import { type APIMessage, ChannelType } from 'discord.js'
import { expect, it } from 'vitest'
import type { makeApi } from '../../../adapters/discord/connection/api.ts'
import { makeDirectory } from '../../../adapters/discord/directory.ts'
import { makeEmoji } from '../../../adapters/discord/emoji.ts'
import { makeGuilds } from '../../../adapters/discord/guilds.ts'
import type { Draft } from '../../../adapters/discord/in/draft.ts'
import { makeMissed } from '../../../adapters/discord/in/missed.ts'
import { idAt } from '../../../adapters/discord/ref.ts'
import { quietLog } from '../../support/logs.ts'

const now = Date.parse('2026-11-28T20:00:00Z')
const minute = 60_000
const bot = '100000000000000001'
const channel = '100000000000000002'

/** The message of a minute before now, newest first: each is a word to the bot. */
const messageOf = (minutesAgo: number): APIMessage =>
  ({
    id: idAt(now - minutesAgo * minute),
    channel_id: channel,
    type: 0,
    content: `!new matter ${minutesAgo}`,
    author: { id: '100000000000000003', username: 'ana', global_name: 'Ana' },
    attachments: [],
    mentions: [],
  }) as unknown as APIMessage

/** What is told of a channel in which somebody wrote so often, once a minute, after the bot heard it last. */
async function missedOf(written: number, seenAgo: number) {
  const told: Draft[] = []
  const calls: unknown[] = []
  const all = Array.from({ length: written }, (_, index) => messageOf(index + 1))
  const api = { get: async () => [] } as unknown as ReturnType<typeof makeApi>
  const guilds = makeGuilds(api, () => now)
  const directory = {
    ...makeDirectory([], guilds, api),
    named: async () => ({ id: channel, type: ChannelType.GuildText, name: 'help', parent: null, guild: 'g' }),
  }
  const missed = makeMissed({
    api: {
      get: async <T>(_: string, query?: Record<string, string | number>) => {
        calls.push(query)
        const before = BigInt(query?.before ?? idAt(now))
        return all.filter(({ id }) => BigInt(id) < before).slice(0, 100) as T
      },
    },
    directory,
    emoji: makeEmoji(),
    hearing: {
      tell: async (draft: Draft) => {
        told.push(draft)
        return null
      },
      open: () => {},
      close: async () => {},
    },
    aside: { answer: async () => {}, directly: async () => {}, close: async () => {} },
    around: { bot, command: 'support' },
    lastSeen: {
      begins: () => {},
      note: async () => {},
      of: async () => idAt(now - seenAgo * minute),
      reaches: async () => {},
      looked: async () => {},
      close: async () => {},
    },
    tickets: async () => {},
    now: () => now,
    log: quietLog,
  })
  await missed('100000000000000004', 'help', 's')
  const words = told.flatMap(one => ('text' in one ? [Number(one.text?.split(' ').at(-1))] : []))
  return { words, calls: calls.length, unheard: told.filter(one => one.kind === 'unheard') }
}

it('what was missed is read back to what was heard last, and each word told once, the oldest first', async () => {
  const { words, calls, unheard } = await missedOf(2_000, 251)
  expect(words).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index))
  expect([calls, unheard]).toEqual([3, []])
})

it('where more was written than is read, that is told with its time', async () => {
  const { words, calls, unheard } = await missedOf(2_000, 1_500)
  expect([words.length, words[0], calls]).toEqual([1_000, 1_000, 10])
  expect(unheard).toMatchObject([
    { since: new Date(now - 1_500 * minute), until: new Date(now - 1_000 * minute) },
  ])
})
