/**
 * The playground: a chat of its own, for trying a desk out and for tests. It keeps its messages in the desk's
 * database, shows them by a page and a JSON API, and behaves towards the core as any other chat platform.
 *
 * `page/` is what browsers get: modules of Preact and htm as they lie there, without a build. All of its markup is
 * made of text, and its policy lets nothing in from elsewhere.
 *
 * Pitfalls: news (server-sent events, the ids in an answer) travel within one process, so a playground on several
 * replicas shows everything but tells of it late. Its security is that of the machine it runs on: who reaches it
 * acts as anybody.
 */
import type { Hono } from 'hono'
import type { ChatPlatform } from '../../src/ports/chat-platform.ts'
import { chatTraits } from '../../src/ports/chat-traits.ts'
import { namedBy } from '../../src/ports/names.ts'
import { makeActs } from './acts.ts'
import { makeChanges } from './changes.ts'
import { makeDelivery } from './deliver.ts'
import type { PlaygroundDeps } from './deps.ts'
import { type Example, makeExample } from './example.ts'
import { makeForms } from './forms.ts'
import { makeHearing } from './hearing.ts'
import { makeRoutes } from './http/routes.ts'
import { makeNews } from './news.ts'
import { makeResidents } from './residents.ts'
import { makeStage } from './stage.ts'

export type Playground = {
  platform: ChatPlatform
  /** Below `/`, for the one HTTP server. */
  routes: Hono
  example: Example
}

export function makePlayground(deps: PlaygroundDeps): Playground {
  const changes = makeChanges()
  const residents = makeResidents(deps)
  const stage = makeStage(deps, residents, changes)
  const hearing = makeHearing(deps, residents, changes)
  const delivery = makeDelivery(deps, residents, changes)
  const acts = makeActs(deps, residents, hearing, changes)
  const forms = makeForms(deps, residents, hearing)
  const news = makeNews(deps, changes)
  const example = makeExample(deps, acts, stage, changes)

  const platform: ChatPlatform = {
    ...delivery,
    name: 'playground',
    traits: chatTraits.playground,
    deliver: (outgoing, key) => stage.deliver(() => delivery.deliver(outgoing, key)),
    localeOf: person => residents.localeOf(person),
    // Everybody here is in the desk file.
    holders: async () => [],
    async peopleNamed(workspace, word) {
      return namedBy(
        deps.people.map(({ id, name }) => ({ workspace, id, name, handle: id, others: [] })),
        word,
      )
    },
    async audience(_workspace, channel) {
      if (!residents.isChannel(channel)) return null
      const places = await Promise.all(deps.people.map(({ id }) => deps.archive.memberships.channelsOf(id)))
      const people = places.filter(all => all.includes(channel)).length
      return { name: channel, people, of: 'channel' }
    },
    async start(receive) {
      await deps.archive.memberships.enrol(deps.memberships)
      await hearing.open(receive)
    },
    async stop() {
      await stage.close()
      hearing.close()
      changes.tell({ kind: 'closing' })
    },
  }
  const routes = makeRoutes({ deps, residents, stage, changes, acts, forms, news, example })
  return { platform, routes, example }
}
