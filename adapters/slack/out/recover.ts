import type { ChatPlatform, OutgoingFile, Recovery } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { refOf } from '../ref.ts'
import { postPart } from './deliver.ts'
import { calling, slackCode } from './failure.ts'
import { messagesOf } from './message.ts'
import { keyIn, partKey } from './stamp.ts'
import { type Spot, spotOf, type Way } from './way.ts'

/** Slack's clock and ours may differ: the history is read from a little earlier. */
const clockDifference = 120_000
const mostPages = 20
/** Until a question that failed is asked again. */
const pause = 15_000

/** Slack shares files in its own time; after this one that is not there will not come. */
const sharing = 60_000

type Found = {
  ts: string
  key: string | undefined
  files: readonly { id?: string | undefined; name?: string | undefined; size?: number | undefined }[]
}

/**
 * Looks a post up in the history by the key in its metadata. Of a text in several messages the missing ones are
 * posted now. Whispers are in no history, and repeating an edit or a mark does no harm.
 */
export function makeRecover(way: Way, now: () => number): ChatPlatform['recover'] {
  async function recover(
    outgoing: Parameters<ChatPlatform['recover']>[0],
    key: string,
    since: Date,
  ): Promise<Recovery> {
    if (outgoing.kind === 'whisper') return { unknown: 'never' }
    if (outgoing.kind === 'edit' || outgoing.kind === 'mark') return 'absent'
    const spot = await spotOf(outgoing.to, way)
    const oldest = Math.max(0, since.getTime() - clockDifference) / 1_000
    const there = await shownSince(spot, oldest, way)
    if (outgoing.kind === 'file') return recoverFile(outgoing.file, there, since)
    const head = there.find(one => one.key === key)
    if (head === undefined) return 'absent'

    const [, ...more] = messagesOf(outgoing.card, way.rendering)
    if (more.length > 0) {
      const below = { channel: spot.channel, thread: spot.thread ?? head.ts }
      const parts = new Set((await shownSince(below, oldest, way)).map(one => one.key))
      for (const [index, content] of more.entries()) {
        const part = partKey(key, index + 1)
        if (!parts.has(part)) await postPart(below, content, part, way)
      }
    }
    return { found: refOf(spot.channel, head.ts) }
  }

  /** A message with a file takes no metadata: it is known by the file's name and size. */
  function recoverFile({ name, bytes }: OutgoingFile, there: readonly Found[], since: Date): Recovery {
    const file = there
      .flatMap(({ files }) => files)
      .find(one => one.name === name && one.size === bytes.length)
    if (file !== undefined) return { found: file.id ?? '' }
    const shownBy = since.getTime() + sharing
    return now() < shownBy ? { unknown: new Date(shownBy) } : 'absent'
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

/** The messages of a channel or thread with their keys of an outbox and their files. @throws DeliveryError */
async function shownSince({ channel, thread }: Spot, oldest: number, { api }: Way): Promise<Found[]> {
  const found: Found[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const range = {
      channel,
      oldest: oldest.toFixed(6),
      include_all_metadata: true,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    }
    const { messages = [], response_metadata } = await calling(() =>
      thread === null
        ? api.conversations.history(range)
        : api.conversations.replies({ ...range, ts: thread }).catch(emptyWhenGone),
    )
    for (const { ts, metadata, files = [] } of messages)
      if (ts !== undefined) found.push({ ts, key: keyIn(metadata), files })
    cursor = response_metadata?.next_cursor || undefined
    if (cursor === undefined) break
  }
  return found
}

/** A thread without a root has no messages to read, though an answer may have landed in the channel. */
function emptyWhenGone(error: unknown) {
  if (slackCode(error) === 'thread_not_found') return { messages: [], response_metadata: undefined }
  throw error
}
