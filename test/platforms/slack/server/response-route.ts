import { applyReply } from '../interactivity/apply-reply.ts'
import { parseAnswer } from '../transport/transport.ts'
import { recordCall } from '../web-api/answer.ts'
import { readBytes } from './body.ts'
import { json, respond } from './faulty.ts'
import { type Handler, plain, type RouteParts } from './route.ts'

/** `/response/<team>/<id>`: what a response_url leads to. */
export function responseRoute({ platform }: RouteParts): Handler {
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
