import type { Fields } from '../world/model.ts'

/** What became of one request to the app. */
export type Outcome =
  | { kind: 'answered'; status: number; body: unknown; noRetry: boolean }
  | { kind: 'timeout' }
  | { kind: 'unreachable'; reason: string }

export type Retry = { num: number; reason: string }

/** One of the two ways to an app: signed requests to its URL, or envelopes on its sockets. */
export type Transport = {
  name: 'http' | 'socket'
  event: (body: Fields, retry?: Retry) => Promise<Outcome>
  command: (fields: Record<string, string>) => Promise<Outcome>
  interaction: (payload: Fields) => Promise<Outcome>
}

/** Whether Slack takes this for a success. */
export function succeeded(outcome: Outcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300
}

/** A body as an answer may hold it: JSON where it is JSON, text otherwise, nothing when empty. */
export function parseAnswer(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
