import type { Resident } from '../../../adapters/playground/deps.ts'
import { makePlayground } from '../../../adapters/playground/playground.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import type { Database } from '../../../src/store/database.ts'
import { makePlaygroundArchive } from '../../../src/store/playground/archive.ts'

export const people: Resident[] = [
  { id: 'ana', name: 'Ana Ruiz', roles: ['requester'] },
  { id: 'ben', name: 'Ben Okoro', roles: ['requester'] },
  { id: 'kim', name: 'Kim Park', roles: ['requester', 'agent'] },
  { id: 'mia', name: 'Mia Wolf', roles: ['requester', 'manager'] },
  { id: 'olga', name: 'Olga Lind', roles: ['requester', 'owner'] },
]

export const channels = ['general', 'triage', 'on-call', 'managers', 'announcements'].map(id => ({
  id,
  name: id,
}))

const seats: Record<string, string[]> = {
  general: ['ana', 'ben', 'kim', 'mia', 'olga'],
  announcements: ['ana', 'ben', 'kim', 'mia', 'olga'],
  triage: ['kim', 'mia', 'olga'],
  'on-call': ['kim', 'mia', 'olga'],
  managers: ['mia', 'olga'],
}

export const memberships = Object.entries(seats).flatMap(([channel, list]) =>
  list.map(person => ({ channel, person })),
)

const hour = 3_600_000

type Script = (inbound: Inbound) => Promise<Reply> | Reply

/** A playground on a real archive, whose core is a script. Nothing of the desk stands behind it. */
export function makeScene(database: Database, options: { password?: string; script?: Script } = {}) {
  const archive = makePlaygroundArchive(database)
  const heard: Inbound[] = []
  const faults: object[] = []
  let script: Script = options.script ?? (() => ({ kind: 'nothing' }))
  let settled: () => Promise<void> = () => Promise.resolve()
  let now = Date.parse('2026-11-28T04:00:00Z')
  let ids = 0
  let hasTickets = false
  const { platform, routes } = makePlayground({
    archive,
    people,
    channels,
    memberships,
    workspace: 'playground',
    zone: 'Pacific/Honolulu',
    locale: 'en',
    clock: {
      now: () => new Date(now),
      async push(to) {
        now = to.getTime()
      },
    },
    // The desk of this scene opens on the hour, has nothing due, and has as many tickets as its test says.
    ahead: async () => ({
      opening: new Date(Math.ceil((now + 1) / hour) * hour),
      deadline: null,
      isOpen: true,
    }),
    hasTickets: async () => hasTickets,
    languageChosen: () => undefined,
    settled: () => settled(),
    newId: () => `id-${++ids}`,
    away: () => null,
    log: { error: data => faults.push(data) },
    ...(options.password !== undefined && { password: options.password }),
  })

  const receive = async (inbound: Inbound): Promise<Reply> => {
    heard.push(inbound)
    return script(inbound)
  }

  async function request(path: string, init: RequestInit = {}) {
    const response = await routes.request(`http://127.0.0.1:3000${path}`, init)
    const type = response.headers.get('content-type') ?? ''
    const body = type.startsWith('application/json') ? await response.json() : await response.text()
    // biome-ignore lint/suspicious/noExplicitAny: answers are judged by what the tests expect of them.
    return { status: response.status, headers: response.headers, body: body as any }
  }

  return {
    archive,
    platform,
    routes,
    heard,
    faults,
    request,
    start: () => platform.start(receive),
    open() {
      hasTickets = true
    },
    answer(next: Script) {
      script = next
    },
    settling(next: () => Promise<void>) {
      settled = next
    },
    get: (path: string) => request(`/playground/api/${path}`),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      request(`/playground/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

export type Scene = ReturnType<typeof makeScene>
