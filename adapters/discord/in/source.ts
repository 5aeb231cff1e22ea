import { Routes } from 'discord.js'
import type { Api } from '../connection/api.ts'
import { readRef } from '../ref.ts'
import type { Draft } from './draft.ts'
import { readSource, type Source } from './message.ts'

/**
 * An emoji that makes a ticket tells nothing of its message but the ids: the message is asked for. Null for other
 * events, and where the message is gone, hidden, or no person's.
 */
export async function sourceOf(
  draft: Draft,
  api: Pick<Api, 'get'>,
  channel: (id: string) => string | undefined,
): Promise<Source | null> {
  if (draft.kind !== 'reaction' || draft.mark !== 'ticket' || !draft.on) return null
  const message = readRef(draft.message)
  if (message === null) return null
  try {
    return readSource(await api.get<unknown>(Routes.channelMessage(message.channel, message.id)), channel)
  } catch {
    return null
  }
}
