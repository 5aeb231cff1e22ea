import { Hono } from 'hono'
import type { Acts } from '../acts.ts'
import type { Changes } from '../changes.ts'
import type { PlaygroundDeps } from '../deps.ts'
import type { Example } from '../example.ts'
import type { makeForms } from '../forms.ts'
import type { News } from '../news.ts'
import { Refused } from '../refused.ts'
import type { Residents } from '../residents.ts'
import type { Stage } from '../stage.ts'
import { actRoutes } from './act-routes.ts'
import { clockRoute } from './clock-route.ts'
import { deskRoutes } from './desk-routes.ts'
import { eventRoute } from './event-route.ts'
import { readRoutes } from './read-routes.ts'
import { settingRoute } from './setting-route.ts'

export const root = '/playground/api'

const reads = [
  ...['people', 'channels', 'messages', 'threads', 'latest', 'forms', 'setting', 'clock', 'events'],
  ...['words', 'ahead', 'news', 'arrivals', 'example'],
]
const posts = [
  ...['command', 'message', 'react', 'press', 'submit', 'edit', 'delete', 'membership', 'clock'],
  ...['example', 'setting'],
]

export type Rooms = {
  deps: PlaygroundDeps
  residents: Residents
  stage: Stage
  changes: Changes
  acts: Acts
  forms: ReturnType<typeof makeForms>
  news: News
  example: Example
}

/** The JSON API below `/playground/api`, for the page, for scripts and for tests. */
export function apiRoutes({ deps, residents, stage, changes, acts, forms, news, example }: Rooms): Hono {
  const routes = new Hono()
  routes.route(root, readRoutes(deps, residents, forms))
  routes.route(root, settingRoute(deps, residents, changes))
  routes.route(root, eventRoute(residents, changes))
  routes.route(root, actRoutes(residents, acts, forms, stage))
  routes.route(root, deskRoutes(deps, residents, news, example))
  routes.route(root, clockRoute(deps, residents, stage, changes))

  routes.all(`${root}/:name`, context => {
    const name = context.req.param('name')
    const allow = [...(reads.includes(name) ? ['GET'] : []), ...(posts.includes(name) ? ['POST'] : [])].join(
      ', ',
    )
    if (allow === '') throw new Refused(404, 'unknown-route', 'path', `There is nothing at ${root}/${name}.`)
    context.header('allow', allow)
    throw new Refused(405, 'wrong-method', 'method', `${root}/${name} takes ${allow} only.`)
  })
  routes.all(`${root}/*`, context => {
    throw new Refused(404, 'unknown-route', 'path', `There is nothing at ${context.req.path}.`)
  })
  return routes
}
