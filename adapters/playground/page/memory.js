/** What this browser remembers between visits: who one was, and what was read. Nothing of it is a secret. */
const key = 'deskhand'

function read() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {}
  } catch {
    return {}
  }
}

function write(change) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), ...change }))
  } catch {
    // Private windows refuse: then nothing is remembered.
  }
}

export const remembered = name => read()[name]

export const rememberMe = me => write({ me })

/** The person has seen everything in this place. */
export function rememberPlace(me, place, latest) {
  const { places = {}, seen = {} } = read()
  const newest = latest.find(({ channel }) => channel === place)?.message
  write({
    places: { ...places, [me]: place },
    seen: { ...seen, [me]: { ...seen[me], ...(newest && { [place]: newest }) } },
  })
}

export const placeOf = me => read().places?.[me]

/** Channels in which something newer stands than the person has seen. */
export function unreadOf(me, latest) {
  const seen = read().seen?.[me] ?? {}
  const number = ref => Number(ref?.slice(1) ?? 0)
  return latest
    .filter(({ channel, message }) => number(message) > number(seen[channel]))
    .map(one => one.channel)
}
