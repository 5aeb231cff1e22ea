import { z } from 'zod'
import type { Attachment, Said } from '../../../src/ports/inbound.ts'
import { refOf, writtenAt } from '../ref.ts'
import { type Draft, id, type Spot, type Surroundings, shapes, spare, type Told, toldOf } from './draft.ts'
import { typedText } from './typed-text.ts'
import { bangWords, mentionWords, startsWithVerb } from './words.ts'

export const file = z.looseObject({
  filename: z.string(),
  content_type: z.string().nullish(),
  size: z.number().nullish(),
  url: z.string(),
})
const message = z.looseObject({
  id,
  channel_id: id,
  guild_id: id.nullish(),
  author: shapes.user,
  member: shapes.member.nullish(),
  webhook_id: z.string().nullish(),
  type: spare(z.number(), 0),
  timestamp: z.string().nullish().catch(null),
  content: spare(z.string(), ''),
  edited_timestamp: z.string().nullish(),
  mentions: spare(z.array(shapes.user), []),
  attachments: spare(z.array(file), []),
  message_reference: z.looseObject({ message_id: id.nullish() }).nullish().catch(null),
  /** What was forwarded. */
  message_snapshots: spare(
    z.array(
      z.looseObject({
        message: z.looseObject({ content: spare(z.string(), ''), attachments: spare(z.array(file), []) }),
      }),
    ),
    [],
  ),
  sticker_items: spare(z.array(z.looseObject({ name: z.string() })), []),
  poll: z
    .looseObject({
      question: z.looseObject({ text: spare(z.string(), '') }),
      answers: spare(
        z.array(z.looseObject({ poll_media: z.looseObject({ text: spare(z.string(), '') }) })),
        [],
      ),
    })
    .nullish()
    .catch(null),
})
const gone = z.looseObject({ id, channel_id: id, guild_id: id.nullish() })

export type Message = z.infer<typeof message>
type Filed = Pick<Message, 'attachments'> & Partial<Pick<Message, 'message_snapshots'>>

/** Messages that people write: plain ones and answers. All other types are notices of Discord or of applications. */
const written = [0, 19]

type ChannelNames = (id: string) => string | undefined

/** A new message; null for what is nothing to a desk. Other bots write too, and answering them is how loops begin. */
export function readMessage(told: unknown, around: Surroundings, channel: ChannelNames): Draft | null {
  const read = message.safeParse(told)
  if (!read.success || !isOfPerson(read.data)) return null
  const { data } = read
  const spot = spotOf(data)
  const heading = { from: toldOf(data.author, data.member), spot, at: writtenAt(data) }
  const names = { users: data.mentions, channel }
  const mentioned = mentionWords(data.content, around.bot)
  const typed = typedText(saidOf(data), names)
  const typedWords = typedText(mentioned ?? data.content, names, true)
  const words = mentioned === null ? spokenTo(typedWords, spot) : typedWords
  if (words !== null) return { ...heading, eventId: `command:${data.id}`, kind: 'command', text: words }
  return {
    ...heading,
    eventId: `message:${data.id}`,
    kind: 'message',
    message: refOf(data.channel_id, data.id),
    text: typed === '' && filesOf(data).length === 0 ? addressOf(data) : typed,
    files: filesOf(data),
  }
}

/** Who wrote a message, and what it says; null where Discord does not tell that. */
export type Source = { author: Told; said: Said | null; writtenAt: Date }

export function readSource(told: unknown, channel: ChannelNames): Source | null {
  const read = message.safeParse(told)
  if (!read.success || !isOfPerson(read.data)) return null
  const { data } = read
  const [text, files] = [typedText(saidOf(data), { users: data.mentions, channel }), filesOf(data)]
  const said = text === '' && files.length === 0 ? null : { text, files }
  return { author: toldOf(data.author, data.member), said, writtenAt: writtenAt(data) }
}

export function filesOf({ attachments, message_snapshots = [] }: Filed): Attachment[] {
  const forwarded = message_snapshots.flatMap(({ message: one }) => one.attachments)
  return [...attachments, ...forwarded].map(one => ({
    name: one.filename,
    type: one.content_type ?? 'application/octet-stream',
    size: one.size ?? 0,
    url: one.url,
  }))
}

/** A changed message. Discord tells of previews and pins as changes, too: those were not edited by anybody. */
export function readEdit(told: unknown, channel: ChannelNames): Draft | null {
  const read = message.safeParse(told)
  if (!read.success || !isOfPerson(read.data) || !read.data.edited_timestamp) return null
  const { data } = read
  return {
    from: toldOf(data.author, data.member),
    spot: spotOf(data),
    at: new Date(data.edited_timestamp ?? 0),
    eventId: `edited:${data.id}:${data.edited_timestamp}`,
    kind: 'edited',
    message: refOf(data.channel_id, data.id),
    text: typedText(saidOf(data), { users: data.mentions, channel }),
  }
}

/** A deleted message. Discord does not say who deleted it, nor whose it was. */
export function readDeletion(told: unknown, { bot }: Surroundings, now: number): Draft | null {
  const read = gone.safeParse(told)
  if (!read.success) return null
  const { data } = read
  return {
    from: { id: bot },
    spot: { guild: data.guild_id ?? null, channel: data.channel_id, answered: null, talk: true },
    at: new Date(now),
    eventId: `deleted:${data.id}`,
    kind: 'deleted',
    message: refOf(data.channel_id, data.id),
  }
}

/** What somebody wrote; without words of their own, what they forwarded, asked in a poll, or the names of stickers. */
export function saidOf({ content, message_snapshots, poll, sticker_items }: Message): string {
  if (content !== '') return content
  const forwarded = message_snapshots.map(({ message: one }) => one.content)
  const asked = poll ? [poll.question.text, ...poll.answers.map(one => `- ${one.poll_media.text}`)] : []
  const stickers = sticker_items.map(({ name }) => `:${name}:`)
  return [...forwarded, ...asked, ...stickers].filter(line => line !== '').join('\n')
}

function isOfPerson({ author, webhook_id, type }: Message): boolean {
  return author.bot !== true && !webhook_id && written.includes(type)
}

function spotOf({ id: said, guild_id, channel_id, message_reference }: Message): Spot {
  return {
    guild: guild_id ?? null,
    channel: channel_id,
    answered: message_reference?.message_id ?? null,
    talk: true,
    said,
  }
}

/** The words of a command without a mention: `!word`, or in direct messages a known word. */
function spokenTo(text: string, { guild }: Spot): string | null {
  return bangWords(text) ?? (guild === null && startsWithVerb(text) ? text : null)
}

/** Without the content intent Discord tells no words: where they stand is all that can be passed on. */
function addressOf({ guild_id, channel_id, id: own }: Message): string {
  return `https://discord.com/channels/${guild_id ?? '@me'}/${channel_id}/${own}`
}
