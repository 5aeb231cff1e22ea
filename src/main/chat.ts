import type { HttpDeps } from '../http/server.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'
import type { ConfigError } from '../ports/errors.ts'

/** A chat that is connected, with the workspaces it reaches. */
export type Chat = {
  platform: ChatPlatform
  workspaces: readonly string[]
  routes: HttpDeps['routes']
  /** @throws NotReady while the connection is down */
  ready(): Promise<void>
  /** Resolves once the chat takes this process no more, whatever it tries, with what to do about it. */
  lost: Promise<ConfigError>
}

/** Of a chat that keeps whoever it has let in. */
export const neverLost: Chat['lost'] = new Promise(() => undefined)
