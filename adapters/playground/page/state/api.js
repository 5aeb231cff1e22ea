import { say } from '../words/say.js'

const root = '/playground/api'

/** A refusal of the server, with the sentence for the person who looks at the page. */
export class Refusal extends Error {}

async function ask(path, init) {
  let response
  try {
    response = await fetch(`${root}/${path}`, init)
  } catch {
    throw new Refusal(say('page.unreachable'))
  }
  if (response.status === 401) location.assign('/playground/login')
  const body = await response.json()
  if (!response.ok) throw new Refusal(body.error.text)
  return body
}

const query = values =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))

export const get = (path, values = {}) => ask(`${path}?${query(values)}`)

export const post = (path, body) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/**
 * Listens on one line for what these people should see at once: browsers open few lines to one server. The browser
 * connects again by itself; `onState` says whether the line stands, and everything may have changed when it stands
 * again.
 */
export function listen(people, { onChange, onClock, onNews, onState }) {
  const as = new URLSearchParams([...people.map(id => ['as', id]), ['news', '1']])
  const source = new EventSource(`${root}/events?${as}`)
  source.addEventListener('change', () => onChange())
  source.addEventListener('clock', event => onClock(JSON.parse(event.data).now))
  source.addEventListener('news', () => onNews())
  source.addEventListener('open', () => onState(true))
  source.addEventListener('error', () => onState(false))
  return () => source.close()
}
