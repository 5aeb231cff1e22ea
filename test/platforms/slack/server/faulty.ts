import type { ServerResponse } from 'node:http'
import type { CallFault } from '../faults.ts'
import type { Platform } from '../platform.ts'
import type { CallRecord } from '../record.ts'

export type Written = { status: number; headers: Record<string, string>; body: string | Uint8Array }

export function write(response: ServerResponse, { status, headers, body }: Written): void {
  response.writeHead(status, headers)
  response.end(body)
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Written {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

type Handled = { written: Written; record?: CallRecord }

/**
 * Runs a request under the fault that was asked for, if any.
 *
 * @param work does what was asked and keeps its own record
 * @param failed keeps a record of a request whose work was never done
 */
export async function respond(
  platform: Platform,
  response: ServerResponse,
  fault: CallFault | undefined,
  work: () => Promise<Handled>,
  failed: (error: string) => CallRecord,
): Promise<void> {
  const fail = (error: string, answered: boolean) => {
    Object.assign(failed(error), { outcome: 'failed', error, answered })
    platform.record.changed()
  }
  const silent = async (error: string) => {
    const { record } = await work()
    if (record) Object.assign(record, { answered: false, error })
    platform.record.changed()
  }
  switch (fault?.do) {
    case 'drop':
      fail('drop', false)
      response.socket?.destroy()
      return
    case 'accept-then-drop':
      await silent('accept-then-drop')
      response.socket?.destroy()
      return
    case 'hang':
      if (fault.afterWork) await silent('hang')
      else fail('hang', false)
      return
    case 'status':
      fail(`status ${fault.status}`, true)
      return write(response, { status: fault.status, headers: {}, body: 'upstream failure' })
    case 'rate-limit': {
      fail('ratelimited', true)
      const headers = { 'retry-after': String(fault.retryAfter) }
      return write(response, json(429, { ok: false, error: 'ratelimited' }, headers))
    }
    case 'error':
      fail(fault.code, true)
      return write(response, json(200, { ok: false, error: fault.code }))
    case 'delay':
      await platform.wait(fault.ms).done
      return write(response, (await work()).written)
    case undefined:
      return write(response, (await work()).written)
  }
}
