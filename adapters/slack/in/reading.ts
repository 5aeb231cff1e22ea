import type { WebClient } from '@slack/web-api'
import type { MessageRef, Said } from '../../../src/ports/inbound.ts'
import { readRef } from '../ref.ts'
import { attachmentsOf } from './attachments.ts'
import { type NameOf, typedText } from './typed-text.ts'

/**
 * Reads what a person's message says: a reaction names its message and does not tell its words. Null for a message
 * of an app, and where Slack does not tell.
 */
export function makeReading(api: WebClient, nameOf: NameOf): (ref: MessageRef) => Promise<Said | null> {
  return async ref => {
    const at = readRef(ref)
    if (at === null) return null
    const range = { ...at, oldest: at.ts, latest: at.ts, inclusive: true, limit: 2 }
    // Of an answer in a thread, Slack tells the thread's root first.
    const { messages = [] } = await api.conversations.replies(range).catch(() => ({ messages: [] }))
    const message = messages.find(one => one.ts === at.ts)
    if (!message?.user || message.bot_id) return null
    return { text: typedText(message.text ?? '', nameOf), files: attachmentsOf(message.files) }
  }
}
