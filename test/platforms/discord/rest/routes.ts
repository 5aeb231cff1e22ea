/** The routes of the HTTP API that there are, and who answers them. */
import { getApplication, getGateway, getGatewayBot, getSelf, getUser, listOwnGuilds } from './applications.ts'
import type { BotCall, Call, Reply } from './call.ts'
import { answerInteraction } from './callback.ts'
import {
  createChannel,
  createDirect,
  editChannel,
  editOverwrite,
  getChannel,
  removeChannel,
  removeOverwrite,
  typing,
} from './channels.ts'
import {
  createCommand,
  deleteCommand,
  editCommand,
  getCommand,
  getCommandPermissions,
  listCommands,
  overwriteCommands,
} from './commands.ts'
import { deleteFollowUp, editFollowUp, followUp, getFollowUp } from './followups.ts'
import {
  getGuild,
  getMember,
  getRole,
  giveRole,
  leaveGuild,
  listChannels,
  listMembers,
  listRoles,
  searchMembers,
  takeRole,
} from './guilds.ts'
import { listMessages, listPins, pinMessage, unpinMessage } from './message-list.ts'
import { bulkDelete, createMessage, deleteMessage, editMessage, getMessage } from './messages.ts'
import { clear, listReactions, react, unreact, unreactUser } from './reactions.ts'
import {
  addThreadMember,
  getThreadMember,
  join,
  leave,
  listActive,
  listArchived,
  listThreadMembers,
  removeThreadMember,
} from './thread-members.ts'
import { startFromMessage, startThreadIn } from './threads.ts'

export type Route = { method: string; pattern: string; steps: string[] } & (
  | { auth: 'bot'; handle: (call: BotCall) => Reply }
  | { auth: 'none'; handle: (call: Call) => Reply }
)

type Handlers = Record<string, (call: BotCall) => Reply>

const channel: Handlers = {
  'GET /channels/:channel': getChannel,
  'PATCH /channels/:channel': editChannel,
  'DELETE /channels/:channel': removeChannel,
  'PUT /channels/:channel/permissions/:overwrite': editOverwrite,
  'DELETE /channels/:channel/permissions/:overwrite': removeOverwrite,
  'POST /channels/:channel/typing': typing,
  'GET /channels/:channel/messages': listMessages,
  'POST /channels/:channel/messages': createMessage,
  'POST /channels/:channel/messages/bulk-delete': bulkDelete,
  'GET /channels/:channel/messages/pins': listPins,
  'PUT /channels/:channel/messages/pins/:message': pinMessage,
  'DELETE /channels/:channel/messages/pins/:message': unpinMessage,
  'GET /channels/:channel/messages/:message': getMessage,
  'PATCH /channels/:channel/messages/:message': editMessage,
  'DELETE /channels/:channel/messages/:message': deleteMessage,
  'DELETE /channels/:channel/messages/:message/reactions': clear,
  'GET /channels/:channel/messages/:message/reactions/:emoji': listReactions,
  'DELETE /channels/:channel/messages/:message/reactions/:emoji': clear,
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': react,
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': unreact,
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/:user': unreactUser,
  'POST /channels/:channel/messages/:message/threads': startFromMessage,
  'POST /channels/:channel/threads': startThreadIn,
  'GET /channels/:channel/threads/archived/public': listArchived('public'),
  'GET /channels/:channel/threads/archived/private': listArchived('private'),
  'GET /channels/:channel/users/@me/threads/archived/private': listArchived('joined'),
  'GET /channels/:channel/thread-members': listThreadMembers,
  'PUT /channels/:channel/thread-members/@me': join,
  'DELETE /channels/:channel/thread-members/@me': leave,
  'GET /channels/:channel/thread-members/:user': getThreadMember,
  'PUT /channels/:channel/thread-members/:user': addThreadMember,
  'DELETE /channels/:channel/thread-members/:user': removeThreadMember,
}

const guild: Handlers = {
  'GET /guilds/:guild': getGuild,
  'GET /guilds/:guild/channels': listChannels,
  'POST /guilds/:guild/channels': createChannel,
  'GET /guilds/:guild/threads/active': listActive,
  'GET /guilds/:guild/roles': listRoles,
  'GET /guilds/:guild/roles/:role': getRole,
  'GET /guilds/:guild/members': listMembers,
  'GET /guilds/:guild/members/search': searchMembers,
  'GET /guilds/:guild/members/:user': getMember,
  'PUT /guilds/:guild/members/:user/roles/:role': giveRole,
  'DELETE /guilds/:guild/members/:user/roles/:role': takeRole,
}

const own: Handlers = {
  'GET /gateway/bot': getGatewayBot,
  'GET /applications/@me': getApplication,
  'GET /oauth2/applications/@me': getApplication,
  'GET /users/@me': getSelf,
  'GET /users/@me/guilds': listOwnGuilds,
  'DELETE /users/@me/guilds/:guild': leaveGuild,
  'POST /users/@me/channels': createDirect,
  'GET /users/:user': getUser,
}

const command: Handlers = {
  'GET /applications/:application/guilds/:guild/commands/:command/permissions': getCommandPermissions,
  ...Object.fromEntries(
    ['/applications/:application', '/applications/:application/guilds/:guild'].flatMap(scope => [
      [`GET ${scope}/commands`, listCommands],
      [`PUT ${scope}/commands`, overwriteCommands],
      [`POST ${scope}/commands`, createCommand],
      [`GET ${scope}/commands/:command`, getCommand],
      [`PATCH ${scope}/commands/:command`, editCommand],
      [`DELETE ${scope}/commands/:command`, deleteCommand],
    ]),
  ),
}

/** Without a bot's token: the token in the path is what counts. */
const open: Record<string, (call: Call) => Reply> = {
  'GET /gateway': getGateway,
  'POST /interactions/:interaction/:token/callback': answerInteraction,
  'POST /webhooks/:application/:token': followUp,
  'GET /webhooks/:application/:token/messages/:message': getFollowUp,
  'PATCH /webhooks/:application/:token/messages/:message': editFollowUp,
  'DELETE /webhooks/:application/:token/messages/:message': deleteFollowUp,
}

function placed(line: string): { method: string; pattern: string; steps: string[] } {
  const [method = '', pattern = ''] = line.split(' ')
  return { method, pattern, steps: pattern.split('/').slice(1) }
}

export const routes: Route[] = [
  ...Object.entries({ ...channel, ...guild, ...own, ...command }).map(
    ([line, handle]): Route => ({ ...placed(line), auth: 'bot', handle }),
  ),
  ...Object.entries(open).map(([line, handle]): Route => ({ ...placed(line), auth: 'none', handle })),
]

/** The route of a path and what its steps are called; fixed steps win over named ones. */
export function routeOf(
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  const steps = path.split('/').slice(1).map(decode)
  const found = routes
    .filter(one => one.method === method && one.steps.length === steps.length)
    .filter(one => one.steps.every((step, at) => step.startsWith(':') || step === steps[at]))
    .sort((a, b) => named(a) - named(b))[0]
  if (!found) return undefined
  const params = found.steps.flatMap((step, at) =>
    step.startsWith(':') ? [[step.slice(1), steps[at] ?? ''] as const] : [],
  )
  return { route: found, params: Object.fromEntries(params) }
}

/** Whether the path is there for another method. */
export function hasRoute(path: string): boolean {
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].some(method => routeOf(method, path) !== undefined)
}

/** All routes as tests name them: 'POST /channels/:channel/messages'. */
export const routeLines: ReadonlySet<string> = new Set(routes.map(one => `${one.method} ${one.pattern}`))

function named(route: Route): number {
  return route.steps.filter(one => one.startsWith(':')).length
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
