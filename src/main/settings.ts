import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../ports/errors.ts'

const optional = z
  .string()
  .trim()
  .transform(text => (text === '' ? undefined : text))
  .optional()

/** A token, told apart by how it begins: the two are easily swapped. */
const token = (begins: string) =>
  optional.refine(
    text => text === undefined || text.startsWith(begins),
    `expected ${begins}…: is it swapped with the other token?`,
  )

const port = z.coerce.number().int().min(0).max(65_535)

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  DATABASE_URL: optional.refine(
    url => url === undefined || /^postgres(ql)?:\/\//.test(url),
    'expected postgres://…',
  ),
  DESKHAND_DATA: z.string().trim().min(1).default('.deskhand'),
  POLICY_FILE: optional,
  DESK_FILE: optional,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PLAYGROUND_PASSWORD: optional.refine(
    word => word === undefined || word.length >= 8,
    'expected at least 8 characters',
  ),
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_SIGNING_SECRET: optional,
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_API_URL: optional.refine(
    url => url === undefined || /^https?:\/\/.+\/api\/?$/.test(url),
    'expected an address that ends in /api/',
  ),
})

export type SlackSettings = {
  botToken: string
  signingSecret: string | undefined
  /** Set: events come over Socket Mode. */
  appToken: string | undefined
  apiUrl: string | undefined
}

/** What the environment says, checked. Paths are absolute. */
export type Settings = {
  port: number
  host: string
  databaseUrl: string | undefined
  folder: string
  policyFile: string | undefined
  deskFile: string | undefined
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  playgroundPassword: string | undefined
  /** Null: Slack is not used. With it, the playground does not start. */
  slack: SlackSettings | null
}

/** @throws ConfigError naming every variable that is wrong. Values are not repeated: some are secrets. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(variables)
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path, message }) => ({
        what: message.toLowerCase(),
        where: path.join('.'),
        remedy: 'Correct it in the environment or in .env, or take it away for the default.',
      })),
    )
  }
  const { data } = read
  const slack = slackOf(data)
  if (slack === null && !isLoopback(data.HOST) && data.PLAYGROUND_PASSWORD === undefined) {
    const what = `${data.HOST} can be reached by other machines, and the playground lets everybody act as anybody`
    const remedy = 'Set PLAYGROUND_PASSWORD, or leave HOST at 127.0.0.1.'
    throw new ConfigError([{ what, where: 'HOST', remedy }])
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    folder: resolve(data.DESKHAND_DATA),
    policyFile: data.POLICY_FILE && resolve(data.POLICY_FILE),
    deskFile: data.DESK_FILE ? resolve(data.DESK_FILE) : inFolder('desk.yaml'),
    logLevel: data.LOG_LEVEL,
    playgroundPassword: data.PLAYGROUND_PASSWORD,
    slack,
  }
}

/** @throws ConfigError for half of a set-up */
function slackOf(data: z.infer<typeof environment>): SlackSettings | null {
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

/** What `deskhand init` wrote is used where it lies. */
function inFolder(name: string): string | undefined {
  const path = resolve(name)
  return existsSync(path) ? path : undefined
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
