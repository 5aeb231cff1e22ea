import type { GatewaySettings } from './gateway/hub.ts'
import type { Call } from './rest/call.ts'
import { type LimitSettings, usualLimits } from './rest/limits.ts'
import { routeLines } from './rest/routes.ts'

export type LocalDiscordSettings = LimitSettings &
  GatewaySettings &
  Call['settings'] & {
    /** Every request and its answer take this much longer, half each. */
    latencyMs: number
  }

/** Only what differs from Discord's own numbers. */
export type LocalDiscordOptions = Partial<LocalDiscordSettings>

export function settingsOf(options: LocalDiscordOptions): LocalDiscordSettings {
  const stranger = Object.keys(options.rates ?? {}).find(line => !routeLines.has(line))
  if (stranger !== undefined)
    throw new RangeError(`There is no route "${stranger}": rest/routes.ts lists them.`)
  return {
    ...usualLimits,
    identifiesPerDay: 1_000,
    maxConcurrency: 1,
    identifyWindowMs: 5_000,
    guildsPerShard: 2_500,
    heartbeatMs: 41_250,
    resumeWindowMs: 120_000,
    activeThreads: 1_000,
    shards: 1,
    latencyMs: 0,
    ...options,
  }
}
