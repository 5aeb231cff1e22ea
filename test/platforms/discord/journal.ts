import type { Json } from './json.ts'

/** One request to the HTTP API with its end, kept for assertions. */
export type RequestEntry = {
  at: number
  method: string
  /** The path as it was asked for, without version and query. */
  path: string
  /** The pattern of the path, such as /channels/:channel/messages; null where there is none. */
  route: string | null
  query: Record<string, string>
  applicationId: string | null
  body: Json | Json[] | null
  files: { field: string; filename: string; bytes: Uint8Array }[]
  /** 0 while it is under way, and for ever when the connection was dropped or left hanging. */
  status: number
  /** Discord's error code, or null. */
  code: number | null
  answer: unknown
  /** The fault that was played on it, or null. */
  fault: string | null
}

/** One payload on a gateway connection; `way` as seen from Discord. */
export type GatewayEntry = {
  at: number
  sessionId: string | null
  applicationId: string | null
  way: 'sent' | 'received'
  op: number
  name: string | null
  data: unknown
}

/** Everything that was asked, accepted, refused, sent and received. */
export type Journal = {
  requests: RequestEntry[]
  gateway: GatewayEntry[]
  /** Requests that were carried out, also when their answer was lost on the way. */
  accepted(method?: string, route?: string): RequestEntry[]
  /** Requests that were refused, with status 400 or more. */
  refused(code?: number): RequestEntry[]
  /** Events sent, by name. */
  dispatched(name: string): GatewayEntry[]
  /** Payloads received, by opcode. */
  received(op: number): GatewayEntry[]
  /** Forgets everything: for long runs. */
  clear(): void
}

export function makeJournal(): Journal {
  const requests: RequestEntry[] = []
  const gateway: GatewayEntry[] = []
  return {
    requests,
    gateway,
    accepted: (method, route) =>
      requests.filter(
        one =>
          one.status >= 200 &&
          one.status < 300 &&
          (method === undefined || one.method === method) &&
          (route === undefined || one.route === route),
      ),
    refused: code => requests.filter(one => one.status >= 400 && (code === undefined || one.code === code)),
    dispatched: name => gateway.filter(one => one.way === 'sent' && one.name === name),
    received: op => gateway.filter(one => one.way === 'received' && one.op === op),
    clear() {
      requests.length = 0
      gateway.length = 0
    },
  }
}
