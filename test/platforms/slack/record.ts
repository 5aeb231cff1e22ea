import type { Fields, Message } from './world/model.ts'

/** One request to the Web API, whatever became of it. Tokens are not kept. */
export type CallRecord = {
  /** Counts from 1, in order of arrival. */
  n: number
  /** Milliseconds since 1970, by the server's clock. */
  at: number
  method: string
  team?: string
  args: Fields
  outcome: 'accepted' | 'refused' | 'rate-limited' | 'failed'
  /** Slack's error code, or the name of the fault that was asked for. */
  error?: string
  /** The faults found by Block Kit, with pointers. */
  messages?: string[]
  /** False when the reply never reached the app (dropped after the work was done, or never answered). */
  answered: boolean
  warnings: string[]
}

/** What the app brought before people's eyes. `message` stays the stored message and shows later edits. */
export type PostRecord = {
  via: 'chat.postMessage' | 'files.completeUploadExternal' | 'response_url' | 'ack'
  team: string
  channel: string
  ts: string
  text: string
  blocks?: Fields[]
  threadTs?: string
  metadata?: Fields
  args: Fields
  message: Message
  /** The thread named does not begin with a message of this channel (deleted, or a reply taken for a root). */
  orphan: boolean
}

export type UpdateRecord = { channel: string; ts: string; text: string; blocks?: Fields[]; args: Fields }

export type EphemeralRecord = {
  via: 'chat.postEphemeral' | 'response_url' | 'ack'
  channel: string
  user: string
  ts: string
  text: string
  blocks?: Fields[]
  threadTs?: string
  replaced: boolean
}

export type ViewRecord = {
  via: 'views.open' | 'views.update' | 'views.push' | 'views.publish' | 'ack'
  id: string
  user: string
  body: Fields
}

/** What Slack sent to the app, word for word: the material for fixtures. */
export type SentRecord = { kind: 'event' | 'command' | 'interaction'; body: Fields }

export type Records = {
  sent: SentRecord[]
  calls: CallRecord[]
  posts: PostRecord[]
  updates: UpdateRecord[]
  deletions: { channel: string; ts: string }[]
  ephemerals: EphemeralRecord[]
  views: ViewRecord[]
}

export type Recorder = Records & {
  /** Tells everybody who waits that something was added. */
  changed: () => void
  /**
   * Resolves with the first truthy answer, asked now and after every change.
   *
   * @throws after `timeoutMs` real milliseconds (10 s), naming what was waited for and the last calls
   */
  until: <T>(what: string, find: () => T | undefined | false | null, timeoutMs?: number) => Promise<T>
}

export function makeRecorder(): Recorder {
  const records: Records = {
    sent: [],
    calls: [],
    posts: [],
    updates: [],
    deletions: [],
    ephemerals: [],
    views: [],
  }
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const watch of [...watchers]) watch()
  }
  const lastCalls = () =>
    records.calls
      .slice(-5)
      .map(call => `${call.method} ${call.error ?? call.outcome}`)
      .join(', ') || 'none'

  const until: Recorder['until'] = (what, find, timeoutMs = 10_000) =>
    new Promise((resolve, reject) => {
      const look = () => {
        try {
          const found = find()
          if (!found) return
          stop()
          resolve(found)
        } catch (error) {
          stop()
          reject(error)
        }
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}. Last calls: ${lastCalls()}.`))
      }, timeoutMs)
      const stop = () => {
        clearTimeout(timer)
        watchers.delete(look)
      }
      watchers.add(look)
      look()
    })
  return { ...records, changed, until }
}
