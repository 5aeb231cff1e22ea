import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../ports/errors.ts'
import { readKeys } from '../store/sealing.ts'
import { type AnswererSettings, answererOf } from './answerer-settings.ts'
import { type SlackInstallSettings, type SlackSettings, slackInstallOf, slackOf } from './slack-settings.ts'

/** An empty variable counts as one that is not set: that is how they are switched off in a .env file. */
const unlessEmpty = <Rule extends z.ZodType>(rule: Rule) =>
  z.preprocess(text => (typeof text === 'string' && text.trim() === '' ? undefined : text), rule)

const text = z.string().trim()

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const tokens = {
  'xoxb-': { name: 'bot token', variable: 'SLACK_BOT_TOKEN' },
  'xapp-': { name: 'app-level token', variable: 'SLACK_APP_TOKEN' },
}

/** A token, told apart by how it begins: the two are easily swapped. */
const token = (begins: keyof typeof tokens) =>
  unlessEmpty(
    text
      .superRefine((word, issues) => {
        if (word.startsWith(begins)) return
        const other = Object.entries(tokens).find(([begin]) => word.startsWith(begin))
        const message =
          other === undefined
            ? `this does not begin with ${begins}, so it is not the ${tokens[begins].name}`
            : `this begins with ${other[0]}: that is the ${other[1].name}, which belongs into ${other[1].variable}. Swap them`
        issues.addIssue({ code: 'custom', message })
      })
      .optional(),
  )

const environment = z.object({
  PORT: unlessEmpty(
    text
      .regex(/^\d{1,5}$/, 'this is no port: write a whole number from 0 to 65535')
      .transform(Number)
      .refine(port => port <= 65_535, 'there is no such port: the highest is 65535')
      .default(3000),
  ),
  HOST: unlessEmpty(text.default('127.0.0.1')),
  DATABASE_URL: unlessEmpty(
    text
      .refine(
        isDatabaseAddress,
        'this is no address of a database: write postgres://user:password@host:5432/database, ' +
          'with %40 for @, %2F for / and %23 for # in the password',
      )
      .optional(),
  ),
  DESKHAND_DATA: unlessEmpty(text.default('.deskhand')),
  POLICY_FILE: unlessEmpty(text.optional()),
  DESK_FILE: unlessEmpty(text.optional()),
  LOG_LEVEL: unlessEmpty(
    z.enum(levels, `there is no such level: use one of ${levels.join(', ')}`).default('info'),
  ),
  PLAYGROUND_PASSWORD: unlessEmpty(
    text.min(8, 'the password is too short: use at least 8 characters').optional(),
  ),
  PUBLIC_URL: unlessEmpty(
    text
      .refine(
        isWebAddress,
        'this is no address of this program: write https://desk.example.com, without a path',
      )
      .transform(address => new URL(address).origin)
      .optional(),
  ),
  ANSWERER_URL: unlessEmpty(
    text
      .refine(
        isServiceAddress,
        'this is no address of an answerer: write https://api.example.com/v1 (http for this machine alone)',
      )
      .optional(),
  ),
  ANSWERER_KEY: unlessEmpty(text.optional()),
  ANSWERER_MODEL: unlessEmpty(text.optional()),
  METRICS_TOKEN: unlessEmpty(text.min(16, 'this is too short: use 16 characters or more').optional()),
  NODE_ENV: unlessEmpty(text.optional()),
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_SIGNING_SECRET: unlessEmpty(text.optional()),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_CLIENT_ID: unlessEmpty(text.optional()),
  SLACK_CLIENT_SECRET: unlessEmpty(text.optional()),
  SLACK_STATE_SECRET: unlessEmpty(text.min(16, 'this is too short: use 16 characters or more').optional()),
  DESKHAND_KEY: unlessEmpty(
    text
      .refine(
        list => readKeys(list) !== null,
        'this is no list of keys: each is 32 bytes in base64, separated by commas. `deskhand keys new` makes one',
      )
      .transform(list => readKeys(list) ?? [])
      .optional(),
  ),
  SLACK_API_URL: unlessEmpty(
    text.regex(/^https?:\/\/.+\/api\/?$/, 'this is no address of an API: it ends in /api/').optional(),
  ),
  DISCORD_TOKEN: unlessEmpty(
    text
      .refine(word => !/\s/.test(word), 'this is no token: write it alone, without "Bot" before it')
      .optional(),
  ),
  DISCORD_API_URL: unlessEmpty(
    text
      .regex(/^https?:\/\/[^\s?#]+$/, 'this is no address of an API: write it as https://example.com/api')
      .optional(),
  ),
})

export type DiscordSettings = { token: string; apiUrl: string | undefined }

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
  /** Whoever reads `/metrics` has to bring it; without one only this machine may. */
  metricsToken: string | undefined
  /** Under which others reach this program, without a path: where answers given on a phone come back to. */
  publicUrl: string | undefined
  /** Everything set as `PAGER_…`; what it has to be depends on the pagers of the desk files. */
  pagers: Readonly<Record<string, string>>
  /** NODE_ENV is `production`: what is for trying out only is then worth a warning. */
  production: boolean
  /** Null: Slack is not used. With it, the playground does not start. */
  slack: SlackSettings | null
  /** Null: Discord is not used. With it, the playground does not start. */
  discord: DiscordSettings | null
  /** Null: no workspace can install the app itself. */
  slackInstall: SlackInstallSettings | null
  /** Null: answers are the policy's own words. */
  answerer: AnswererSettings | null
  /** What secrets in the database are sealed with; the first seals. Empty where nothing is. */
  keys: readonly Uint8Array[]
}

/** @throws ConfigError naming every variable that is wrong. Values are not repeated: some are secrets. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(variables)
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path, message }) => ({
        what: message,
        where: path.join('.'),
        remedy: 'Correct it in the environment or in .env, or take it away for the default.',
      })),
    )
  }
  const { data } = read
  const slack = slackOf(data)
  const slackInstall = slackInstallOf(data)
  const discord = discordOf(data)
  if (
    slack === null &&
    slackInstall === null &&
    discord === null &&
    !isLoopback(data.HOST) &&
    data.PLAYGROUND_PASSWORD === undefined
  ) {
    const what = `${data.HOST} can be reached by other machines, and the playground lets everybody act as anybody`
    const remedy = 'Set PLAYGROUND_PASSWORD, or the token of your chat, or leave HOST at 127.0.0.1.'
    throw new ConfigError([{ what, where: 'HOST', remedy }])
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    folder: resolve(data.DESKHAND_DATA),
    policyFile: data.POLICY_FILE === undefined ? undefined : resolve(data.POLICY_FILE),
    deskFile: data.DESK_FILE === undefined ? inFolder('desk.yaml') : resolve(data.DESK_FILE),
    logLevel: data.LOG_LEVEL,
    playgroundPassword: data.PLAYGROUND_PASSWORD,
    metricsToken: data.METRICS_TOKEN,
    publicUrl: data.PUBLIC_URL,
    pagers: startingWith('PAGER_', variables),
    production: data.NODE_ENV === 'production',
    slack,
    slackInstall,
    discord,
    answerer: answererOf(data),
    keys: data.DESKHAND_KEY ?? [],
  }
}

/** The data folder alone, for what works whatever else is set. */
export function dataFolderOf({ DESKHAND_DATA }: Readonly<Record<string, string | undefined>>): string {
  return resolve(environment.shape.DESKHAND_DATA.parse(DESKHAND_DATA))
}

function startingWith(
  prefix: string,
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? ''
      return name.startsWith(prefix) && trimmed !== '' ? [[name, trimmed]] : []
    }),
  )
}

function discordOf({ DISCORD_TOKEN, DISCORD_API_URL }: z.infer<typeof environment>): DiscordSettings | null {
  return DISCORD_TOKEN === undefined ? null : { token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL }
}

/** What `deskhand init` wrote is used where it lies. */
function inFolder(name: string): string | undefined {
  const path = resolve(name)
  return existsSync(path) ? path : undefined
}

/** https, or http to this machine, without a path. */
function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(address)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && pathname === '/' && search === '' && hash === ''
}

/** https, or http to this machine. */
function isServiceAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, search, hash } = new URL(address)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && username === '' && search === '' && hash === ''
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Several hosts, `host1:5432,host2:5432`, are one address for PostgreSQL and none for a URL. */
function isDatabaseAddress(address: string): boolean {
  const [, scheme, rest = ''] = /^(postgres(?:ql)?:\/\/)(.+)$/s.exec(address) ?? []
  return scheme !== undefined && URL.canParse(`${scheme}${rest.replace(/,[^@/]*(?=\/|\?|$)/, '')}`)
}
