import { ConfigError } from '../ports/errors.ts'

/** What keeps a program from using its PostgreSQL server, for the one who starts it. Other errors are given back. */
export function faultOfServer(url: string, error: unknown): unknown {
  const code = codeIn(error)
  if (code === undefined) return error
  const { what, remedy, isSetting = false } = reasons[code] ?? unknownReason(code)
  const where = `DATABASE_URL ${withoutSecret(url)}`
  return new ConfigError([{ what, where, remedy }], { unreachable: !isSetting })
}

export function tooOld(url: string, major: number, oldest: number): ConfigError {
  const what = `the server is PostgreSQL ${major}, and ${oldest} is the oldest that works`
  const remedy = `Use a server of version ${oldest} or newer.`
  return new ConfigError([{ what, where: `DATABASE_URL ${withoutSecret(url)}`, remedy }])
}

type Reason = {
  what: string
  remedy: string
  /** Waiting does not help: something in the settings or on the server has to be changed. */
  isSetting?: boolean
}

const reasons: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: {
    what: 'nothing listens at this address',
    remedy: 'Start the server, or correct host and port.',
  },
  ENOTFOUND: { what: 'there is no such host', remedy: 'Correct the name of the host.' },
  EAI_AGAIN: {
    what: 'the name of the host cannot be looked up just now',
    remedy: 'Check the network and the name.',
  },
  CONNECT_TIMEOUT: {
    what: 'the server does not answer',
    remedy: 'Check host and port, the network, and the firewall between.',
  },
  '28P01': {
    what: 'the server refuses the password',
    remedy: 'Correct it, with %40 for @, %2F for / and %23 for #.',
    isSetting: true,
  },
  '28000': {
    what: 'the server refuses this user',
    remedy: 'Correct the user, or allow it in the pg_hba.conf of the server.',
    isSetting: true,
  },
  '3D000': {
    what: 'the server has no such database',
    remedy: 'Create it, for example with `createdb deskhand`, or correct the name.',
    isSetting: true,
  },
  '42501': {
    what: 'this user may not create tables',
    remedy: 'Let it own the database: `alter database … owner to …`.',
    isSetting: true,
  },
  '08P01': {
    what: 'the server does not speak the protocol of PostgreSQL as it should',
    remedy: 'Name the server itself, not a pooler in front of it.',
    isSetting: true,
  },
  '53300': { what: 'the server has no connection free', remedy: 'Raise max_connections, or stop others.' },
  '57P03': { what: 'the server is still starting', remedy: 'Try again in a moment.' },
}

function unknownReason(code: string): Reason {
  return {
    what: `the database cannot be used (${code})`,
    remedy: 'Check that the server runs and that the address is right.',
  }
}

/** The code of an error or of what caused it: the query builder wraps what the server said. */
export function codeIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return typeof code === 'string' ? code : codeIn(cause)
}

/** Host, port and database only. */
function withoutSecret(url: string): string {
  const [, rest = ''] = url.split('://')
  const [address = ''] = rest.split('?')
  return address.slice(address.lastIndexOf('@') + 1)
}
