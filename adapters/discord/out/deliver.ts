import { ChannelType, Routes } from 'discord.js'
import type { ChatPlatform, Outgoing } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { MessageRef } from '../../../src/ports/inbound.ts'
import type { Api } from '../connection/api.ts'
import type { InPlace } from '../in-place.ts'
import { type Memory, makeMemory } from '../memory.ts'
import { refOf } from '../ref.ts'
import { discordCode } from './failure.ts'
import { type Content, contentsOf, messageOf } from './message.ts'
import { partKey } from './nonce.ts'
import { messageAt, type Spot } from './threads.ts'
import { postPart, type Target, targetsOf, type Way } from './way.ts'

/** Private threads that were started for a key and have no message yet. */
export type HalfDone = Pick<Memory<Spot>, 'get' | 'set'>

type Change = Parameters<Api['patch']>[1]
type OutgoingOf<K extends Outgoing['kind']> = Extract<Outgoing, { kind: K }>

const archived = 50_083
const unknownEmoji = 10_014

/** What the bot does in Discord. */
export function makeDeliver(
  way: Way,
  halfDone: HalfDone,
  inPlace: Pick<InPlace, 'says'>,
): ChatPlatform['deliver'] {
  const { api, directory, threads, emoji, forum } = way
  /** What this process has posted by which key. What an earlier one posted, `recover` finds in the history. */
  const done = makeMemory<MessageRef>(10_000)

  async function post(outgoing: OutgoingOf<'post' | 'file'>, key: string): Promise<MessageRef> {
    const { contents, subject } = contentsOf(outgoing)
    const targets = await targetsOf(outgoing.to, way)
    const root = outgoing.kind === 'post' ? outgoing.card.subject : undefined
    for (const [index, target] of targets.entries()) {
      try {
        const tags = outgoing.kind === 'post' ? (outgoing.card.tags ?? []) : []
        const { spot, head } = await begin(target, contents[0], key, { subject, tags })
        threads.posted(head, spot, root)
        await goOn(spot, head, contents.slice(1), key)
        return refOf(head.channel, head.id)
      } catch (error) {
        if (index === targets.length - 1 || !isClosed(error)) throw error
      }
    }
    throw new DeliveryError('gone', 'There is no place for this message.')
  }

  /** The first message, and the place that it stands in. */
  async function begin(
    target: Target,
    first: Content,
    key: string,
    { subject, tags }: { subject: string; tags: readonly string[] },
  ) {
    switch (target.kind) {
      case 'spot': {
        await letIn(target.spot, first.allowed_mentions?.users ?? [])
        return { spot: target.spot, head: await postPart(target.spot, first, key, way) }
      }
      case 'direct': {
        const spot = { channel: await directory.directChannel(target.person), replyTo: null }
        return { spot, head: await postPart(spot, first, key, way) }
      }
      case 'private': {
        const spot = halfDone.get(key) ?? (await threads.startPrivate(target.parent, subject))
        halfDone.set(key, spot)
        await threads.invite(spot, target.person)
        return { spot, head: await postPart(spot, first, key, way) }
      }
      case 'forum': {
        const head = await forum.start(target.forum, first, subject, tags)
        return { spot: { channel: head.channel, replyTo: null }, head }
      }
    }
  }

  /** Whoever is called in a private thread is let in: they may have left the server meanwhile, and come back. */
  async function letIn(spot: Spot, people: readonly string[]): Promise<void> {
    if (people.length === 0) return
    const { type } = await directory.channel(spot.channel)
    if (type !== ChannelType.PrivateThread) return
    for (const person of people)
      await threads.invite(spot, person).catch((error: unknown) => {
        // Who is no member cannot be let in; what is said stands there all the same.
        if (!isClosed(error)) throw error
      })
  }

  /** A text that is too long for one message goes on in the same place. */
  async function goOn(
    spot: Spot,
    head: { id: string },
    more: readonly Content[],
    key: string,
  ): Promise<void> {
    const replyTo = spot.replyTo === null ? null : head.id
    for (const [index, content] of more.entries()) {
      const part = partKey(key, index + 1)
      if (done.has(part)) continue
      const posted = await postPart({ ...spot, replyTo }, content, part, way)
      threads.posted(posted, spot, undefined)
      done.set(part, refOf(posted.channel, posted.id))
    }
  }

  /** For one reader among others Discord has nothing outside of interactions: it goes to their direct messages. */
  async function whisper({ to, card }: OutgoingOf<'whisper'>, key: string): Promise<string> {
    const channel = await directory.directChannel(to.id)
    await postPart({ channel, replyTo: null }, messageOf(card), key, way)
    return ''
  }

  async function edit({ ref, card }: OutgoingOf<'edit'>): Promise<MessageRef> {
    const { channel, id } = messageAt(ref)
    const { files, ...body } = messageOf(card)
    if (files.length === 0 && (await inPlace.says(ref, body))) return ref
    const change = (more: Change) => awake(channel, () => api.patch(Routes.channelMessage(channel, id), more))
    if (files.length === 0) await change({ body })
    else
      await change({ body, files }).catch((error: unknown) => {
        // Without the file the text still says how things stand.
        if (!(error instanceof DeliveryError) || error.kind !== 'forbidden') throw error
        return change({ body: { ...body, attachments: [] } })
      })
    // The text says how things stand; a tag that cannot be set takes nothing away.
    if (card.tags !== undefined)
      await forum.retag(channel, card.tags).catch((error: unknown) => {
        if (!isClosed(error)) throw error
      })
    return ref
  }

  async function mark({ ref, mark, on }: OutgoingOf<'mark'>): Promise<MessageRef> {
    const { channel, id } = messageAt(ref)
    const route = Routes.channelMessageOwnReaction(channel, id, encodeURIComponent(emoji.characterOf(mark)))
    await awake(channel, async () => {
      try {
        await (on ? api.put(route) : api.remove(route))
      } catch (error) {
        if (on || discordCode(error) !== unknownEmoji) throw error
      }
    })
    return ref
  }

  /** Nothing is changed in an archived thread; it is revived only when something is to be. */
  async function awake(channel: string, change: () => Promise<unknown>): Promise<void> {
    try {
      await change()
    } catch (error) {
      if (discordCode(error) !== archived) throw error
      await api.patch(Routes.channel(channel), { body: { archived: false } })
      await change()
    }
  }

  return async (outgoing, key) => {
    switch (outgoing.kind) {
      case 'post':
      case 'file':
      case 'whisper': {
        const before = done.get(key)
        if (before !== undefined) return before
        const ref = outgoing.kind === 'whisper' ? await whisper(outgoing, key) : await post(outgoing, key)
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

/** A place that this message will never get into, while another one may take it. */
function isClosed(error: unknown): boolean {
  return error instanceof DeliveryError && ['gone', 'forbidden', 'refused'].includes(error.kind)
}
