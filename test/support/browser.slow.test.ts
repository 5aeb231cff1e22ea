import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'

/** A page at an origin of its own; `/open` allows every origin, everything else none. */
async function serve(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    if (request.url === '/open') response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/html').end('<title>served</title>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('the browser of the tests', () => {
  let browser: Browser
  let here: Awaited<ReturnType<typeof serve>>
  let there: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    ;[browser, here, there] = await Promise.all([launchBrowser(), serve(), serve()])
  })
  afterAll(async () => {
    await browser?.close()
    for (const one of [here, there]) one?.server.close()
  })

  it('shows a page', async () => {
    const page = await browser.newPage()
    await page.goto('data:text/html,<title>a desk</title><p>hello</p>')
    expect([await page.title(), await page.textContent('p')]).toEqual(['a desk', 'hello'])
    await page.close()
  })

  it('draws letters: a machine without fonts shows nothing, and no error', async () => {
    const page = await browser.newPage({ viewport: { width: 200, height: 60 } })
    const draw = async (text: string) => {
      await page.goto(`data:text/html,<p>${text}</p>`)
      return (await page.screenshot()).toString('base64')
    }
    const pictures = [await draw(''), await draw('SUP-42'), await draw('SUP-43')]
    expect(new Set(pictures).size).toBe(3)
    await page.close()
  })

  it('keeps a page from reading another origin that does not allow it', async () => {
    const page = await browser.newPage()
    await page.goto(here.origin)
    const read = (url: string) =>
      page.evaluate(`fetch('${url}').then(reply => reply.status, () => 'refused')`)
    expect(await read(`${here.origin}/`)).toBe(200)
    expect(await read(`${there.origin}/open`)).toBe(200)
    expect(await read(`${there.origin}/`)).toBe('refused')
    await page.close()
  })
})
