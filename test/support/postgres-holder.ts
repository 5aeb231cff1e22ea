// A process that starts a server and waits for its own end: see postgres.slow.test.ts.
import { startPostgres } from './postgres.ts'

const server = await startPostgres({ major: 18 })
process.send?.({ folder: server.folder, url: server.url('postgres') })
