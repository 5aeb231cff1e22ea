import type { Fields, User, Workspace } from '../world/model.ts'
import { compact } from './compact.ts'

/** Seconds east of UTC at an instant. */
export function offsetOf(tz: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' })
  const name = parts.formatToParts(now).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0'] = name.match(/GMT(?:([+-])(\d+):(\d+))?/) ?? []
  const seconds = Number(hours) * 3600 + Number(minutes) * 60
  return sign === '-' ? -seconds : seconds
}

function labelOf(tz: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' })
  return parts.formatToParts(now).find(part => part.type === 'timeZoneName')?.value ?? tz
}

/**
 * A user object, docs.slack.dev/reference/objects/user-object. The email needs `users:read.email`, the locale
 * `include_locale`; somebody deactivated has neither a zone nor roles.
 */
export function userFields(
  user: User,
  workspace: Workspace,
  now: number,
  show: { email: boolean; locale: boolean },
): Fields {
  const bot = user.botId !== undefined
  const profile = compact({
    real_name: user.realName,
    real_name_normalized: user.realName,
    display_name: bot ? '' : user.name,
    display_name_normalized: bot ? '' : user.name,
    email: show.email && !bot ? user.email : undefined,
    bot_id: user.botId,
    team: user.teamId,
  })
  const here = {
    real_name: user.realName,
    tz: user.tz,
    tz_label: labelOf(user.tz, now),
    tz_offset: offsetOf(user.tz, now),
    is_admin: user.admin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.guest !== undefined,
    is_ultra_restricted: user.guest === 'single-channel',
    is_email_confirmed: true,
  }
  return compact({
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    ...(user.deleted ? {} : here),
    profile,
    is_bot: bot,
    is_app_user: false,
    is_stranger: user.teamId === workspace.id ? undefined : true,
    updated: user.updated,
    locale: show.locale && !user.deleted ? user.locale : undefined,
  })
}
