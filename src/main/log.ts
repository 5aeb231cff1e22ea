import { pino } from 'pino'
import type { Log } from '../ports/surroundings.ts'

/** Keys under which a secret could stand, wherever they are. */
const secret = [
  'token',
  'password',
  'secret',
  'authorization',
  'cookie',
  'url',
  'DATABASE_URL',
  'text',
  'values',
]

/** One JSON line for each thing that happened, on standard error. Never what people wrote, never a secret. */
export function makeLog(level: string): Log {
  return pino(
    {
      level,
      redact: { paths: secret.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
      serializers: { error: errorFields },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      base: null,
    },
    pino.destination({ dest: 2, sync: true }),
  )
}

/** What an error is, where it comes from, and not what it was about: queries carry people's words as parameters. */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, stack = '', cause } = error
  const { code } = error as { code?: unknown }
  const where = stack
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map(line => line.trim())
  const fields = { name, ...(typeof code === 'string' ? { code } : {}), message: messageOf(error), where }
  return cause === undefined ? fields : { ...fields, cause: errorFields(cause) }
}

/** A failed query's message holds the query with its parameters: only its first line is told. */
function messageOf({ message }: Error): string {
  const [first = ''] = message.split(/\n|params:/)
  return first.slice(0, 300)
}
