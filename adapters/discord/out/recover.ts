import { type APIMessage, type APIThreadChannel, Routes } from 'discord.js'
import type { ChatPlatform, Recovery } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { channelOf } from '../guilds.ts'
import { idAt, madeAt, refOf } from '../ref.ts'
import type { HalfDone } from './deliver.ts'
import { label } from './escape.ts'
import { type Content, contentsOf } from './message.ts'
import { nonceOf, partKey } from './nonce.ts'
import { byAge, type Spot } from './threads.ts'
import { postPart, type Target, targetsOf, type Way } from './way.ts'

/** Discord's clock and ours may differ: the history is read from a little earlier. */
const clockDifference = 120_000
/** For so long Discord surely knows a nonce: posting again gives the first message again. */
const remembered = 120_000
const mostPages = 20
const pageSize = 100
/** Until a question that failed is asked again. */
const pause = 15_000

/**
 * Looks a post up in the history by its nonce, or by its words where Discord does not tell the nonce. Of a text in
 * several messages the missing ones are posted now. Repeating an edit or a mark does no harm.
 */
export function makeRecover(way: Way, halfDone: HalfDone, now: () => number): ChatPlatform['recover'] {
  const { api, directory, threads } = way

  async function recover(
    outgoing: Parameters<ChatPlatform['recover']>[0],
    key: string,
    since: Date,
  ): Promise<Recovery> {
    if (outgoing.kind === 'whisper') return { unknown: 'never' }
    if (outgoing.kind === 'edit' || outgoing.kind === 'mark') return 'absent'
    const oldest = Math.max(0, since.getTime() - clockDifference)
    const isFresh = now() - since.getTime() < remembered
    const { to } = outgoing
    const { contents, subject } = contentsOf(outgoing)
    const [first, ...more] = contents
    const root = outgoing.kind === 'post' ? outgoing.card.subject : undefined
    for (const target of await targetsOf(to, way)) {
      for (const spot of await spotsOf(target, to.workspace, subject, oldest)) {
        const told = await history(spot, oldest)
        const head = told.find(one => isThis(one, first, key, isFresh)) ?? postOf(target, spot)
        if (head === undefined) {
          // A private thread was started, and nothing was posted in it.
          if (target.kind === 'private') halfDone.set(key, spot)
          continue
        }
        threads.posted({ channel: spot.channel, id: head.id }, spot, root)
        for (const [index, content] of more.entries()) {
          const part = partKey(key, index + 1)
          if (!told.some(one => isThis(one, content, part, isFresh))) await postPart(spot, content, part, way)
        }
        return { found: refOf(spot.channel, head.id) }
      }
    }
    return 'absent'
  }

  /** Places in which the message may stand. */
  async function spotsOf(
    target: Target,
    guild: string,
    subject: string,
    oldest: number,
  ): Promise<readonly Spot[]> {
    switch (target.kind) {
      case 'spot':
        return [target.spot]
      case 'direct':
        return [{ channel: await directory.directChannel(target.person), replyTo: null }]
      case 'private':
        return threadsIn(target.parent, guild, subject, oldest)
      case 'forum':
        return threadsIn(target.forum, guild, subject, oldest)
    }
  }

  async function threadsIn(parent: string, guild: string, subject: string, oldest: number): Promise<Spot[]> {
    const { threads: active } = await api.get<{ threads: APIThreadChannel[] }>(
      Routes.guildActiveThreads(guild),
    )
    const name = label(subject, 100)
    const found = active.filter(
      one =>
        one.parent_id === parent &&
        one.owner_id === way.self() &&
        one.name === name &&
        madeAt(one.id) >= oldest,
    )
    for (const one of found) directory.learn(channelOf(one))
    return found.sort(byAge).map(({ id }) => ({ channel: id, replyTo: null }))
  }

  /** The bot's own messages of a channel since an instant, oldest first. @throws DeliveryError */
  async function history({ channel }: Spot, oldest: number): Promise<APIMessage[]> {
    const found: APIMessage[] = []
    let after = idAt(oldest)
    for (let page = 0; page < mostPages; page += 1) {
      const query = { after, limit: pageSize }
      const told = (await api.get<APIMessage[]>(Routes.channelMessages(channel), query)).sort(byAge)
      found.push(...told.filter(one => one.author.id === way.self()))
      after = told.at(-1)?.id ?? after
      if (told.length < pageSize) break
    }
    return found
  }

  return async (outgoing, key, since) => {
    try {
      return await recover(outgoing, key, since)
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      // Where there is nothing to look into, nothing arrived; the attempt to post says what is wrong.
      if (error.kind === 'gone' || error.kind === 'forbidden') return 'absent'
      return { unknown: new Date(now() + (error.waitMs ?? pause)) }
    }
  }
}

/** Where the history tells no nonce, words decide, but not while they may be those of another message just like it. */
function isThis(told: APIMessage, content: Content, key: string, isFresh: boolean): boolean {
  if (told.nonce !== undefined) return told.nonce === nonceOf(key)
  if (isFresh) return false
  const names = told.attachments.map(({ filename }) => filename).join('/')
  return told.content === content.content && names === content.files.map(({ name }) => name).join('/')
}

/** A post in a forum has no nonce; it is known by its name. */
function postOf(target: Target, spot: Spot): { id: string } | undefined {
  return target.kind === 'forum' ? { id: spot.channel } : undefined
}
