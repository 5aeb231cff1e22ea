import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { copyPostgres, giveAway, nobody, type PostgresMajor } from './native-postgres.ts'

/** How a server goes down: `fast` ends its clients and writes all; `immediate` recovers at the next start. */
export type StopMode = 'fast' | 'immediate'

/** A PostgreSQL server of a test's own, on 127.0.0.1. */
export type PostgresServer = {
  /** Its folder below the temporary folder: data, programs and Unix socket. */
  folder: string
  /** The address of one database; `postgres` always exists. */
  url(database: string): string
  /** Makes a database, with a name nobody else has unless one is given, and returns its address. */
  createDatabase(name?: string, options?: { template?: string }): Promise<string>
  /** Ends the server and keeps its data, as an outage does. */
  stop(options?: { mode?: StopMode }): Promise<void>
  /** Starts the server again on the same port and data, after ending it where it still runs. */
  restart(options?: { mode?: StopMode }): Promise<void>
  /** Ends the server for good and deletes its folder. Happens by itself when this process ends. */
  remove(): Promise<void>
}

/**
 * Starts a server from the programs that npm brought along, as user 65534 when the tests run as root.
 * `durable` writes to disk at every commit as in production, for measuring; without it a crash of the
 * machine may lose data and everything is quicker. Rejects with the server's own last lines.
 */
export async function startPostgres({
  major,
  durable = false,
}: {
  major: PostgresMajor
  durable?: boolean
}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), `deskhand-postgres-${major}-`))
  await chmod(folder, 0o755)
  const guardian = guard(folder)
  try {
    await copyPostgres(major, folder)
    if (process.getuid?.() === 0) await giveAway(folder)
    await initialise(folder)
    const port = await freePort()
    let server: ChildProcess | undefined = await serve(folder, port, durable)

    const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
    const stop = async ({ mode = 'fast' }: { mode?: StopMode } = {}) => {
      if (server) await end(server, mode)
      server = undefined
    }
    return {
      folder,
      url,
      createDatabase: (name, options) => createDatabase(url('postgres'), name, options),
      stop,
      restart: async options => {
        await stop(options)
        server = await serve(folder, port, durable)
      },
      remove: async () => {
        await stop({ mode: 'immediate' })
        await dismiss(guardian)
      },
    }
  } catch (error) {
    await dismiss(guardian)
    throw error
  }
}

/**
 * Makes a database on the server at `serverUrl` and returns its address: for a test that shares the server
 * of the whole run. A template must have no connections while it is copied.
 */
export async function createDatabase(
  serverUrl: string,
  name = `test_${randomUUID().replaceAll('-', '')}`,
  { template = 'template1' }: { template?: string } = {},
): Promise<string> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`create database ${sql(name)} template ${sql(template)}`
  } finally {
    await sql.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** A process of its own that outlives this one and clears up behind it. */
function guard(folder: string): ChildProcess {
  const script = fileURLToPath(new URL('guardian.js', import.meta.url))
  const guardian = spawn(process.execPath, [script, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guardian.unref()
  const pipe = guardian.stdin as Socket
  pipe.unref()
  return guardian
}

async function dismiss(guardian: ChildProcess): Promise<void> {
  const gone = once(guardian, 'exit')
  guardian.ref()
  guardian.stdin?.end()
  await gone
}

async function initialise(folder: string): Promise<void> {
  const words = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']
  const initdb = start(folder, 'initdb', [...words, '--locale=C', '--no-sync', '--no-instructions'])
  const lines = linesOf(initdb)
  const [status] = await once(initdb, 'close')
  if (status !== 0) throw new Error(`initdb ended with status ${status}:\n${lines.join('\n')}`)
}

/** Starts the server and waits for its own word that it takes connections, and for the first connection. */
async function serve(folder: string, port: number, durable: boolean): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${platform() === 'win32' ? '' : folder}`,
    'max_connections=200',
    'shared_buffers=64MB',
    ...(durable ? ['fsync=on'] : ['fsync=off', 'full_page_writes=off']),
  ]
  const server = start(folder, 'postgres', [
    '-D',
    join(folder, 'data'),
    ...settings.flatMap(setting => ['-c', setting]),
  ])
  await new Promise<void>((resolve, reject) => {
    const lines = linesOf(server, line => line.includes('ready to accept connections') && resolve())
    server.once('error', reject)
    server.once('close', status =>
      reject(new Error(`postgres ended with status ${status}:\n${lines.join('\n')}`)),
    )
  })
  const sql = postgres(`postgres://postgres@127.0.0.1:${port}/postgres`, { max: 1 })
  await sql`select 1`.finally(() => sql.end())
  return server
}

async function end(server: ChildProcess, mode: StopMode): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
  await gone
}

function start(folder: string, program: string, words: string[]): ChildProcess {
  return spawn(join(folder, 'native', 'bin', program), words, {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 ? nobody : {}),
  })
}

/** The last lines a program said, kept up to date; each is also handed to `see`. */
function linesOf(program: ChildProcess, see: (line: string) => void = () => {}): string[] {
  const last: string[] = []
  for (const stream of [program.stdout, program.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', line => {
      last.push(line)
      if (last.length > 20) last.shift()
      see(line)
    })
  }
  return last
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port on 127.0.0.1 is free')
  return address.port
}
