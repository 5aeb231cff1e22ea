import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'

const folder = new URL('../page/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Where browsers find the few libraries of the page: as they are in their packages. */
const libraries = {
  preact: 'preact.js',
  'preact/hooks': 'preact-hooks.js',
  htm: 'htm.js',
} as const

const pathOf = (file: string) => `/playground/page/library/${file}`
const libraryPaths = Object.values(libraries).map(pathOf)

const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.entries(libraries).map(([name, file]) => [name, pathOf(file)])),
})

/** The import map is the only script inside of the page, allowed by its hash. */
export const pagePolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page and its files. Only what lies in the folder at the start is served, so no path leads out of it. */
export function pageRoutes(): Hono {
  const routes = new Hono()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path =>
    path.replaceAll('\\', '/'),
  )
  const modules = files.filter(file => extname(file) === '.js').map(file => `/playground/page/${file}`)
  const head = [
    `<script type="importmap">${importMap}</script>`,
    // Without these a browser would learn of each module from the one before it.
    ...[...modules, ...libraryPaths].map(path => `<link rel="modulepreload" href="${path}">`),
  ].join('\n')

  routes.get('/', async context => {
    const html = await readFile(new URL('index.html', folder), 'utf8')
    return context.html(html.replace('<!-- modules -->', head))
  })
  for (const file of files) {
    const type = types[extname(file)]
    if (type === undefined || file === 'index.html') continue
    routes.get(`/playground/page/${file}`, context => send(context, new URL(file, folder), type))
  }
  for (const [name, file] of Object.entries(libraries)) {
    const url = new URL(import.meta.resolve(name))
    routes.get(pathOf(file), context => send(context, url, 'text/javascript'))
  }
  return routes
}

/** Browsers ask again each time and hear that nothing changed. */
async function send(context: Context, file: URL, type: string): Promise<Response> {
  const bytes = await readFile(fileURLToPath(file))
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 24)}"`
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag }
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
  return context.body(new Uint8Array(bytes), 200, headers)
}
