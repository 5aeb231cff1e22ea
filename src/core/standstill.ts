import type { Interval } from './calendar/schedule.ts'
import type { Outage } from './outage.ts'

/** What of a ticket decides for which maintenance its time stands still. */
export type Concerned = { service: string | null; priority: string }

/** The desk itself: what stands still for everybody. */
export const nobodyInParticular: Concerned = { service: null, priority: 'medium' }

/**
 * Whether work on these services (none named: all) lets the time of a ticket stand still (section 7). A ticket about
 * one of them does. Of work on everything a critical one takes no notice unless the policy says so, because it may be
 * about something else.
 */
export function standsStill(
  services: readonly string[],
  { service, priority }: Concerned,
  pausesCritical: boolean,
): boolean {
  if (services.length === 0) return priority !== 'critical' || pausesCritical
  return service !== null && services.includes(service)
}

/**
 * When time stands still for work that was announced; null where it does not. Until the end that was promised, or moved
 * by somebody's word: work that goes on unannounced is nobody's excuse. A window of the policy counts as the policy's, and
 * here where its end was moved.
 */
export function standstillOf({ kind, state, from, to, overAt, window }: Outage): Interval | null {
  if (kind !== 'maintenance' || state === 'cancelled' || to === null) return null
  if (window !== undefined && (!window.pausesClocks || to <= window.to)) return null
  const end = overAt === null ? to : Math.min(to, overAt)
  return from < end ? { from, to: end } : null
}
