import type { Clock } from '../clock.ts'
import type { Ids } from '../world/ids.ts'

/** A trigger opens one view within three seconds, docs.slack.dev/interactivity/handling-user-interaction. */
const lifetime = 3_000

export type Trigger = { user: string; team: string; viewId?: string }
export type TriggerFault = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id'

export type Triggers = {
  issue: (trigger: Trigger) => string
  exchange: (id: unknown) => Trigger | TriggerFault
}

export function makeTriggers(clock: Clock, ids: Ids): Triggers {
  const issued = new Map<string, { trigger: Trigger; until: number; used: boolean }>()
  return {
    issue: trigger => {
      const id = `1000.2000.${ids.next('').toLowerCase()}`
      issued.set(id, { trigger, until: clock.now() + lifetime, used: false })
      return id
    },
    exchange: id => {
      const entry = typeof id === 'string' ? issued.get(id) : undefined
      if (!entry) return 'invalid_trigger_id'
      if (entry.used) return 'exchanged_trigger_id'
      if (clock.now() > entry.until) return 'expired_trigger_id'
      entry.used = true
      return entry.trigger
    },
  }
}
