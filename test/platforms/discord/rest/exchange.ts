/** One request from its first byte to its answer: faults, the ban, the token, the limits, then the handler. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { HttpFaults } from '../faults.ts'
import type { RequestEntry } from '../journal.ts'
import { text } from '../json.ts'
import type { Realm } from '../realm.ts'
import { applicationByToken } from '../world/world.ts'
import { type Answer, banned, insteadOf, send, waiting } from './answer.ts'
import { type Body, parseBody, readBytes } from './body.ts'
import type { Call, Reply } from './call.ts'
import type { Limits, Wait } from './limits.ts'
import { Refusal, refuse } from './refusal.ts'
import { hasRoute, type Route, routeOf } from './routes.ts'

export type Api = {
  realm: Realm
  limits: Limits
  faults: HttpFaults
  settings: Call['settings']
  gatewayUrl: () => string
  /** Milliseconds for the way there and back, half each. */
  latency: () => number
}

export async function exchange(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const [, version = ''] = /^\/api\/v(\d+)\//.exec(url.pathname) ?? []
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '')
  const method = request.method ?? 'GET'
  const bytes = await readBytes(request)
  const found = routeOf(method, path)
  const who = applicationByToken(api.realm.world, tokenOf(request))
  const entry: RequestEntry = {
    at: api.realm.clock.now(),
    method,
    path,
    route: found?.route.pattern ?? null,
    query: Object.fromEntries(url.searchParams),
    applicationId: who?.id ?? null,
    body: null,
    files: [],
    status: 0,
    code: null,
    answer: undefined,
    fault: null,
  }
  api.realm.journal.requests.push(entry)
  const line = found ? `${method} ${found.route.pattern}` : null
  const fault = api.faults.next(line, found?.params.channel)
  entry.fault = fault?.kind ?? null
  api.realm.signal.changed()
  const early = fault && insteadOf(fault)
  if (early === 'cut') request.socket.destroy()
  if (early === 'cut' || early === 'silence') return
  await travel(api)
  const outcome = early ?? (await settle(api, request, { found, version, bytes, entry }))
  entry.status = outcome.status
  entry.code = outcome.code ?? null
  entry.answer = outcome.body
  countInvalid(api, request, outcome)
  api.realm.signal.changed()
  if (fault?.kind === 'accept then drop') request.socket.destroy()
  if (fault?.kind === 'accept then drop' || fault?.kind === 'accept then hang') return
  if (fault?.kind === 'delay') await pause(fault.ms, undefined, { ref: false })
  await travel(api)
  send(response, outcome)
}

async function travel(api: Api): Promise<void> {
  if (api.latency() > 0) await pause(api.latency() / 2, undefined, { ref: false })
}

type Incoming = {
  found: { route: Route; params: Record<string, string> } | undefined
  version: string
  bytes: Buffer | null
  entry: RequestEntry
}

async function settle(api: Api, request: IncomingMessage, incoming: Incoming): Promise<Answer> {
  const { found, version, bytes, entry } = incoming
  const from = addressOf(request)
  let headers: Record<string, string> = {}
  if (api.limits.isBanned(from)) return banned
  try {
    if (version !== '' && version !== '10') throw refuse.version()
    if (!text(request.headers['user-agent']).startsWith('DiscordBot (')) throw refuse.userAgent()
    if (!found) throw hasRoute(entry.path) ? refuse.methodNotAllowed() : refuse.notFound()
    if (!bytes) throw refuse.tooLarge()
    const application = applicationByToken(api.realm.world, tokenOf(request))
    if (found.route.auth === 'bot' && !application) throw refuse.unauthorized()
    const taken = api.limits.take(application?.id ?? from, found.route, found.params)
    if ('scope' in taken) return waiting(taken)
    headers = taken.headers
    const content = await parseBody(bytes, text(request.headers['content-type']))
    entry.body = content.list.length > 0 ? content.list : content.body
    entry.files = content.files.map(({ field, filename, bytes: inside }) => ({
      field,
      filename,
      bytes: inside,
    }))
    const rename = renameOf(api, found, content)
    if (rename) return waiting({ ...rename, headers })
    return { headers, ...handle(api, found, content, application, entry.query) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, headers, body: error.body(), code: error.code }
  }
}

function handle(
  api: Api,
  found: { route: Route; params: Record<string, string> },
  content: Body,
  application: ReturnType<typeof applicationByToken>,
  query: Record<string, string>,
): Reply {
  const call: Call = {
    realm: api.realm,
    params: found.params,
    query,
    ...content,
    gatewayUrl: api.gatewayUrl(),
    settings: api.settings,
  }
  if (found.route.auth === 'none') return found.route.handle(call)
  if (!application) throw refuse.unauthorized()
  return found.route.handle({ ...call, application, botId: application.botId })
}

/** A change of a channel's name or topic has a limit of its own, which no header announces. */
function renameOf(api: Api, found: Incoming['found'], content: Body): Wait | null {
  const channel = api.realm.world.channels.get(found?.params.channel ?? '')
  if (found?.route.pattern !== '/channels/:channel' || found.route.method !== 'PATCH' || !channel) return null
  const renames = typeof content.body.name === 'string' && content.body.name !== channel.name
  const retells = 'topic' in content.body && content.body.topic !== channel.topic
  return renames || retells ? api.limits.takeRename(channel.id) : null
}

function countInvalid(api: Api, request: IncomingMessage, outcome: Answer): void {
  const shared = outcome.headers['X-RateLimit-Scope'] === 'shared'
  if ([401, 403, 429].includes(outcome.status) && !shared) api.limits.countInvalid(addressOf(request))
}

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? ''
}

function tokenOf(request: IncomingMessage): string {
  const [scheme, token] = text(request.headers.authorization).split(' ')
  return scheme === 'Bot' ? (token ?? '') : ''
}
