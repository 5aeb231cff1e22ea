import type { GatewaySettings } from './gateway/hub.ts'
import type { Call } from './rest/call.ts'
import { type LimitSettings, usualLimits } from './rest/limits.ts'

export type LocalDiscordSettings = LimitSettings &
  GatewaySettings &
  Call['settings'] & {
    /** Every answer to a request takes this much longer. */
    latencyMs: number
  }

/** Only what differs from Discord's own numbers. */
export type LocalDiscordOptions = Partial<LocalDiscordSettings>

export function settingsOf(options: LocalDiscordOptions): LocalDiscordSettings {
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
