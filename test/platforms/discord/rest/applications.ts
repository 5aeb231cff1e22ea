/** resources/application, resources/user, events/gateway#get-gateway-bot */

import { applicationPayload, ownUserPayload, userOf, userPayload } from '../payloads/user.ts'
import { guildPermissions } from '../world/permissions.ts'
import { type BotCall, type Call, ok, param, type Reply } from './call.ts'
import { refuse } from './refusal.ts'

export const day = 24 * 3_600_000

export function getApplication(call: BotCall): Reply {
  return ok(applicationPayload(call.realm.world, call.application))
}

export function getGateway(call: Call): Reply {
  return ok({ url: call.gatewayUrl })
}

export function getGatewayBot(call: BotCall): Reply {
  const { identifiesPerDay, maxConcurrency, shards } = call.settings
  const now = call.realm.clock.now()
  const recent = call.application.identifies.filter(at => at > now - day)
  return ok({
    url: call.gatewayUrl,
    shards,
    session_start_limit: {
      total: identifiesPerDay,
      remaining: Math.max(0, identifiesPerDay - recent.length),
      reset_after: Math.max(0, (recent[0] ?? now) + day - now),
      max_concurrency: maxConcurrency,
    },
  })
}

export function getSelf(call: BotCall): Reply {
  return ok(ownUserPayload(userOf(call.realm.world, call.botId)))
}

export function getUser(call: BotCall): Reply {
  const user = call.realm.world.users.get(param(call, 'user'))
  if (!user) throw refuse.unknownUser()
  return ok(userPayload(user))
}

export function listOwnGuilds(call: BotCall): Reply {
  const guilds = [...call.realm.world.guilds.values()].filter(one => one.members.has(call.botId))
  return ok(
    guilds.map(one => ({
      id: one.id,
      name: one.name,
      icon: null,
      banner: null,
      owner: one.ownerId === call.botId,
      permissions: String(guildPermissions(one, call.botId)),
      features: [],
    })),
  )
}
