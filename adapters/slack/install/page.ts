import type { Context } from 'hono'
import { html } from 'hono/html'

/** A page of one sentence. It loads nothing, stands in no frame, and tells nobody where it was opened. */
export function page(
  context: Context,
  status: 200 | 400 | 502,
  title: string,
  words: string,
): Response | Promise<Response> {
  context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
  context.header('referrer-policy', 'no-referrer')
  context.header('x-content-type-options', 'nosniff')
  context.header('cache-control', 'no-store')
  return context.html(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} · Deskhand</title></head>
<body><main><h1>${title}</h1><p>${words}</p></main></body></html>`,
    status,
  )
}
