import { say, speak } from '../words/say.js'

/** How times are shown; set once from the desk. */
let setting = { zone: 'UTC', locale: 'en' }

/** Formats are slow to make, and every message needs two. */
const formats = new Map()

export function use(next) {
  speak(next.locale)
  setting = { ...next, locale: next.locale === 'en' ? 'en-GB' : next.locale }
  formats.clear()
}

function inZone(instant, kind, options) {
  const format =
    formats.get(kind) ?? new Intl.DateTimeFormat(setting.locale, { timeZone: setting.zone, ...options })
  formats.set(kind, format)
  return format.format(new Date(instant))
}

export const timeOf = instant => inZone(instant, 'time', { hour: '2-digit', minute: '2-digit' })
export const dayOf = instant => inZone(instant, 'day', { weekday: 'long', day: 'numeric', month: 'long' })

const clock = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }

export const clockOf = instant => `${inZone(instant, 'clock', clock)} ${zoneOf(instant)}`

/** `11:20`, with the weekday where it is not today. */
export function soonOf(instant, now) {
  if (dayOf(instant) === dayOf(now)) return timeOf(instant)
  return inZone(instant, 'soon', { weekday: 'short', hour: '2-digit', minute: '2-digit' })
}

/** Only American English has a short name for many zones; elsewhere it would read "GMT-10". */
function zoneOf(instant) {
  const locale = setting.locale.startsWith('en') ? 'en-US' : setting.locale
  const format = new Intl.DateTimeFormat(locale, { timeZone: setting.zone, timeZoneName: 'short' })
  return format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

export const initialsOf = name =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase()

export const isDirect = id => id.startsWith('dm:')

export const titleOf = ({ id, name }) => (isDirect(id) ? name : `# ${name}`)

/** Everybody is a requester: said only of those who are nothing else. */
export function callingOf({ roles }) {
  const special = roles.filter(role => role !== 'requester')
  return (special.length > 0 ? special : ['requester']).map(role => say(`role.${role}`)).join(', ')
}
