import { ChannelFlags, ChannelType } from 'discord.js'
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
    what: `Discord shows the bot no channel #${name}`,
    remedy: `Make it, correct it in desk.yaml, or let the bot see it. It sees ${names.join(', ') || 'none'}.`,
  }
}

/** Private threads can be started in text channels only. */
function kindFinding({ room }: NamedChannel, { name, type }: GuildChannel): Finding[] | null {
  if (room !== 'intake' || type === ChannelType.GuildText) return null
  const what = `#${name} is no text channel, so the receipts of those who ask there are direct messages`
  return [
    { grade: 'warning', what, remedy: 'Name a text channel: only there private threads can be started.' },
  ]
}

function rights(guild: Guild, bot: Bot, { room }: NamedChannel, channel: GuildChannel): Finding {
  const granted = inChannel(guild, channel.overwrites, bot)
  const lacks = (wanted: (typeof needs)[Room]) =>
    wanted.filter(one => !holds(granted, one.bit)).map(one => one.name)
  const [needed, wished] = [lacks(needs[room]), lacks(wishes[room])]
  if (needed.length > 0)
    return {
      grade: 'fault',
      what: `in #${channel.name} the bot lacks ${needed.join(', ')}`,
      remedy: `Edit the channel, Permissions, the bot's role: allow ${needed.join(', ')}.`,
    }
  if (wished.length > 0)
    return {
      grade: 'warning',
      what: `in #${channel.name} the bot lacks ${wished.join(', ')}, so ${lost[room]}`,
      remedy: `Allow ${wished.join(', ')} to the bot's role there.`,
    }
  return { grade: 'ok', what: `the bot may do in #${channel.name} what it has to` }
}

/** What stays as it is without the wished permissions. */
const lost: Readonly<Record<Room, string>> = {
  intake: 'what the team types by mistake in a requester’s thread stays there',
  triage: 'the 👀 of whoever came second stays',
  read: 'nothing is lost',
}

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
      return [{ grade: 'ok', what: `the forum #${found.name} has a tag for each status and priority` }]
    const isNeeded = (found.flags & ChannelFlags.RequireTag) !== 0 && tags.length === 0
    return [
      {
        grade: isNeeded ? 'fault' : 'warning',
        what: `the forum #${found.name} has no tags called ${absent.join(', ')}`,
        remedy: 'Edit the channel, Tags: add them. Posts carry those that are there.',
      },
    ]
  })
}
