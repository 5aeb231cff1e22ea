import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/** What came with an envelope besides its body. */
export type Attempt = Pick<ReceiverEvent, 'retryNum' | 'retryReason'>

/** Hands an envelope to Bolt; resolves with the body of the acknowledgement as soon as there is one. */
export type Feed = (body: Record<string, unknown>, attempt?: Attempt) => Promise<unknown>

/** Bolt's receiver has nothing to do: what comes in is fed to it, from HTTP and sockets alike. */
export const passive: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} }

/**
 * @param failed is told of a listener that failed after its acknowledgement
 * @returns the feed; it rejects for a listener that failed before its acknowledgement
 */
export function makeFeed(app: App, failed: (error: unknown) => void): Feed {
  return (body, attempt = {}) =>
    new Promise((resolve, reject) => {
      let acknowledged = false
      const ack = async (response?: unknown) => {
        acknowledged = true
        resolve(response)
      }
      app.processEvent({ body, ack, ...attempt }).then(
        // What no listener takes is acknowledged all the same: Slack would repeat it, to no use.
        () => resolve(undefined),
        (error: unknown) => (acknowledged ? failed(error) : reject(error)),
      )
    })
}
