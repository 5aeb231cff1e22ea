import type { Destination } from '../core/effect.ts'
import type { Person } from '../core/people.ts'
import type { Ticket } from '../core/ticket.ts'
import { day } from '../core/time.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'
import type { Speaker } from '../ports/inbound.ts'
import type { KeptStore } from '../ports/kept-store.ts'
import type { Stopwatch } from '../ports/surroundings.ts'
import type { Desk } from './desk.ts'
import { makeRemembering } from './remembering.ts'
import type { DeskTime } from './time.ts'

/** In which language people read. */
export type Readers = {
  /** Somebody spoke: the language they read in, as told with this or before; undefined where nobody said. */
  heard(desk: Desk, speaker: Speaker): Promise<string | undefined>
  /** The language of somebody who is written to. */
  localeOf(desk: Desk, person: Person): Promise<string | undefined>
  /** Somebody chose another language: they are asked for anew. */
  chosen(person: Pick<Person, 'workspace' | 'id'>): void
}

/** The one person whom something is written to; null where many read it. */
export function readerOf(to: Destination, ticket: Pick<Ticket, 'requester'> | null): Person | null {
  switch (to.kind) {
    case 'watcher':
    case 'person':
      return to.person
    case 'side':
      return to.side === 'requester' ? (ticket?.requester ?? null) : null
    case 'room':
    case 'channel':
    case 'message':
    case 'pager':
      return null
  }
}

type Deps = {
  kept: KeptStore
  time: DeskTime
  stopwatch: Stopwatch
  platformOf: (workspace: string) => ChatPlatform | null
}

/** Other replicas may have heard something newer. */
const freshFor = 60_000
const keptFor = 2 * 365 * day
const mostPeople = 10_000

/** Platforms are asked; what some of them tell with events only is kept, so that it outlives the process. */
export function makeReaders({ kept, time, stopwatch, platformOf }: Deps): Readers {
  const known = new Map<string, { locale: string | undefined; until: number }>()
  const { remembered, forget } = makeRemembering(stopwatch, freshFor)
  const keyOf = (desk: Desk, { workspace, id }: Person) => `${desk.id} ${workspace} ${id}`
  const at = (desk: Desk, { workspace, id }: Person) =>
    ({ desk: desk.id, kind: 'locale', subject: workspace, id }) as const

  function remember(desk: Desk, person: Person, locale: string | undefined): void {
    if (known.size >= mostPeople) known.clear()
    known.set(keyOf(desk, person), { locale, until: stopwatch() + freshFor })
  }

  /** Whether any language is kept in a workspace: where its platform tells none with events, nobody is looked for. */
  function anyKept(desk: Desk, workspace: string): Promise<boolean> {
    return remembered(`${desk.id} ${workspace}`, () =>
      kept.any({ desk: desk.id, kind: 'locale', subject: workspace }, time.now()),
    )
  }

  async function keptOf(desk: Desk, person: Person): Promise<string | undefined> {
    if (!(await anyKept(desk, person.workspace))) return undefined
    return (await kept.read(at(desk, person), time.now()))?.locale
  }

  async function localeOf(desk: Desk, person: Person): Promise<string | undefined> {
    const before = known.get(keyOf(desk, person))
    if (before !== undefined && before.until > stopwatch()) return before.locale
    const told = await platformOf(person.workspace)?.localeOf(person)
    const locale = told ?? (await keptOf(desk, person))
    remember(desk, person, locale)
    return locale
  }

  return {
    localeOf,
    chosen({ workspace, id }) {
      for (const key of known.keys()) if (key.endsWith(` ${workspace} ${id}`)) known.delete(key)
    },
    async heard(desk, speaker) {
      const before = await localeOf(desk, speaker)
      const { locale } = speaker
      if (locale === undefined || locale === before) return before
      const now = time.now()
      await kept.put(at(desk, speaker), { locale }, { now, until: now + keptFor })
      forget(`${desk.id} ${speaker.workspace}`)
      remember(desk, speaker, locale)
      return locale
    },
  }
}
