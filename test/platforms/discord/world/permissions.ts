/** https://docs.discord.com/developers/topics/permissions (bits, overwrites, threads, implicit permissions) */
import { type Channel, channelType, type Guild } from './kinds.ts'
import type { World } from './world.ts'

export const permission = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  sendTts: 1n << 12n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  manageRoles: 1n << 28n,
  useCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendInThreads: 1n << 38n,
  pinMessages: 1n << 51n,
} as const

const everything = (1n << 53n) - 1n

/** What @everyone may do in a new guild. */
export const usualPermissions =
  permission.viewChannel |
  permission.sendMessages |
  permission.sendInThreads |
  permission.addReactions |
  permission.readMessageHistory |
  permission.embedLinks |
  permission.attachFiles |
  permission.createPublicThreads |
  permission.createPrivateThreads |
  permission.useCommands |
  permission.useExternalEmojis

const lostWithoutSending =
  permission.mentionEveryone | permission.sendTts | permission.attachFiles | permission.embedLinks

/** A person's permissions in the guild as a whole; none for one who is not a member. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId)
  if (!member) return 0n
  if (guild.ownerId === userId) return everything
  const granted = [guild.id, ...member.roles]
    .map(id => guild.roles.get(id)?.permissions ?? 0n)
    .reduce((all, one) => all | one, 0n)
  return granted & permission.administrator ? everything : granted
}

/** A person's permissions in a channel, overwrites and implicit denials included. */
export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
  if (channel.type === channelType.direct) return channel.recipients.includes(userId) ? everything : 0n
  const guild = world.guilds.get(channel.guildId ?? '')
  if (!guild) return 0n
  const base = guildPermissions(guild, userId)
  if (base === everything) return everything
  const parent = channel.thread ? world.channels.get(channel.parentId ?? '') : channel
  if (!parent) return 0n
  return implied(overwritten(base, parent, guild, userId), channel)
}

function overwritten(base: bigint, channel: Channel, guild: Guild, userId: string): bigint {
  const roles = guild.members.get(userId)?.roles ?? []
  const steps = [
    channel.overwrites.filter(one => one.id === guild.id),
    channel.overwrites.filter(one => one.type === 0 && roles.includes(one.id)),
    channel.overwrites.filter(one => one.type === 1 && one.id === userId),
  ]
  return steps.reduce((granted, step) => {
    const deny = step.reduce((all, one) => all | one.deny, 0n)
    const allow = step.reduce((all, one) => all | one.allow, 0n)
    return (granted & ~deny) | allow
  }, base)
}

function implied(granted: bigint, channel: Channel): bigint {
  if (!(granted & permission.viewChannel)) return 0n
  const sending = channel.thread ? permission.sendInThreads : permission.sendMessages
  return granted & sending ? granted : granted & ~lostWithoutSending & ~sending
}

/** Whether a person sees the channel: a private thread only as its member, or as a moderator. */
export function canView(world: World, channel: Channel, userId: string): boolean {
  const granted = channelPermissions(world, channel, userId)
  if (!(granted & permission.viewChannel)) return false
  if (channel.type !== channelType.privateThread) return true
  return channel.thread?.members.has(userId) === true || (granted & permission.manageThreads) !== 0n
}

export function canSend(world: World, channel: Channel, userId: string): boolean {
  const sending = channel.thread ? permission.sendInThreads : permission.sendMessages
  return canView(world, channel, userId) && (channelPermissions(world, channel, userId) & sending) !== 0n
}
