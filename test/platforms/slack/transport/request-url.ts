import { request } from 'node:http'
import type { Wait } from '../clock.ts'
import type { Fields } from '../world/model.ts'
import { signatureHeaders } from './signature.ts'
import { type Outcome, parseAnswer, type Retry, type Transport } from './transport.ts'

export type RequestUrlParts = {
  /** Where the app listens; undefined until it is known. */
  url: () => string | undefined
  secret: () => string
  /** Milliseconds since 1970 for the signature: real time, since apps compare it with their own clock. */
  signedAt: () => number
  deadline: number
  wait: (ms: number) => Wait
}

/** One request as it goes out; what is forged or stale is so by `secret` and `signedAt`. */
export type SignedRequest = {
  body: string
  type: string
  secret: string
  signedAt: number
  headers?: Record<string, string>
}

/** Sends a signed request on a connection of its own, as Slack does: nothing is kept open. */
export async function postSigned(url: string, sent: SignedRequest, wait: Wait): Promise<Outcome> {
  const answer = new Promise<Outcome>(resolve => {
    const headers = {
      'content-type': sent.type,
      'content-length': Buffer.byteLength(sent.body),
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      accept: '*/*',
      ...signatureHeaders(sent.secret, sent.body, sent.signedAt),
      ...sent.headers,
    }
    const outgoing = request(url, { method: 'POST', agent: false, headers }, response => {
      const chunks: Buffer[] = []
      response.on('error', error => resolve({ kind: 'unreachable', reason: error.message }))
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          kind: 'answered',
          status: response.statusCode ?? 0,
          body: parseAnswer(Buffer.concat(chunks).toString('utf8')),
          noRetry: response.headers['x-slack-no-retry'] === '1',
        }),
      )
    })
    outgoing.on('error', error => resolve({ kind: 'unreachable', reason: error.message }))
    outgoing.end(sent.body)
    void wait.done.then(() => {
      resolve({ kind: 'timeout' })
      outgoing.destroy()
    })
  })
  const outcome = await answer
  wait.cancel()
  return outcome
}

const form = 'application/x-www-form-urlencoded'

/** The way over HTTP: events as JSON, commands and interactions as forms, each signed. */
export function requestUrlTransport(parts: RequestUrlParts): Transport {
  const send = (body: string, type: string, headers: Record<string, string> = {}): Promise<Outcome> => {
    const url = parts.url()
    if (url === undefined) {
      return Promise.resolve({ kind: 'unreachable', reason: 'no request URL is set' })
    }
    const signed = { body, type, headers, secret: parts.secret(), signedAt: parts.signedAt() }
    return postSigned(url, signed, parts.wait(parts.deadline))
  }
  const retryHeaders = (retry: Retry | undefined): Record<string, string> =>
    retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {}
  return {
    name: 'http',
    event: (body: Fields, retry?: Retry) =>
      send(JSON.stringify(body), 'application/json', retryHeaders(retry)),
    command: fields => send(new URLSearchParams(fields).toString(), form),
    interaction: payload => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form),
  }
}
