/** https://docs.discord.com/developers/interactions/receiving-and-responding */
import type { Json } from '../json.ts'
import type { Attachment, Message } from './kinds.ts'

export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const

/** What an application answered first; `nothing` when its 3 seconds ran out. */
export type Answer =
  | { kind: 'message'; message: Message }
  | { kind: 'deferred'; ephemeral: boolean }
  | { kind: 'update'; message: Message }
  | { kind: 'deferred-update' }
  | { kind: 'choices'; choices: { name: string; value: string | number }[] }
  | { kind: 'modal'; modal: Json }
  | { kind: 'nothing' }

export type Interaction = {
  id: string
  token: string
  type: number
  applicationId: string
  userId: string
  guildId: string | null
  channelId: string
  /** The command's or component's data, as it was sent. */
  data: Json
  /** The message whose component was used; of a form, the message whose button opened it. */
  source: Message | null
  /** Of a form: what it was shown in answer to. */
  trigger: Interaction | null
  /** Files that came with a form. */
  uploads: Attachment[]
  createdAt: number
  answer: Answer | null
  original: Message | null
  followups: Message[]
}

/** An answer must come within this time. */
export const answerWithin = 3_000

/** The token of an interaction lives this long. */
export const tokenLife = 15 * 60_000
