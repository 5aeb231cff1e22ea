import {
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord.js'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { MessageRef } from '../../../src/ports/inbound.ts'
import type { Api } from '../connection/api.ts'
import type { Directory } from '../directory.ts'
import { type Channel, channelOf, isThread } from '../guilds.ts'
import { makeMemory } from '../memory.ts'
import { type DiscordMessage, readRef, refOf } from '../ref.ts'
import { label } from './escape.ts'
import { discordCode } from './failure.ts'

/** Where a message is written: a channel or thread, and in direct messages what it answers. */
export type Spot = { channel: string; replyTo: string | null }

export type Threads = {
  /** Where answers to a message stand; its thread is started where there is none. @throws DeliveryError */
  below(root: DiscordMessage): Promise<Spot>
  /** A private thread that only the bot and moderators see yet. @throws DeliveryError */
  startPrivate(parent: string, subject: string): Promise<Spot>
  /** Lets somebody into a private thread; again does no harm. @throws DeliveryError */
  invite(spot: Spot, person: string): Promise<void>
  /**
   * The message that the talk in a channel or thread hangs on, null where there is none. `answered` is the message
   * that somebody answered in direct messages. @throws DeliveryError
   */
  rootOf(channel: Channel, answered: string | null): Promise<MessageRef | null>
  /** The bot has posted a message; `root` is null where it begins a talk by itself. */
  posted(message: DiscordMessage, spot: Spot, subject: string | undefined): void
}

const alreadyThere = 160_004
const longestName = 100
const week = ThreadAutoArchiveDuration.OneWeek

export function makeThreads(api: Api, directory: Directory, self: () => string): Threads {
  /** The first message of the bot in a private thread or in direct messages, and what a direct answer hangs on. */
  const roots = makeMemory<MessageRef>(20_000)
  const subjects = makeMemory<string>(5_000)
  const started = makeMemory<true>(20_000)

  async function start(root: DiscordMessage): Promise<void> {
    const name = label(subjects.get(refOf(root.channel, root.id)) ?? (await firstLine(root)), longestName)
    try {
      const body = { name, auto_archive_duration: week }
      const made = await api.post<APIThreadChannel>(Routes.threads(root.channel, root.id), { body })
      directory.learn(channelOf(made))
    } catch (error) {
      if (discordCode(error) !== alreadyThere) throw error
    }
    started.set(root.id, true)
  }

  async function firstLine({ channel, id }: DiscordMessage): Promise<string> {
    const { content } = await api.get<APIMessage>(Routes.channelMessage(channel, id))
    return (content.split('\n')[0] ?? '').replace(/\\(?=[^\w\s])/g, '')
  }

  async function firstOfBot(thread: string): Promise<MessageRef | null> {
    const query = { after: thread, limit: 20 }
    const told = await api.get<APIMessage[]>(Routes.channelMessages(thread), query)
    const own = told.filter(one => one.author.id === self() && one.type === 0).sort(byAge)
    return own[0] === undefined ? null : refOf(thread, own[0].id)
  }

  async function rootOfDirect(channel: string, answered: string | null): Promise<MessageRef | null> {
    let id = answered
    // An answer to an answer of the bot hangs on what that one hangs on.
    for (let step = 0; id !== null && step < 3; step += 1) {
      const known = roots.get(refOf(channel, id))
      if (known !== undefined) return known
      const told = await api.get<APIMessage>(Routes.channelMessage(channel, id))
      const above = told.message_reference?.message_id ?? null
      if (above === null) return told.author.id === self() ? refOf(channel, id) : null
      id = above
    }
    return id === null ? (roots.get(channel) ?? null) : refOf(channel, id)
  }

  return {
    async below(root) {
      const channel = await directory.channel(root.channel)
      if (channel.guild === null && channel.type === ChannelType.DM) {
        return { channel: root.channel, replyTo: root.id }
      }
      if (isThread(channel.type)) return { channel: root.channel, replyTo: null }
      if (!started.has(root.id)) await start(root)
      return { channel: root.id, replyTo: null }
    },

    async startPrivate(parent, subject) {
      const about = { name: label(subject, longestName), type: ChannelType.PrivateThread }
      const body = { ...about, invitable: false, auto_archive_duration: week }
      const made = await api.post<APIThreadChannel>(Routes.threads(parent), { body })
      directory.learn(channelOf(made))
      return { channel: made.id, replyTo: null }
    },

    async invite({ channel }, person) {
      await api.put(Routes.threadMembers(channel, person))
    },

    async rootOf(channel, answered) {
      if (channel.type === ChannelType.DM) return rootOfDirect(channel.id, answered)
      if (!isThread(channel.type)) return null
      const known = roots.get(channel.id)
      if (known !== undefined) return known
      const root = await rootOfThread(channel)
      if (root !== null) roots.set(channel.id, root)
      return root
    },

    posted(message, { channel, replyTo }, subject) {
      const ref = refOf(message.channel, message.id)
      if (subject !== undefined) subjects.set(ref, subject)
      const above = replyTo === null ? ref : (roots.get(refOf(channel, replyTo)) ?? refOf(channel, replyTo))
      roots.set(ref, above)
      if (subject !== undefined) roots.set(channel, ref)
    },
  }

  /** A thread on a message has that message's id, a post in a forum that of its first one. */
  async function rootOfThread({ id, type, parent }: Channel): Promise<MessageRef | null> {
    if (type === ChannelType.PrivateThread) return firstOfBot(id)
    if (parent === null) return null
    const above = await directory.channel(parent)
    return above.type === ChannelType.GuildForum ? refOf(id, id) : refOf(parent, id)
  }
}

/** @throws DeliveryError for a reference that is not of this adapter */
export function messageAt(ref: string): DiscordMessage {
  const message = readRef(ref)
  if (message === null) throw new DeliveryError('gone', `"${ref}" is no message of Discord.`)
  return message
}

export function byAge(one: { id: string }, other: { id: string }): number {
  return Number(BigInt(one.id) - BigInt(other.id))
}
