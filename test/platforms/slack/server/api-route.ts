import { answerCall, recordCall } from '../web-api/answer.ts'
import type { Fields } from '../world/model.ts'
import { credentials, readArguments } from './body.ts'
import { json, respond } from './faulty.ts'
import type { Handler, RouteParts } from './route.ts'

/** `/api/<method>`: the Web API. */
export function apiRoute({ platform, methods, limits }: RouteParts): Handler {
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
