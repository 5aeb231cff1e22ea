import { DefaultRestOptions, type RESTOptions } from 'discord.js'
import { patience } from '../deps.ts'

type Making = RESTOptions['makeRequest']
type Answer = Awaited<ReturnType<Making>>

/** Seconds, where Discord asks to slow down without saying how long. */
const breath = 1

/** How discord.js asks: it repeats nothing by itself, and takes answers that say less than Discord's. */
export function restOptions(apiUrl: string | undefined) {
  return {
    version: '10',
    ...(apiUrl === undefined ? {} : { api: bareApi(apiUrl) }),
    retries: 0,
    timeout: patience.call,
    makeRequest: making,
  } satisfies Partial<RESTOptions>
}

/** Without slashes at the end, and without the version, which discord.js writes itself. */
export function bareApi(apiUrl: string): string {
  return apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '')
}

const making: Making = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init as never)
  return answer.status === 429 ? slowed(answer) : emptied(answer)
}

/** An answer without a word is no fault of JSON, whatever its header says. */
function emptied(answer: Answer): Answer {
  return { ...plain(answer), json: async () => read(await answer.text()) }
}

/**
 * The time to wait stands in the body too, and discord.js reads it from the header alone: without one it would ask
 * again at once, and without an end.
 */
async function slowed(answer: Answer): Promise<Answer> {
  const text = await answer.text()
  const headers = new Headers([...answer.headers])
  const told = bodyOf(text)
  if (!(Number(headers.get('Retry-After') ?? Number.NaN) >= 0))
    headers.set('Retry-After', String(told.retry_after ?? breath))
  if (told.global === true) headers.set('X-RateLimit-Global', 'true')
  return { ...plain(answer), headers, text: async () => text, json: async () => read(text) }
}

function bodyOf(text: string): { retry_after?: number; global?: boolean } {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

function read(text: string): unknown {
  return text.trim() === '' ? {} : JSON.parse(text)
}

/** Its fields stand on the prototype, where a copy would not find them. */
function plain(answer: Answer): Answer {
  const { body, headers, ok, status, statusText } = answer
  return {
    body,
    headers,
    ok,
    status,
    statusText,
    get bodyUsed() {
      return answer.bodyUsed
    },
    arrayBuffer: () => answer.arrayBuffer(),
    json: () => answer.json(),
    text: () => answer.text(),
  }
}
