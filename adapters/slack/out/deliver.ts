import type { Address, ChatPlatform, Outgoing } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { MessageRef } from '../../../src/ports/inbound.ts'
import type { InPlace } from '../in-place.ts'
import { makeMemory } from '../memory.ts'
import { readFileRef, refOf } from '../ref.ts'
import { calling, slackCode } from './failure.ts'
import { messageOf, messagesOf, type SlackContent } from './message.ts'
import { share, unshare } from './share.ts'
import { partKey, stamp } from './stamp.ts'
import { messageAt } from './threads.ts'
import { type Spot, spotOf, type Way } from './way.ts'

type OutgoingOf<K extends Outgoing['kind']> = Extract<Outgoing, { kind: K }>

/** Nobody's words unfold into a preview of a page that they chose. */
const unfold = { unfurl_links: false, unfurl_media: false } as const

/** Posts one message with its mark of the outbox. @throws DeliveryError */
export async function postPart(
  spot: Spot,
  content: SlackContent,
  key: string,
  { api, threads }: Way,
): Promise<{ channel: string; ts: string }> {
  const { channel, thread } = spot
  const posted = await calling(() =>
    api.chat.postMessage({
      channel,
      ...content,
      ...unfold,
      metadata: stamp(key),
      ...(thread === null ? {} : { thread_ts: thread }),
    }),
  )
  const message = { channel: posted.channel ?? channel, ts: posted.ts ?? '' }
  threads.learn(message, thread ?? message.ts)
  return message
}

/** What the bot does in Slack. */
export function makeDeliver(way: Way, inPlace: Pick<InPlace, 'says'>): ChatPlatform['deliver'] {
  const { api, directory, threads, emoji, rendering } = way
  /** What this process has posted by which key. What an earlier one posted, `recover` finds in the history. */
  const done = makeMemory<MessageRef>(10_000)

  async function postTo(to: Address, content: SlackContent, key: string) {
    const spot = await spotOf(to, way)
    return { head: await postPart(spot, content, key, way), thread: spot.thread }
  }

  /** To their own id at first, which saves opening the channel; where that is none, to the channel. */
  async function postToPerson(person: string, content: SlackContent, key: string) {
    const channel = directory.postbox(person)
    const head = await postPart({ channel, thread: null }, content, key, way).catch(
      async (error: unknown) => {
        if (channel !== person || !(error instanceof DeliveryError) || error.kind !== 'gone') throw error
        return postPart({ channel: await directory.directChannel(person), thread: null }, content, key, way)
      },
    )
    directory.learnDirectChannel(person, head.channel)
    return { head, thread: null }
  }

  async function post(outgoing: OutgoingOf<'post'>, key: string): Promise<MessageRef> {
    const [first, ...more] = messagesOf(outgoing.card, rendering)
    const { to } = outgoing
    const { head, thread } =
      to.kind === 'person' ? await postToPerson(to.person, first, key) : await postTo(to, first, key)
    // A text that is too long for one message goes on below it.
    const below = { channel: head.channel, thread: thread ?? head.ts }
    for (const [index, content] of more.entries())
      await postPart(below, content, partKey(key, index + 1), way)
    return refOf(head.channel, head.ts)
  }

  async function whisper({ place, to, card }: OutgoingOf<'whisper'>): Promise<MessageRef> {
    const channel = await directory.channelId(place.channel)
    const thread = place.thread === null ? null : await threads.rootOf(messageAt(place.thread))
    await calling(() =>
      api.chat.postEphemeral({
        channel,
        user: to.id,
        ...messageOf(card, rendering),
        ...(thread === null ? {} : { thread_ts: thread }),
      }),
    )
    return ''
  }

  async function edit({ ref, card }: OutgoingOf<'edit'>): Promise<MessageRef> {
    const file = readFileRef(ref)
    if (file !== null) {
      await unshare(file, way)
      return ref
    }
    const { channel, ts } = messageAt(ref)
    const content = messageOf(card, rendering)
    if (await inPlace.says(ref, content)) return ref
    await calling(() => api.chat.update({ channel, ts, ...content }))
    return ref
  }

  async function mark({ ref, mark, on }: OutgoingOf<'mark'>): Promise<MessageRef> {
    const { channel, ts } = messageAt(ref)
    const reaction = { channel, timestamp: ts, name: emoji.nameOf(mark) }
    await calling(async () => {
      try {
        await (on ? api.reactions.add(reaction) : api.reactions.remove(reaction))
      } catch (error) {
        if (slackCode(error) !== (on ? 'already_reacted' : 'no_reaction')) throw error
      }
    })
    return ref
  }

  async function once(outgoing: OutgoingOf<'post' | 'file' | 'whisper'>, key: string): Promise<MessageRef> {
    switch (outgoing.kind) {
      case 'post':
        return post(outgoing, key)
      case 'file':
        return share(await spotOf(outgoing.to, way), outgoing.file, way)
      case 'whisper':
        return whisper(outgoing)
    }
  }

  return async (outgoing, key) => {
    switch (outgoing.kind) {
      case 'post':
      case 'file':
      case 'whisper': {
        const before = done.get(key)
        if (before !== undefined) return before
        const ref = await once(outgoing, key)
        done.set(key, ref)
        return ref
      }
      case 'edit':
        return edit(outgoing)
      case 'mark':
        return mark(outgoing)
    }
  }
}
