import { z } from 'zod'
import { refOf } from '../ref.ts'
import { attachmentsOf, file } from './attachments.ts'
import { type Draft, instantOf, type Surroundings } from './draft.ts'
import { typedText } from './typed-text.ts'
import { bangWords, mentionWords, startsWithVerb } from './words.ts'

const message = z.looseObject({
  subtype: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  files: z.array(file).nullish(),
  edited: z.looseObject({ user: z.string().nullish(), ts: z.string().nullish() }).nullish(),
})

export const messageEvent = message.extend({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  channel_type: z.string().nullish(),
  deleted_ts: z.string().nullish(),
  message: message.nullish(),
  previous_message: message.nullish(),
})

type MessageEvent = z.infer<typeof messageEvent>
type Message = z.infer<typeof message>

/** Subtypes under which people write; all others are notices of Slack or of apps. */
const written = ['file_share', 'thread_broadcast', 'me_message']

/** What a message, a mention, an edit or a deletion says; null for what is nothing to a desk. */
export function readMessage(event: MessageEvent, around: Surroundings): Draft | null {
  switch (event.subtype ?? '') {
    case 'message_changed':
      return changed(event, around)
    case 'message_deleted':
      return event.previous_message ? deleted(event, event.previous_message, around) : null
    case '':
      return posted(event, around)
    default:
      return written.includes(event.subtype ?? '') ? posted(event, around) : null
  }
}

function posted(event: MessageEvent, around: Surroundings): Draft | null {
  const { channel, ts, user, text } = event
  // Other bots write messages too, and answering them is how loops begin.
  if (!user || user === around.bot || event.bot_id) return null
  const direct = event.channel_type === 'im' || channel.startsWith('D')
  const mentioned = mentionWords(text ?? '', around.bot)
  // In channels a mention is told twice, as a mention and as a message; in direct messages as a message alone.
  const isMention = event.type === 'app_mention'
  if (isMention ? direct || mentioned === null : mentioned !== null && !direct) return null
  const heading = headingOf(event, event, user, around)
  const typed = typedText(text ?? '', id => around.namesOf(id)?.name)
  // In a command people are words: by their handles, which have no blanks.
  const typedWords = typedText(mentioned ?? text ?? '', id => around.namesOf(id)?.handle)
  const words = mentioned === null ? spokenTo(typedWords, direct, heading.place.thread !== null) : typedWords
  if (words !== null) return { ...heading, eventId: `command:${channel}:${ts}`, kind: 'command', text: words }
  const files = attachmentsOf(event.files)
  const eventId = `message:${channel}:${ts}`
  return { ...heading, eventId, kind: 'message', message: refOf(channel, ts), text: typed, files }
}

/** The words of a command without a mention: `!word` in a thread, a known word in the direct message. */
function spokenTo(text: string, direct: boolean, inThread: boolean): string | null {
  if (inThread) return bangWords(text)
  return direct && startsWithVerb(text) ? text : null
}

function changed(event: MessageEvent, around: Surroundings): Draft | null {
  const { message: now, previous_message: before, channel } = event
  if (!now) return null
  // A root whose thread goes on is not deleted but replaced by a stone.
  if (now.subtype === 'tombstone') return before ? deleted(event, before, around) : null
  if (!now.user || now.bot_id || now.user === around.bot) return null
  // A preview that Slack adds to a link is told as a change of the message.
  if (before && before.text === now.text) return null
  return {
    ...headingOf(event, now, now.user, around),
    at: instantOf(now.edited?.ts ?? event.ts),
    eventId: `edited:${channel}:${now.ts}:${event.ts}`,
    kind: 'edited',
    message: refOf(channel, now.ts),
    text: typedText(now.text ?? '', id => around.namesOf(id)?.name),
  }
}

function deleted(event: MessageEvent, before: Message, around: Surroundings): Draft {
  const { channel } = event
  return {
    ...headingOf(event, before, before.user ?? around.bot, around),
    at: instantOf(event.ts),
    eventId: `deleted:${channel}:${before.ts}`,
    kind: 'deleted',
    message: refOf(channel, before.ts),
  }
}

function headingOf(
  { channel }: MessageEvent,
  { ts, thread_ts }: Message,
  user: string,
  around: Surroundings,
) {
  const thread = thread_ts && thread_ts !== ts ? refOf(channel, thread_ts) : null
  return {
    user,
    at: instantOf(ts),
    place: { workspace: around.workspace, channel: around.placeName(channel), thread },
  }
}
