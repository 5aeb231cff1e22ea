import type { Realm } from '../realm.ts'
import type { IdentifySettings } from './identify.ts'
import type { Session } from './session.ts'

export type GatewaySettings = IdentifySettings & {
  heartbeatMs: number
  /** How long a session without a connection can be resumed. */
  resumeWindowMs: number
}

/** What all connections to the gateway share. */
export type Hub = {
  realm: Realm
  settings: GatewaySettings
  sessions: Map<string, Session>
  /** When each max_concurrency key last started a session. */
  lastStart: Map<string, number>
  url: () => string
  /** All sessions of the application end, its token is void. */
  resetToken: (applicationId: string) => void
}
