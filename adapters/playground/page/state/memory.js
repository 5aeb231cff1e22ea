/**
 * What this browser remembers between visits: who one was, and what was read. Nothing of it is a secret. Each window
 * goes on with what it did itself, and a new one with what was done last.
 */
const key = 'deskhand'

/** What all windows share: what was read, and how the page looks. */
const shared = ['seen', 'theme', 'tour', 'step']

function from(storage) {
  try {
    return JSON.parse(storage().getItem(key)) ?? {}
  } catch {
    return {}
  }
}

const ofAll = () => from(() => localStorage)
const ofWindow = () => from(() => sessionStorage)

function read() {
  const [all, own] = [ofAll(), ofWindow()]
  return { ...all, ...own, places: { ...all.places, ...own.places } }
}

/** Private windows refuse: then nothing is remembered. */
function keep(storage, value) {
  try {
    storage().setItem(key, JSON.stringify(value))
  } catch {}
}

export function remember(change) {
  keep(() => localStorage, { ...ofAll(), ...change })
  const own = Object.entries(change).filter(([name]) => !shared.includes(name))
  if (own.length > 0) keep(() => sessionStorage, { ...ofWindow(), ...Object.fromEntries(own) })
}

export const remembered = name => read()[name]

/** What was begun to be written in this window, by where. */
export const draftAt = where => ofWindow().drafts?.[where] ?? ''

export function keepDraft(where, text) {
  const { drafts = {}, ...rest } = ofWindow()
  const { [where]: _, ...others } = drafts
  keep(() => sessionStorage, { ...rest, drafts: text === '' ? others : { ...others, [where]: text } })
}

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
