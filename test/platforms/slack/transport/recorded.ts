import type { Recorder } from '../record.ts'
import type { Transport } from './transport.ts'

/** A way to the app that keeps what it carried, repetitions included. */
export function recorded(transport: Transport, record: Recorder): Transport {
  return {
    name: transport.name,
    event: (body, retry) => {
      record.sent.push({ kind: 'event', body })
      return transport.event(body, retry)
    },
    command: fields => {
      record.sent.push({ kind: 'command', body: fields })
      return transport.command(fields)
    },
    interaction: payload => {
      record.sent.push({ kind: 'interaction', body: payload })
      return transport.interaction(payload)
    },
  }
}
