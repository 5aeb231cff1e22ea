/** What this browser remembers between visits: who one was, and what was read. Nothing of it is a secret. */
const key = 'deskhand'

function read() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {}
  } catch {
    return {}
  }
}

/** Private windows refuse: then nothing is remembered. */
export function remember(change) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), ...change }))
  } catch {}
}

export const remembered = name => read()[name]

/** The person has seen everything in this place. */
export function rememberPlace(me, place, latest) {
  const { places = {}, seen = {} } = read()
  const newest = latest.find(({ channel }) => channel === place)?.message
  remember({
    places: { ...places, [me]: place },
    seen: { ...seen, [me]: { ...seen[me], ...(newest && { [place]: newest }) } },
  })
}

export const placeOf = me => read().places?.[me]

/** The newest message that the person has seen in a place; undefined where they never were. */
export const seenIn = (me, place) => read().seen?.[me]?.[place]

export const numberOf = ref => Number(ref?.slice(1) ?? 0)

/** Channels in which something newer stands than the person has seen. */
export function unreadOf(me, latest) {
  const seen = read().seen?.[me] ?? {}
  return latest
    .filter(({ channel, message }) => numberOf(message) > numberOf(seen[channel]))
    .map(one => one.channel)
}
