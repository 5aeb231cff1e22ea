// Starts the database and the browser of the tests and says what it saw: see as-nobody.slow.test.ts.
import postgres from 'postgres'
import { launchBrowser } from './browser.ts'
import { startPostgres } from './postgres.ts'

const server = await startPostgres({ major: 18 })
const sql = postgres(await server.createDatabase(), { max: 1 })
const [row] = await sql`select split_part(current_setting('server_version'), '.', 1) as major`
await sql.end()
await server.remove()

const browser = await launchBrowser()
const page = await browser.newPage()
await page.goto('data:text/html,<title>a desk</title>')
const title = await page.title()
await browser.close()

process.stdout.write(JSON.stringify({ user: process.getuid?.(), major: row?.major, title }))
