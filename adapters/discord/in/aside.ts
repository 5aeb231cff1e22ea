import { ChannelType, Routes } from 'discord.js'
import type { Card } from '../../../src/cards/card.ts'
import { join, named, say, type Text } from '../../../src/cards/text.ts'
import type { Alone, Reply } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { Inbound, InboundOf, MessageRef, Speaker } from '../../../src/ports/inbound.ts'
import type { Log } from '../../../src/ports/surroundings.ts'
import { isThread } from '../guilds.ts'
import { makeMemory } from '../memory.ts'
import { messagesOf } from '../out/message.ts'
import { partKey } from '../out/nonce.ts'
import { messageAt, type Spot } from '../out/threads.ts'
import { postPart, type Way } from '../out/way.ts'
import { patiently } from '../patience.ts'
import type { Draft, Spot as Spoken } from './draft.ts'
import { inWords } from './form-in-words.ts'

/** How long the answers to emoji on one card are gathered, so that they are one message; ms. */
const gathering = 1_500

export type Aside = {
  /** Answers what was no interaction: Discord has no private answer there. Never rejects. */
  answer(reply: Reply, inbound: Inbound, draft: Draft): Promise<void>
  /** Tells one person in direct messages, where they take any. Never rejects. */
  directly(inbound: Inbound, shown: Card): Promise<void>
  /** Tells what was gathered until now. */
  close(): Promise<void>
}

/** The same answer to several people, on one card. */
type Gathered = { people: Speaker[]; shown: Card; key: string }

export function makeAside(way: Way, log: Pick<Log, 'info'>): Aside {
  const { api, directory, threads, emoji } = way
  const gathered = new Map<MessageRef, { answers: Map<string, Gathered>; timer: NodeJS.Timeout }>()
  const told = makeMemory<true>(20_000)

  let closing = false

  /** Answers are in no outbox: while Discord asks to slow down, they are tried again here. Whether it was done. */
  async function quietly(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await patiently(work, () => closing)
      return true
    } catch (error) {
      log.info({ error }, 'an answer had no place in Discord')
      return false
    }
  }

  async function post(spot: Spot, shown: Card, key: string): Promise<void> {
    for (const [index, content] of messagesOf(shown).entries())
      await postPart(spot, content, index === 0 ? key : partKey(key, index), way)
  }

  /** In direct messages; where they take none, below a message of those who may read it. */
  async function directly(
    { from, eventId }: Inbound,
    shown: Card,
    below: MessageRef | null = null,
  ): Promise<void> {
    const key = `answer:${eventId}`
    const isTold = await quietly(async () =>
      post({ channel: await directory.directChannel(from.id), replyTo: null }, shown, key),
    )
    if (isTold || below === null) return
    const text = [named(from), say(': '), ...shown.text]
    await quietly(async () => post(await threads.below(messageAt(below)), { ...shown, text }, key))
  }

  /** Whether a message is gone now that people wrote among others. */
  async function takeAway({ channel, said }: Spoken): Promise<boolean> {
    if (said === undefined) return false
    return quietly(async () => {
      try {
        await api.remove(Routes.channelMessage(channel, said))
      } catch (error) {
        if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error
      }
    })
  }

  /** In a thread and in direct messages where it was asked: those who read there may know. Else in private. */
  async function toWords(inbound: Inbound, shown: Card, { spot }: Draft, alone?: Alone): Promise<void> {
    const { type } = await directory.channel(spot.channel)
    if (type === ChannelType.DM || (alone === undefined && isThread(type))) {
      const here = { channel: spot.channel, replyTo: spot.said ?? null }
      await quietly(() => post(here, shown, `answer:${inbound.eventId}`))
      return
    }
    const withdrawn = alone?.withdrawn
    const told = withdrawn !== undefined && (await takeAway(spot)) ? withdrawn : shown
    await directly(inbound, told, alone?.below)
  }

  /** The card says who has the ticket: an emoji that says otherwise is taken away, where that is permitted. */
  async function withdraw({ message, mark, from }: InboundOf<'reaction'>): Promise<void> {
    const { channel, id } = messageAt(message)
    const character = encodeURIComponent(emoji.characterOf(mark))
    await quietly(() => api.remove(Routes.channelMessageUserReaction(channel, id, character, from.id)))
  }

  async function toMark(inbound: InboundOf<'reaction'>, shown: Card): Promise<void> {
    const { message, from, eventId } = inbound
    const { type } = await directory.channel(messageAt(message).channel)
    // Below the words of somebody, everybody in the channel would read the answer.
    const amongAll = inbound.mark === 'ticket'
    if (amongAll || type === ChannelType.DM || type === ChannelType.PrivateThread) {
      const key = `${from.id} ${message}`
      if (told.has(key)) return
      told.set(key, true)
      return directly(inbound, shown)
    }
    gather(message, inbound.from, shown, eventId)
    if (inbound.on && inbound.mark === 'claim') await withdraw(inbound)
  }

  function gather(ref: MessageRef, from: Speaker, shown: Card, eventId: string): void {
    const waiting = gathered.get(ref) ?? {
      answers: new Map<string, Gathered>(),
      timer: setTimeout(() => void flush(ref), gathering),
    }
    gathered.set(ref, waiting)
    const kind = kindOf(shown.text)
    const same = waiting.answers.get(kind)
    if (same === undefined) waiting.answers.set(kind, { people: [from], shown, key: `answer:${eventId}` })
    else if (!same.people.some(one => one.id === from.id)) same.people.push(from)
  }

  async function flush(ref: MessageRef): Promise<void> {
    const waiting = gathered.get(ref)
    if (waiting === undefined) return
    gathered.delete(ref)
    clearTimeout(waiting.timer)
    for (const { people, shown, key } of waiting.answers.values()) {
      const names = join(
        people.map(one => [named(one)]),
        ', ',
      )
      const text = [...names, say(': '), ...shown.text]
      await quietly(async () => post(await threads.below(messageAt(ref)), { ...shown, text }, key))
    }
  }

  return {
    async answer(reply, inbound, draft) {
      if (reply.kind !== 'whisper' && reply.kind !== 'form') return
      const shown = reply.kind === 'form' ? inWords(reply.form) : reply.card
      await quietly(() =>
        inbound.kind === 'reaction' ? toMark(inbound, shown) : toWords(inbound, shown, draft, reply.alone),
      )
    },
    directly,
    async close() {
      closing = true
      await Promise.all([...gathered.keys()].map(flush))
    },
  }
}

/** Answers that differ in nothing but the seconds in brackets are the same. */
function kindOf(text: Text): string {
  const words = text.map(span => ('text' in span ? span.text : span.kind === 'person' ? span.person.id : ''))
  return words.join('').replace(/\([^)]*\)/g, '')
}
