import type { App, Channel, Fields, Workspace } from '../world/model.ts'
import { compact } from './compact.ts'

export type EnvelopeParts = {
  app: App
  workspace: Workspace
  event: Fields
  eventId: string
  /** Milliseconds since 1970. */
  now: number
  channel?: Channel
}

/** The outer body of an event, docs.slack.dev/apis/events-api: what a request URL and a socket receive. */
export function eventEnvelope({ app, workspace, event, eventId, now, channel }: EnvelopeParts): Fields {
  return {
    token: app.verificationToken,
    team_id: workspace.id,
    context_team_id: workspace.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.id,
        user_id: workspace.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: (channel?.sharedWith.length ?? 0) > 0,
    event_context: `4-${eventId}`,
  }
}

/** docs.slack.dev/reference/events/app_rate_limited: an outer body without an event in it. */
export function appRateLimited(app: App, workspace: Workspace, now: number): Fields {
  return {
    token: app.verificationToken,
    type: 'app_rate_limited',
    team_id: workspace.id,
    minute_rate_limited: Math.floor(now / 60_000) * 60,
    api_app_id: app.id,
  }
}

/** docs.slack.dev/reference/events/url_verification. */
export function urlVerification(app: App, challenge: string): Fields {
  return compact({ token: app.verificationToken, challenge, type: 'url_verification' })
}
