import type { Handler, RouteParts } from './route.ts'

/** The browser page on which somebody allows the app: here they always do, in the workspace named by `team`. */
export function authorizeRoute({ platform, oauth }: RouteParts): Handler {
  return (_request, response, url) => {
    const asked = url.searchParams
    const { app, workspaces } = platform.world
    const redirect = asked.get('redirect_uri') ?? app.redirectUrls[0]
    const workspace = workspaces.get(asked.get('team') ?? '') ?? [...workspaces.values()][0]
    const known = app.redirectUrls.length === 0 || app.redirectUrls.some(one => redirect?.startsWith(one))
    const fault =
      asked.get('client_id') !== app.clientId ? 'invalid_client_id' : known ? undefined : 'bad_redirect_uri'
    if (fault || !redirect || !workspace) {
      response.writeHead(400, { 'content-type': 'text/html' }).end(`<p>${fault ?? 'bad_redirect_uri'}</p>`)
      return Promise.resolve()
    }
    const given = asked.get('redirect_uri')
    const code = oauth.allow({
      team: workspace.id,
      user: [...workspace.users.values()].find(user => user.admin)?.id ?? workspace.botUser,
      scopes: (asked.get('scope') ?? '').split(','),
      ...(given ? { redirectUri: given } : {}),
    })
    const location = new URL(redirect)
    location.searchParams.set('code', code)
    location.searchParams.set('state', asked.get('state') ?? '')
    response.writeHead(302, { location: location.href }).end()
    return Promise.resolve()
  }
}
