import { type APIMessage, ChannelType, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord.js'
import type { Address } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { Api } from '../connection/api.ts'
import type { Directory } from '../directory.ts'
import type { Emoji } from '../emoji.ts'
import type { DiscordMessage } from '../ref.ts'
import type { Forum } from './forum.ts'
import type { Content } from './message.ts'
import { nonceOf } from './nonce.ts'
import { messageAt, type Spot, type Threads } from './threads.ts'

/** What delivering works with. */
export type Way = {
  api: Api
  directory: Directory
  threads: Threads
  emoji: Emoji
  forum: Forum
  /** The bot's own id, once it is connected. */
  self: () => string
}

/** Posts one message with its nonce. @throws DeliveryError */
export async function postPart(
  { channel, replyTo }: Spot,
  { files, ...content }: Content,
  key: string,
  { api }: Pick<Way, 'api'>,
): Promise<DiscordMessage> {
  const body: RESTPostAPIChannelMessageJSONBody = {
    ...content,
    nonce: nonceOf(key),
    enforce_nonce: true,
    ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
  }
  const posted = await api.post<APIMessage>(Routes.channelMessages(channel), {
    body,
    ...(files.length === 0 ? {} : { files }),
  })
  return { channel: posted.channel_id, id: posted.id }
}

/** A spot that is there already, or where to make one. A forum takes posts only, each with a title. */
export type Target =
  | { kind: 'spot'; spot: Spot }
  | { kind: 'forum'; forum: string }
  | { kind: 'private'; parent: string; person: string }
  | { kind: 'direct'; person: string }

/**
 * Where a message goes, the best place first. A talk begins in a private thread beside the place where somebody
 * asked; everything else for one person is a direct message. Each stands in for the other where it is not allowed.
 * @throws DeliveryError
 */
export async function targetsOf(to: Address, way: Way): Promise<readonly [Target, ...Target[]]> {
  const { directory, threads } = way
  switch (to.kind) {
    case 'channel': {
      const { id, type } = await directory.named(to.workspace, to.channel)
      if (type === ChannelType.GuildForum) return [{ kind: 'forum', forum: id }]
      return [{ kind: 'spot', spot: { channel: id, replyTo: null } }]
    }
    case 'thread':
      return [{ kind: 'spot', spot: await threads.below(messageAt(to.root)) }]
    case 'person': {
      const { person } = to
      const direct: Target = { kind: 'direct', person }
      const beside = to.beside === undefined ? [] : await besides([to.beside], to, directory)
      const intake = await besides(directory.intake(to.workspace), to, directory)
      const [first, ...more] = beside
      return first === undefined ? [direct, ...intake] : [first, ...more, ...intake, direct]
    }
  }
}

/** Private threads can be started in text channels only. */
async function besides(
  channels: readonly string[],
  { workspace, person }: { workspace: string; person: string },
  directory: Directory,
): Promise<Target[]> {
  const found: Target[] = []
  for (const name of channels) {
    try {
      const { id, type } = await directory.named(workspace, name)
      if (type === ChannelType.GuildText) found.push({ kind: 'private', parent: id, person })
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error
    }
  }
  return found
}
