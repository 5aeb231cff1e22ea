import type { ServerResponse } from 'node:http'
import type { LocalSlackOptions } from './assemble.ts'
import { type BareApp, type Received, startBareApp } from './bare-app.ts'
import { type ManualClock, manualClock } from './clock.ts'
import type { useLocalSlack } from './leaks.ts'
import type { LocalSlack } from './local-slack.ts'

/** Monday, 23 November 2026, 12:00 UTC: where the clock of these tests stands. */
export const noon = Date.UTC(2026, 10, 23, 12)

export type WithBareApp = {
  slack: LocalSlack
  app: BareApp
  received: Received[]
  clock: ManualClock
}

/** Makes the beginning of a test: a local Slack whose clock stands still, and a bare app behind its request URL. */
export function beginning(local: ReturnType<typeof useLocalSlack>) {
  return async (
    answer?: (received: Received, response: ServerResponse) => void,
    options: LocalSlackOptions = {},
  ): Promise<WithBareApp> => {
    const clock = manualClock(noon)
    const slack = await local.start({ clock, ...options })
    const app = await startBareApp(answer)
    local.cleanup(app.stop)
    slack.useRequestUrl(app.url)
    return { slack, app, received: app.received, clock }
  }
}

/** An app that answers everything with this JSON. */
export const saying = (body: unknown) => (_: unknown, response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
