import { ConfigError } from '../ports/errors.ts'

export type SlackSettings = {
  botToken: string
  signingSecret: string | undefined
  /** Set: events come over Socket Mode. */
  appToken: string | undefined
  apiUrl: string | undefined
}

/** An app that workspaces install themselves. */
export type SlackInstallSettings = {
  clientId: string
  clientSecret: string
  stateSecret: string
  signingSecret: string
  publicUrl: string
  apiUrl: string | undefined
}

/** The variables that decide how Slack is used, read and each by itself right. */
export type SlackVariables = {
  SLACK_BOT_TOKEN?: string | undefined
  SLACK_SIGNING_SECRET?: string | undefined
  SLACK_APP_TOKEN?: string | undefined
  SLACK_API_URL?: string | undefined
  SLACK_CLIENT_ID?: string | undefined
  SLACK_CLIENT_SECRET?: string | undefined
  SLACK_STATE_SECRET?: string | undefined
  PUBLIC_URL?: string | undefined
  DESKHAND_KEY?: readonly Uint8Array[] | undefined
}

/** @throws ConfigError for half of a set-up */
export function slackOf(data: SlackVariables): SlackSettings | null {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = data
  if (SLACK_BOT_TOKEN === undefined && SLACK_APP_TOKEN === undefined) return null
  if (SLACK_BOT_TOKEN === undefined) {
    const remedy = 'Copy the bot token (xoxb-…) from "OAuth & Permissions" of the app at api.slack.com.'
    throw new ConfigError([{ what: 'SLACK_APP_TOKEN is set without it', where: 'SLACK_BOT_TOKEN', remedy }])
  }
  if (SLACK_APP_TOKEN === undefined && SLACK_SIGNING_SECRET === undefined) {
    const what = 'without it nobody can tell whether a request comes from Slack'
    const remedy =
      'Copy it from "Basic Information" of the app at api.slack.com, or set SLACK_APP_TOKEN for Socket Mode.'
    throw new ConfigError([{ what, where: 'SLACK_SIGNING_SECRET', remedy }])
  }
  return {
    botToken: SLACK_BOT_TOKEN,
    signingSecret: SLACK_SIGNING_SECRET,
    appToken: SLACK_APP_TOKEN,
    apiUrl: SLACK_API_URL,
  }
}

/** @throws ConfigError naming everything that is missing: a token in the database without a key lies open */
export function slackInstallOf(data: SlackVariables): SlackInstallSettings | null {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_SIGNING_SECRET, PUBLIC_URL } = data
  if (SLACK_CLIENT_ID === undefined) return null
  if (data.SLACK_BOT_TOKEN !== undefined || data.SLACK_APP_TOKEN !== undefined) {
    const what = 'with it every workspace brings its own token, and events come over HTTP'
    const remedy =
      'Take SLACK_BOT_TOKEN and SLACK_APP_TOKEN away, or SLACK_CLIENT_ID for one workspace alone.'
    throw new ConfigError([{ what, where: 'SLACK_CLIENT_ID', remedy }])
  }
  const missing = Object.entries({
    SLACK_CLIENT_SECRET: 'Copy it from "Basic Information" of the app at api.slack.com.',
    SLACK_STATE_SECRET: 'Set it to a long random text, the same on all replicas.',
    SLACK_SIGNING_SECRET: 'Copy it from "Basic Information" of the app at api.slack.com.',
    PUBLIC_URL: 'Set it to the address under which browsers and Slack reach this program.',
    DESKHAND_KEY: 'Tokens of workspaces are kept sealed. `deskhand keys new` makes a key.',
  }).filter(([name]) => data[name as keyof typeof data] === undefined)
  if (missing.length > 0) {
    throw new ConfigError(
      missing.map(([where, remedy]) => ({ what: 'SLACK_CLIENT_ID is set without it', where, remedy })),
    )
  }
  return {
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET ?? '',
    stateSecret: SLACK_STATE_SECRET ?? '',
    signingSecret: SLACK_SIGNING_SECRET ?? '',
    publicUrl: PUBLIC_URL ?? '',
    apiUrl: data.SLACK_API_URL,
  }
}
