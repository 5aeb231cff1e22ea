import type { HttpDeps } from '../http/server.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'

/** A chat that is connected, with the workspaces it reaches. */
export type Chat = {
  platform: ChatPlatform
  workspaces: readonly string[]
  routes: HttpDeps['routes']
  /** Rejects while the connection is down; its error says what is not there. */
  ready(): Promise<void>
}
