import { type DestinationStream, pino } from 'pino'
import type { Log } from '../ports/surroundings.ts'
import { errorFields } from './log-error.ts'

/** Keys under which a secret or what people wrote could stand, as a member of a log line or of what is in it. */
const secret = [
  'token',
  'password',
  'secret',
  'authorization',
  'cookie',
  'url',
  'DATABASE_URL',
  'databaseUrl',
  'PLAYGROUND_PASSWORD',
  'playgroundPassword',
  'text',
  'texts',
  'values',
  'params',
  'parameters',
]

const depths = ['', '*.', '*.*.', '*.*.*.']

const onStandardError = () => pino.destination({ dest: 2, sync: true })

/** One JSON line for each thing that happened, on standard error. Never what people wrote, never a secret. */
export function makeLog(level: string, destination: DestinationStream = onStandardError()): Log {
  return pino(
    {
      level,
      redact: { paths: depths.flatMap(depth => secret.map(key => depth + key)), censor: '[removed]' },
      serializers: { error: errorFields },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      base: null,
    },
    destination,
  )
}
