import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../ports/errors.ts'

const optional = z
  .string()
  .trim()
  .transform(text => (text === '' ? undefined : text))
  .optional()

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
})

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
  if (!isLoopback(data.HOST) && data.PLAYGROUND_PASSWORD === undefined) {
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
