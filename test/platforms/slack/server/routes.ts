import { apiRoute } from './api-route.ts'
import { authorizeRoute } from './authorize-route.ts'
import { downloadRoute, uploadRoute } from './file-routes.ts'
import { responseRoute } from './response-route.ts'
import type { Handler, RouteParts } from './route.ts'

/** Which handler takes a path; undefined for none. */
export function makeRoutes(parts: RouteParts): (path: string) => Handler | undefined {
  const login: Handler = async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Sign in</h1>')
  }
  const routes: [string, Handler][] = [
    ['/api/', apiRoute(parts)],
    ['/response/', responseRoute(parts)],
    ['/upload/v1/', uploadRoute(parts)],
    ['/files-pri/', downloadRoute(parts)],
    ['/oauth/v2/authorize', authorizeRoute(parts)],
    ['/login', login],
  ]
  return path => routes.find(([prefix]) => path.startsWith(prefix))?.[1]
}
