import { Hono } from 'hono'
import { makeOnError } from './answers.ts'
import { apiRoutes, type Rooms } from './api-routes.ts'
import { bounded, guard, safeHeaders } from './guard.ts'
import { makeLogin } from './login.ts'
import { pagePolicy, pageRoutes } from './page-routes.ts'

/** All of the playground over HTTP: doors first, then what lies behind them. */
export function makeRoutes(rooms: Rooms): Hono {
  const { password } = rooms.deps
  const routes = new Hono()
  routes.onError(makeOnError(rooms.deps))
  for (const path of ['/', '/playground/*']) {
    routes.use(path, safeHeaders(pagePolicy), guard({ loopbackOnly: password === undefined }), bounded)
  }
  if (password !== undefined) {
    const login = makeLogin(password)
    routes.route('/', login.routes)
    // The page's files are no secret, and the login needs one of them.
    for (const path of ['/', '/playground/api/*']) routes.use(path, login.door)
  }
  routes.route('/', apiRoutes(rooms))
  routes.route('/', pageRoutes())
  return routes
}
