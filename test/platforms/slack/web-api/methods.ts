import { appMethods } from './apps.ts'
import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { historyMethods } from './history.ts'
import type { Method } from './method.ts'
import { reactionMethods } from './reactions.ts'
import { userMethods } from './users.ts'
import { viewMethods } from './views.ts'

/** Every method but the two that need something of the running server (oauth.v2.access, apps.connections.open). */
export const methods: Method[] = [
  ...appMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...historyMethods,
  ...reactionMethods,
  ...userMethods,
  ...viewMethods,
]
