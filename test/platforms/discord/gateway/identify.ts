/** events/gateway#identifying, #gateway-intents, #sharding, #session-start-limit-object */
import { isJson, type Json, text } from '../json.ts'
import { day } from '../rest/applications.ts'
import type { Application } from '../world/kinds.ts'
import { applicationByToken, type World } from '../world/world.ts'
import { privilegedIntents, validIntents } from './intents.ts'

export type IdentifySettings = {
  /** Identifies in 24 hours; the one above ends all sessions and resets the token. */
  identifiesPerDay: number
  maxConcurrency: number
  /** Each of the max_concurrency keys starts one session in this time. */
  identifyWindowMs: number
  guildsPerShard: number
}

export type Identified =
  | { kind: 'welcome'; application: Application; intents: bigint; shard: [number, number]; token: string }
  | { kind: 'close'; code: number; reason: string }
  | { kind: 'invalid session' }
  | { kind: 'token reset'; application: Application }

export function identify(
  world: World,
  data: unknown,
  now: number,
  settings: IdentifySettings,
  lastStart: Map<string, number>,
): Identified {
  if (!isJson(data)) return close(4002, 'Error while decoding payload.')
  const token = text(data.token).replace(/^Bot /, '')
  const application = applicationByToken(world, token)
  if (!application) return close(4004, 'Authentication failed.')
  const intents = intentsOf(data)
  if (intents === null || (intents & ~validIntents) !== 0n) return close(4013, 'Invalid intent(s).')
  if ((intents & privilegedIntents & ~application.privileged) !== 0n)
    return close(4014, 'Disallowed intent(s).')
  const shard = shardOf(data)
  if (!shard) return close(4010, 'Invalid shard.')
  const guilds = [...world.guilds.values()].filter(one => one.members.has(application.botId)).length
  if (guilds / shard[1] > settings.guildsPerShard) return close(4011, 'Sharding required.')
  application.identifies = [...application.identifies.filter(at => at > now - day), now]
  if (application.identifies.length > settings.identifiesPerDay) return { kind: 'token reset', application }
  const key = `${application.id} ${shard[0] % settings.maxConcurrency}`
  const last = lastStart.get(key)
  if (last !== undefined && now - last < settings.identifyWindowMs) return { kind: 'invalid session' }
  lastStart.set(key, now)
  return { kind: 'welcome', application, intents, shard, token }
}

function close(code: number, reason: string): Identified {
  return { kind: 'close', code, reason }
}

function intentsOf(data: Json): bigint | null {
  const given = data.intents
  return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? BigInt(given) : null
}

function shardOf(data: Json): [number, number] | null {
  if (data.shard === undefined) return [0, 1]
  const [id, count] = Array.isArray(data.shard) ? data.shard : []
  const valid = Number.isInteger(id) && Number.isInteger(count) && id >= 0 && count >= 1 && id < count
  return valid ? [id, count] : null
}
