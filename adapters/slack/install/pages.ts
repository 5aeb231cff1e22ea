import { WebClient } from '@slack/web-api'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { ConfigError } from '../../../src/ports/errors.ts'
import type { Installation } from '../../../src/ports/installation-store.ts'
import { type ClientDeps, clientOptions } from '../connection/client.ts'
import { slackCode } from '../out/failure.ts'
import { scopes } from '../setup/scopes.ts'
import { page } from './page.ts'
import { makeStates } from './state.ts'

export type InstallDeps = ClientDeps & {
  clientId: string
  clientSecret: string
  stateSecret: string
  /** Under which browsers reach this program, without a path. */
  publicUrl: string
  now: () => number
  /** Resolves with what is to be told to whoever installed the app. */
  installed(installation: Installation): Promise<string>
}

const cookieName = 'deskhand-slack'
const redirectPath = '/slack/oauth_redirect'

/** `/slack/install` leads to Slack, and Slack back to `/slack/oauth_redirect`. */
export function installPages(deps: InstallDeps): Hono {
  const { clientId, clientSecret, publicUrl, apiUrl, now, log } = deps
  const states = makeStates(deps.stateSecret, now)
  const secure = publicUrl.startsWith('https:')
  const redirect = new URL(redirectPath, publicUrl).href

  function begin(context: Context): Response {
    const { state, cookie } = states.begin()
    setCookie(context, cookieName, cookie, {
      httpOnly: true,
      secure,
      sameSite: 'Lax',
      path: redirectPath,
      maxAge: 600,
    })
    const consent = new URL('/oauth/v2/authorize', apiUrl ?? 'https://slack.com')
    const asked = { client_id: clientId, scope: scopes.join(','), redirect_uri: redirect, state }
    for (const [name, value] of Object.entries(asked)) consent.searchParams.set(name, value)
    return context.redirect(consent.href, 302)
  }

  async function end(context: Context): Promise<Response> {
    const { state = '', code = '', error } = context.req.query()
    if (error !== undefined)
      return page(
        context,
        400,
        'Not installed',
        'Slack says that the app was not allowed. Nothing was changed.',
      )
    if (!states.end(state, getCookie(context, cookieName) ?? null)) {
      const words =
        'This page was opened without its first half, twice, or too late. Begin again at /slack/install.'
      return page(context, 400, 'Not installed', words)
    }
    try {
      const words = await deps.installed(await exchanged(code))
      return page(context, 200, 'Installed', words)
    } catch (failure) {
      log.warn({ code: slackCode(failure), error: failure }, 'the app could not be installed')
      if (failure instanceof ConfigError) return page(context, 400, 'Not installed', failure.message)
      const words = 'Slack did not give the app its rights. Begin again at /slack/install.'
      return page(context, 502, 'Not installed', words)
    }
  }

  async function exchanged(code: string): Promise<Installation> {
    const client = new WebClient(undefined, clientOptions(deps))
    const given = await client.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      code,
      redirect_uri: redirect,
    })
    const { access_token: token, team, authed_user: by, scope } = given
    if (!token || !team?.id) throw new Error('The answer of Slack names no token or no workspace.')
    return {
      workspace: team.id,
      name: team.name ?? team.id,
      token,
      installedBy: by?.id ?? '',
      scopes: (scope ?? '').split(',').filter(one => one !== ''),
    }
  }

  return new Hono().get('/slack/install', begin).get(redirectPath, end)
}
