import type { IncomingMessage, ServerResponse } from 'node:http'
import { applyReply } from '../interactivity/apply-reply.ts'
import type { Platform } from '../platform.ts'
import { parseAnswer } from '../transport/transport.ts'
import { answerCall, recordCall } from '../web-api/answer.ts'
import type { Method } from '../web-api/method.ts'
import type { OAuth } from '../web-api/oauth.ts'
import type { RateLimits } from '../web-api/rate-limits.ts'
import type { Fields } from '../world/model.ts'
import { credentials, readArguments, readBytes, readUpload } from './body.ts'
import { json, respond, type Written } from './faulty.ts'

export type RouteParts = {
  platform: Platform
  methods: ReadonlyMap<string, Method>
  limits: RateLimits
  oauth: OAuth
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const plain = (status: number, body: string): Written => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})

/** `/api/<method>`: the Web API. */
function apiRoute({ platform, methods, limits }: RouteParts): Handler {
  return async (request, response, url) => {
    const method = url.pathname.slice('/api/'.length)
    const parsed = await readArguments(request, url)
    if (platform.settings.latency > 0) {
      await new Promise(resolve => setTimeout(resolve, platform.settings.latency))
    }
    const { args, ...auth }: { args: Fields; token?: string } =
      'args' in parsed ? credentials(request, parsed.args) : { args: {} }
    const work = async () => {
      if ('error' in parsed) {
        const record = recordCall(platform, method, {})
        Object.assign(record, { outcome: 'refused', error: parsed.error })
        return { written: json(200, { ok: false, error: parsed.error }), record }
      }
      const call = { method, args, ...(auth.token ? { token: auth.token } : {}) }
      const { answer, record } = await answerCall(platform, limits, methods, call)
      return { written: json(answer.status, answer.body, answer.headers), record }
    }
    const { client_secret: _secret, token: _token, ...shown } = args
    const fault = platform.faults.forCall(method, shown)
    await respond(platform, response, fault, work, () => recordCall(platform, method, shown))
  }
}

/** `/response/<team>/<id>`: what a response_url leads to. */
function responseRoute({ platform }: RouteParts): Handler {
  return async (request, response, url) => {
    const body = parseAnswer((await readBytes(request)).toString('utf8'))
    const id = url.pathname.split('/').at(-1) ?? ''
    const work = () => {
      const record = recordCall(platform, '/response', { body })
      const entry = platform.responseUrls.use(id)
      const error =
        typeof entry === 'string' ? entry : applyReply(platform, entry.target, 'response_url', body)
      if (typeof entry !== 'string') {
        entry.replies.push({ via: 'response_url', body, ...(error ? { error } : {}) })
      }
      if (error) Object.assign(record, { outcome: 'refused', error })
      platform.record.changed()
      const written = error
        ? json(typeof entry === 'string' ? 404 : 400, { ok: false, error })
        : plain(200, 'ok')
      return Promise.resolve({ written, record })
    }
    const fault = platform.faults.forCall('/response', { body })
    await respond(platform, response, fault, work, () => recordCall(platform, '/response', { body }))
  }
}

/** `/upload/v1/<team>/<file>`: the second step of an upload. */
function uploadRoute({ platform }: RouteParts): Handler {
  return async (request, response, url) => {
    const [, , , team = '', id = ''] = url.pathname.split('/')
    const bytes = await readUpload(request)
    const work = () => {
      const record = recordCall(platform, '/upload', { file: id, length: bytes.length })
      const file = platform.world.workspaces.get(team)?.files.get(id)
      if (!file || file.bytes || bytes.length !== file.length) {
        Object.assign(record, { outcome: 'refused', error: file ? 'wrong_length' : 'file_not_found' })
        return Promise.resolve({ written: plain(file ? 400 : 404, 'upload refused'), record })
      }
      file.bytes = bytes
      return Promise.resolve({ written: plain(200, `OK - ${bytes.length}`), record })
    }
    const fault = platform.faults.forCall('/upload', { file: id })
    await respond(platform, response, fault, work, () => recordCall(platform, '/upload', { file: id }))
  }
}

/** `/files-pri/<team>-<file>/…`: bytes for a token with files:read; anybody else is led to a login page. */
function downloadRoute({ platform }: RouteParts): Handler {
  return async (request, response, url) => {
    const [team = '', id = ''] = (url.pathname.split('/')[2] ?? '').split('-')
    const { token: value = '' } = credentials(request, {})
    const work = () => {
      const record = recordCall(platform, '/files-pri', { file: id })
      const token = platform.world.tokens.get(value)
      const file = platform.world.workspaces.get(team)?.files.get(id)
      const allowed =
        token?.state === 'active' && token.teamId === team && token.scopes.includes('files:read')
      if (!allowed) {
        Object.assign(record, { outcome: 'refused', error: 'login_required' })
        const location = `${platform.origin()}/login?redir=${encodeURIComponent(url.pathname)}`
        return Promise.resolve({ written: { status: 302, headers: { location }, body: '' }, record })
      }
      if (!file?.bytes) {
        Object.assign(record, { outcome: 'refused', error: 'file_not_found' })
        return Promise.resolve({ written: plain(404, 'not found'), record })
      }
      const headers = { 'content-type': file.mimetype }
      return Promise.resolve({ written: { status: 200, headers, body: file.bytes }, record })
    }
    const fault = platform.faults.forCall('/files-pri', { file: id })
    await respond(platform, response, fault, work, () => recordCall(platform, '/files-pri', { file: id }))
  }
}

/** The browser page on which somebody allows the app: here they always do, in the workspace named by `team`. */
function authorizeRoute({ platform, oauth }: RouteParts): Handler {
  return (_request, response, url) => {
    const asked = url.searchParams
    const { app, workspaces } = platform.world
    const redirect = asked.get('redirect_uri') ?? app.redirectUrls[0]
    const workspace = workspaces.get(asked.get('team') ?? '') ?? [...workspaces.values()][0]
    const known = app.redirectUrls.length === 0 || app.redirectUrls.some(one => redirect?.startsWith(one))
    const fault =
      asked.get('client_id') !== app.clientId ? 'invalid_client_id' : known ? undefined : 'bad_redirect_uri'
    if (fault || !redirect || !workspace) {
      response.writeHead(400, { 'content-type': 'text/html' }).end(`<p>${fault ?? 'bad_redirect_uri'}</p>`)
      return Promise.resolve()
    }
    const given = asked.get('redirect_uri')
    const code = oauth.allow({
      team: workspace.id,
      user: [...workspace.users.values()].find(user => user.admin)?.id ?? workspace.botUser,
      scopes: (asked.get('scope') ?? '').split(','),
      ...(given ? { redirectUri: given } : {}),
    })
    const location = new URL(redirect)
    location.searchParams.set('code', code)
    location.searchParams.set('state', asked.get('state') ?? '')
    response.writeHead(302, { location: location.href }).end()
    return Promise.resolve()
  }
}

/** Which handler takes a path; undefined for none. */
export function makeRoutes(parts: RouteParts): (path: string) => Handler | undefined {
  const login: Handler = async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Sign in</h1>')
  }
  const routes: [string, Handler][] = [
    ['/api/', apiRoute(parts)],
    ['/response/', responseRoute(parts)],
    ['/upload/v1/', uploadRoute(parts)],
    ['/files-pri/', downloadRoute(parts)],
    ['/oauth/v2/authorize', authorizeRoute(parts)],
    ['/login', login],
  ]
  return path => routes.find(([prefix]) => path.startsWith(prefix))?.[1]
}
