import {
  type APIMessage,
  type APIThreadChannel,
  ChannelFlags,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord.js'
import type { Api } from '../connection/api.ts'
import type { Directory } from '../directory.ts'
import { channelOf, type GuildChannel, type Guilds } from '../guilds.ts'
import { makeMemory } from '../memory.ts'
import { label } from './escape.ts'
import type { Content } from './message.ts'

/** Discord's limit, docs.discord.com/developers/resources/channel. */
const mostTags = 5

export type Forum = {
  /** A post with its first message, which has the id of the post. Here Discord knows no nonce. @throws DeliveryError */
  start(
    forum: string,
    content: Content,
    subject: string,
    words: readonly string[],
  ): Promise<{ channel: string; id: string }>
  /** Lets the tags of a post say how things stand, where it is in a forum and they do not yet. @throws DeliveryError */
  retag(post: string, words: readonly string[]): Promise<void>
}

/** Posts in forums. Their tags are those of the forum that are called what the card says. */
export function makeForum(api: Api, directory: Directory, guilds: Guilds): Forum {
  /** The tags of a post, as this process set them last. */
  const set = makeMemory<string>(5_000)

  return {
    async start(forum, { files, ...message }, subject, words) {
      const tags = tagsOf(guilds.channel(forum), words)
      const body = {
        name: label(subject, 100),
        auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
        message,
        ...(tags.length === 0 ? {} : { applied_tags: tags }),
      }
      const more = { body, ...(files.length === 0 ? {} : { files }) }
      const made = await api.post<APIThreadChannel & { message?: APIMessage }>(Routes.threads(forum), more)
      directory.learn(channelOf(made))
      set.set(made.id, tags.join())
      return { channel: made.id, id: made.message?.id ?? made.id }
    },

    async retag(post, words) {
      const { parent } = await directory.channel(post)
      const forum = parent === null ? undefined : guilds.channel(parent)
      const tags = tagsOf(forum, words)
      if (tags.length === 0 || set.get(post) === tags.join()) return
      await api.patch(Routes.channel(post), { body: { applied_tags: tags } })
      set.set(post, tags.join())
    },
  }
}

/** A forum that wants a tag gets any of its own where none fits, or it would refuse the post. */
function tagsOf(forum: GuildChannel | undefined, words: readonly string[]): string[] {
  if (forum === undefined) return []
  const wanted = words.map(word => word.toLowerCase())
  const found = forum.tags.filter(({ name }) => wanted.includes(name.trim().toLowerCase()))
  const needsOne = (forum.flags & ChannelFlags.RequireTag) !== 0
  const any = found.length === 0 && needsOne ? forum.tags.filter(({ moderated }) => moderated !== true) : []
  return [...found, ...any.slice(0, 1)].slice(0, mostTags).map(({ id }) => id)
}
