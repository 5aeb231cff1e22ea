import { ChannelFlags, ChannelType } from 'discord.js'
import { sentence } from '../../../src/cards/sentence.ts'
import type { Finding } from '../../../src/ports/check.ts'
import type { Guild, GuildChannel } from '../guilds.ts'
import { holds, inChannel } from '../permissions.ts'
import { needs, type Room, wishes } from './permissions.ts'

/** A channel as the desk files name it, and what it is for. */
export type NamedChannel = { name: string; room: Room }

type Bot = { person: string; roles: readonly string[] }

const taken = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum]

/** Whether each channel is there, and what the bot may not do in it. */
export function channelFindings(guild: Guild, bot: Bot, channels: readonly NamedChannel[]): Finding[] {
  return channels.flatMap(one => {
    const found = find(guild, one.name)
    if (found === undefined) return [missing(guild, one)]
    return [...(kindFinding(one, found) ?? []), rights(guild, bot, one, found)]
  })
}

function find(guild: Guild, name: string): GuildChannel | undefined {
  const all = [...guild.channels.values()].filter(({ type }) => taken.includes(type))
  return all.find(({ id }) => id === name) ?? all.find(one => one.name === name)
}

function missing(guild: Guild, { name }: NamedChannel): Finding {
  const names = [...guild.channels.values()]
    .filter(({ type }) => taken.includes(type))
    .map(one => `#${one.name}`)
  return {
    grade: 'fault',
    what: sentence('doctor.discord.no-channel', { channel: `#${name}` }),
    remedy: sentence('doctor.discord.no-channel.do', { names: names.length > 0 ? names : none }),
  }
}

/** Private threads can be started in text channels only. */
function kindFinding({ room }: NamedChannel, { name, type }: GuildChannel): Finding[] | null {
  if (room !== 'intake' || type === ChannelType.GuildText) return null
  const what = sentence('doctor.discord.no-text', { channel: `#${name}` })
  return [{ grade: 'warning', what, remedy: sentence('doctor.discord.no-text.do') }]
}

function rights(guild: Guild, bot: Bot, { room }: NamedChannel, channel: GuildChannel): Finding {
  const granted = inChannel(guild, channel.overwrites, bot)
  const lacks = (wanted: (typeof needs)[Room]) =>
    wanted.filter(one => !holds(granted, one.bit)).map(one => one.name)
  const [needed, wished] = [lacks(needs[room]), lacks(wishes[room])]
  const shown = `#${channel.name}`
  if (needed.length > 0)
    return {
      grade: 'fault',
      what: sentence('doctor.discord.lacks', { channel: shown, names: needed }),
      remedy: sentence('doctor.discord.lacks.do', { names: needed }),
    }
  if (wished.length > 0)
    return {
      grade: 'warning',
      what: sentence(lost[room], { channel: shown, names: wished }),
      remedy: sentence('doctor.discord.allow', { names: wished }),
    }
  return { grade: 'ok', what: sentence('doctor.discord.rights', { channel: shown }) }
}

/** What stays as it is without the wished permissions. */
const lost = {
  intake: 'doctor.discord.lacks.intake',
  triage: 'doctor.discord.lacks.triage',
  read: 'doctor.discord.lacks',
} as const satisfies Readonly<Record<Room, string>>

const none = sentence('doctor.nothing-named')

/** Which tags of a forum the desk sets. `words`: what it calls statuses and priorities. */
export function forumFindings(
  guild: Guild,
  channels: readonly NamedChannel[],
  words: readonly string[],
): Finding[] {
  return channels.flatMap(({ name, room }): Finding[] => {
    const found = room === 'triage' ? find(guild, name) : undefined
    if (found === undefined || found.type !== ChannelType.GuildForum) return []
    const tags = found.tags.map(one => one.name.trim().toLowerCase())
    const absent = words.filter(word => !tags.includes(word.toLowerCase()))
    if (absent.length === 0)
      return [{ grade: 'ok', what: sentence('doctor.discord.forum', { channel: `#${found.name}` }) }]
    const isNeeded = (found.flags & ChannelFlags.RequireTag) !== 0 && tags.length === 0
    return [
      {
        grade: isNeeded ? 'fault' : 'warning',
        what: sentence('doctor.discord.no-tags', { channel: `#${found.name}`, names: absent }),
        remedy: sentence('doctor.discord.no-tags.do'),
      },
    ]
  })
}
