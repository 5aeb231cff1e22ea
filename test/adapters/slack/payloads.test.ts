import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPayload } from '../../support/slack-payload.ts'

const folder = new URL('../../data/slack/', import.meta.url)
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
const names = readdirSync(folder).map(name => name.replace(/\.json$/, ''))

/** What each recorded body says; null for what is nothing to a desk. */
const says: Readonly<Record<string, object | null>> = {
  button: { kind: 'button', action: 'claim:1', message: 'C0TRIAGE:1795000000.000200', user: 'U0KIM' },
  'button-in-home': { kind: 'button', action: 'claim:7', message: null },
  'button-of-an-older-version': { kind: 'button', action: 'take_ticket' },
  'channel-archived': { kind: 'lifecycle', change: 'channel-archived', user: 'U0MIA' },
  'channel-renamed': { kind: 'lifecycle', change: 'channel-renamed' },
  'event-nobody-knows': null,
  form: { kind: 'form', form: 'reply:42', values: { text: 'Looking at it' } },
  'form-of-another-app': null,
  'home-opened': { kind: 'home', user: 'U0KIM' },
  'member-left': { kind: 'membership', joined: false },
  mention: { kind: 'command', text: 'status 42', place: { thread: 'C0HELP:1795000000.000100' } },
  'message-changed-by-a-preview': null,
  'message-deleted': { kind: 'deleted', message: 'C0HELP:1795000005.000100' },
  'message-in-channel': { kind: 'message', text: 'the portal is down <again>' },
  'message-of-a-guest': { kind: 'message', user: 'U0GUEST' },
  'message-of-another-bot': null,
  'message-with-file': { kind: 'message', text: '', files: [{ name: 'screen.png' }, { name: 'file' }] },
  'rate-limited': null,
  'reaction-added': { kind: 'reaction', mark: 'claim', on: true, author: { id: 'U0BOT' } },
  'reaction-of-no-meaning': null,
  'reaction-on-a-file': null,
  'reaction-without-author': { kind: 'reaction', mark: 'resolve', on: false },
  shortcut: { kind: 'shortcut', text: 'the printer is on fire', author: { id: 'U0ANA' } },
  'slash-command': { kind: 'command', text: 'new vpn down & out', named: 'ana' },
  'slash-command-bare': { kind: 'command', text: '', user: 'U0ANA' },
  'token-of-a-person-revoked': null,
  uninstalled: { kind: 'lifecycle', change: 'uninstalled' },
  'user-deactivated': { kind: 'lifecycle', change: 'deactivated', user: 'U0KIM' },
}

describe('a body that Slack posts', () => {
  it('of each kind is recorded', () => expect([...names].sort()).toEqual(Object.keys(says).sort()))

  it.each(names)('%s is read', name => {
    const draft = readPayload(read(name), 0)
    if (says[name] === null) expect(draft).toBeNull()
    else expect(draft).toMatchObject(says[name] ?? {})
  })

  it('of which any part is missing or of another type is read or left, and never throws', () => {
    const bodies = names.map(read)
    const paths = bodies.flatMap((body, index) => pathsOf(body).map(path => ({ index, path })))
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.string(),
      fc.integer(),
      fc.constant([]),
      fc.constant({}),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, ({ index, path }, value) => {
        const body = structuredClone(bodies[index] ?? {})
        put(body, path, value)
        expect(() => readPayload(body, 0)).not.toThrow()
      }),
      { numRuns: 2_000 },
    )
  })
})

type Path = readonly string[]

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsOf(inner, [...at, key])])
}

function put(target: object, path: Path, value: unknown): void {
  const [key = '', ...rest] = path
  const inner: unknown = Reflect.get(target, key)
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) put(inner, rest, value)
  else if (value === undefined) Reflect.deleteProperty(target, key)
  else Reflect.set(target, key, value)
}
