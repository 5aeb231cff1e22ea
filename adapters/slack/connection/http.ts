import type { Log } from '../../../src/ports/surroundings.ts'
import type { Feed } from './feed.ts'
import { isSigned } from './signature.ts'

type Deps = {
  signingSecret: string
  /** Milliseconds since 1970. */
  now: () => number
  /** Null while nothing may come in: before the start and after the stop. */
  feed: () => Feed | null
  log: Pick<Log, 'warn'>
}

/** Bytes; Slack's own payloads are far smaller. */
const largestBody = 4 * 1024 * 1024

/** Takes what Slack posts to the request URL: events, commands and interactions, signed. Never rejects. */
export function makeHttp({ signingSecret, now, feed, log }: Deps): (request: Request) => Promise<Response> {
  return async request => {
    const bytes = await readBody(request)
    if (bytes === null) return plain(413, 'The body is too large.')
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
    const text = new TextDecoder().decode(bytes)
    const { headers } = request
    // The check of Slack's own for a certificate is not signed, asks for nothing and is told nothing.
    if (isFormType(type) && new URLSearchParams(text).get('ssl_check') === '1') return plain(200, '')
    const timestamp = headers.get('x-slack-request-timestamp')
    const signature = headers.get('x-slack-signature')
    if (!isSigned({ body: bytes, timestamp, signature }, signingSecret, now())) {
      log.warn({}, 'a request without a valid signature of Slack was refused')
      return plain(401, 'The signature is not valid.')
    }
    const body = parse(text, type)
    if (body === null) return plain(400, 'The body cannot be read.')
    if (body.type === 'url_verification') return Response.json({ challenge: body.challenge })

    const feeding = feed()
    if (feeding === null) return plain(503, 'Not receiving now.')
    const retry = Number(headers.get('x-slack-retry-num') ?? Number.NaN)
    const retryReason = headers.get('x-slack-retry-reason')
    try {
      const answer = await feeding(body, {
        ...(Number.isInteger(retry) ? { retryNum: retry } : {}),
        ...(retryReason === null ? {} : { retryReason }),
      })
      if (answer === undefined || answer === '') return plain(200, '')
      return typeof answer === 'string' ? plain(200, answer) : Response.json(answer)
    } catch (error) {
      log.warn({ error }, 'a request of Slack could not be handled')
      return plain(500, 'Something went wrong.')
    }
  }
}

function parse(text: string, type: string | undefined): Record<string, unknown> | null {
  try {
    if (!isFormType(type)) return record(JSON.parse(text))
    const fields = new URLSearchParams(text)
    const payload = fields.get('payload')
    return payload === null ? Object.fromEntries(fields) : record(JSON.parse(payload))
  } catch {
    return null
  }
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

function isFormType(type: string | undefined): boolean {
  return type === 'application/x-www-form-urlencoded'
}

/** Null for more than is taken; the rest is not read. */
async function readBody(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain' } })
}
