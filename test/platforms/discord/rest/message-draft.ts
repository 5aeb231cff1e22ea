/** A message's body, translated into what the world keeps. */
import type { Draft } from '../acts/messages.ts'
import { type Json, number, objects, text } from '../json.ts'
import type { MentionDefault } from '../rules/mentions.ts'
import type { Before } from '../rules/message.ts'
import { type Message, messageFlag } from '../world/kinds.ts'
import type { Call } from './call.ts'
import { keptAndNew, uploaded } from './files.ts'

/** The flags that an application may set on a message it creates. */
const settableFlags =
  messageFlag.suppressEmbeds | messageFlag.suppressNotifications | messageFlag.componentsV2

export function draftOf(call: Call, body: Json, authorId: string, mentionDefault: MentionDefault): Draft {
  return {
    authorId,
    content: text(body.content),
    embeds: objects(body.embeds),
    components: objects(body.components),
    attachments: uploaded(call, body),
    flags: number(body.flags) & settableFlags,
    allowedMentions: body.allowed_mentions,
    mentionDefault,
  }
}

export type Changes = Partial<Pick<Message, 'content' | 'embeds' | 'components' | 'attachments' | 'flags'>>

/** What an edit changes; fields that are absent stay, null empties them. */
export function changesOf(call: Call, body: Json, message: Message): Changes {
  const editable = messageFlag.suppressEmbeds | messageFlag.componentsV2
  return {
    ...('content' in body ? { content: text(body.content) } : {}),
    ...('embeds' in body ? { embeds: objects(body.embeds) } : {}),
    ...('components' in body ? { components: objects(body.components) } : {}),
    ...('flags' in body
      ? {
          flags:
            (message.flags & ~messageFlag.suppressEmbeds) |
            (number(body.flags) & editable) |
            (message.flags & messageFlag.componentsV2),
        }
      : {}),
    ...('attachments' in body || call.files.length > 0
      ? { attachments: keptAndNew(call, body, message.attachments) }
      : {}),
  }
}

export function stateOf(message: Message): Before {
  return {
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    flags: message.flags,
    files: message.attachments.length,
  }
}
