import { DeliveryError } from '../../src/ports/errors.ts'

export type Letter = {
  /** The pager's id: an address may hold a secret and is never repeated. */
  name: string
  url: string
  headers: Readonly<Record<string, string>>
  body: string
  patienceMs: number
  /** How long to wait where the other side is busy or away and does not say. */
  laterMs: number
}

/** Milliseconds: a pager that asks for more is asked again sooner. */
const longestWait = 10 * 60_000

/** Nothing can have arrived: the connection was never made, or nobody could be trusted at its end. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|ERR_SSL|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/

/**
 * Posts JSON and is content with any 2xx. Redirects are not followed: a call goes where it was meant to go, or nowhere.
 * @param now milliseconds since 1970, for a Retry-After that names an instant
 * @throws DeliveryError
 */
export async function post(letter: Letter, now: number): Promise<void> {
  const { name, url, headers, body, patienceMs, laterMs } = letter
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Deskhand', ...headers },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw lost(name, error, laterMs)
  })
  // What it says is of no use, and may be without end.
  await response.body?.cancel().catch(() => undefined)
  if (!response.ok) throw refusal(name, response, laterMs, now)
}

function lost(name: string, error: unknown, laterMs: number): DeliveryError {
  const code = codeOf(error)
  return unsent.test(code)
    ? new DeliveryError('retry', `The pager ${name} cannot be reached (${code}).`, laterMs)
    : new DeliveryError('ambiguous', `The answer of the pager ${name} was lost (${code}).`)
}

function refusal(name: string, { status, headers }: Response, laterMs: number, now: number): DeliveryError {
  const message = `The pager ${name} answered with status ${status}.`
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const wait = waitOf(headers.get('retry-after'), now) ?? laterMs
    return new DeliveryError('retry', message, wait, { slowed: status === 429 })
  }
  if (status === 401 || status === 403 || status === 407) return new DeliveryError('forbidden', message)
  if (status === 404 || status === 410) return new DeliveryError('gone', message)
  return new DeliveryError('refused', message)
}

/** Retry-After as RFC 9110 has it: seconds, or an instant. */
function waitOf(after: string | null, now: number): number | undefined {
  if (after === null) return undefined
  const ms = /^\d{1,6}$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - now
  return Number.isNaN(ms) ? undefined : Math.min(longestWait, Math.max(1_000, ms))
}

function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return 'unknown'
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string') return code
  return error.cause === undefined ? error.name : codeOf(error.cause, depth + 1)
}
