import { type DestinationStream, pino } from 'pino'
import type { Log } from '../ports/surroundings.ts'
import { tellable } from './log-fields.ts'

const onStandardError = () => pino.destination({ dest: 2, sync: true })

/** One JSON line for each thing that happened, on standard error. Never what people wrote, never a secret. */
export function makeLog(level: string, destination: DestinationStream = onStandardError()): Log {
  return pino(
    {
      level,
      formatters: { log: fields => tellable(fields) as Record<string, unknown> },
      // What was thrown and is no error could be anything, people's words too.
      serializers: { error: thrown => (typeof thrown === 'object' ? thrown : { type: typeof thrown }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      base: null,
    },
    destination,
  )
}
