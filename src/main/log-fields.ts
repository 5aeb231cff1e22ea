import { ConfigError, logged } from '../ports/errors.ts'

/** Names under which a secret or what people wrote could stand. */
const secret = new Set([
  ...['token', 'password', 'secret', 'authorization', 'cookie', 'url'],
  ...['DATABASE_URL', 'databaseUrl', 'PLAYGROUND_PASSWORD', 'playgroundPassword', 'metricsToken'],
  ...['text', 'texts', 'values', 'params', 'parameters'],
])

const deepest = 8

/** The fields of a log line as they may be told, at any depth: no secret, no words of people, errors by their places. */
export function tellable(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return errorFields(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth === deepest) return '[too deep]'
  if (Array.isArray(value)) return value.map(one => tellable(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secret.has(name) ? '[removed]' : tellable(inner, depth + 1),
    ]),
  )
}

/** What an error is, where it comes from, and not what it was about: messages may carry people's words. */
function errorFields(error: Error): object {
  if (error instanceof ConfigError) return { name: error.name, complaints: error.complaints.map(logged) }
  const { name, cause } = error
  const code = codeOf(error)
  return {
    name,
    ...(code === undefined ? {} : { code }),
    message: messageOf(error),
    where: framesOf(error),
    ...(cause instanceof Error ? { cause: errorFields(cause) } : {}),
  }
}

function codeOf({ code }: Error & { code?: unknown }): string | undefined {
  return typeof code === 'string' ? code : undefined
}

/** The places alone: a stack begins with the message, which may have several lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.lastIndexOf(message)
  return stack
    .slice(at === -1 ? 0 : at + message.length)
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map(line => line.trim())
}

/**
 * A failed query's message holds the query with its parameters, so only its first line is told. What PostgreSQL says
 * of data it refused (classes 22 and 23) and what a parser says of a text quotes them: that is not told at all.
 */
function messageOf(error: Error): string {
  if (error instanceof SyntaxError || /^2[23]...$/.test(codeOf(error) ?? '')) return '[removed]'
  const [first = ''] = error.message.split(/\n|params:/)
  return first.slice(0, 300).replaceAll(addressWithSecret, '$1[removed]@')
}

/** The user and password of an address, wherever one is repeated. */
const addressWithSecret = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi
