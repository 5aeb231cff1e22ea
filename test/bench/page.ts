// What the playground's page weighs, how soon it is painted and can be typed into, and how smoothly 1,000 messages
// scroll. A new browser profile each time, on this machine. Medians. Usage: tsx test/bench/page.ts [runs]

import { availableParallelism, loadavg } from 'node:os'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { makePlaygroundArchive } from '../../src/store/playground/archive.ts'
import { launchBrowser } from '../support/browser.ts'
import { startDesk } from '../support/desk.ts'
import { openTestDatabase } from '../support/embedded.ts'

const runs = Number(process.argv[2] ?? 5)
const messages = 1_000

type Load = { bytes: number; gzipped: number; requests: number; paint: number; ready: number }

async function open(browser: Browser, url: string, place: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(
    `localStorage.setItem('deskhand', JSON.stringify({ tour: false, me: 'kim', places: { kim: '${place}' } }))`,
  )
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', response => {
    if (!response.url().includes('/playground/api/')) bodies.push(response.body())
  })
  const begin = performance.now()
  await page.goto(url)
  await page.getByRole('combobox').waitFor()
  return { page, bodies, ready: performance.now() - begin }
}

async function load(browser: Browser, url: string): Promise<Load> {
  const { page, bodies, ready } = await open(browser, url, 'announcements')
  const files = await Promise.all(bodies)
  const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
  await page.context().close()
  const sum = (sizes: number[]) => sizes.reduce((one, other) => one + other, 0)
  return {
    bytes: sum(files.map(file => file.byteLength)),
    gzipped: sum(files.map(file => gzipSync(file).byteLength)),
    requests: files.length,
    paint: Number(paint),
    ready,
  }
}

/** The milliseconds between frames while the whole list goes by, a screen every six frames. */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(`new Promise(resolve => {
    const list = document.querySelector('.messages')
    const frames = []
    let last = performance.now()
    const step = now => {
      frames.push(now - last)
      last = now
      if (list.scrollTop <= 0) resolve(frames.slice(2))
      else {
        list.scrollTop -= list.clientHeight / 6
        requestAnimationFrame(step)
      }
    }
    requestAnimationFrame(step)
  })`)
}

const at = (values: readonly number[], share: number) =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0

function print(name: string, value: number, unit: string, all: readonly number[] = []): void {
  const each = all.length === 0 ? '' : ` (${all.map(one => Math.round(one)).join(' ')})`
  process.stdout.write(`${name.padEnd(40)}${value.toFixed(0).padStart(7)} ${unit}${each}\n`)
}

// One of its own, which is closed with the desk: what is lent is kept for the next, and the process with it.
const driver = await driveEmbedded(await openTestDatabase(), async () => undefined)
const desk = await startDesk({ at: '2026-11-24T20:00:00Z', driver })
const browser = await launchBrowser()
try {
  const loads: Load[] = []
  for (let run = 0; run < runs; run++) loads.push(await load(browser, desk.url))
  const of = (name: keyof Load) => loads.map(one => one[name])
  print('size of page and libraries', at(of('bytes'), 0) / 1_024, 'KiB')
  print('the same, if it were compressed', at(of('gzipped'), 0) / 1_024, 'KiB')
  print('requests for it', at(of('requests'), 0), '')
  print('first contentful paint', at(of('paint'), 0.5), 'ms', of('paint'))
  print('until one can type', at(of('ready'), 0.5), 'ms', of('ready'))

  const archive = makePlaygroundArchive(desk.driver.db)
  const draft = { channel: 'announcements', thread: null, reader: null, author: 'mia', files: [], key: null }
  for (let n = 0; n < messages; n++) {
    const content = {
      kind: 'text',
      text: `Line ${n} of a talk that went on for longer than expected.`,
    } as const
    await archive.messages.append({ ...draft, content, at: new Date(Date.UTC(2026, 10, 1) + n * 600_000) })
  }
  const { page, ready } = await open(browser, desk.url, 'announcements')
  await page.getByText(`Line ${messages - 1} `).waitFor()
  print(`until one can type below ${messages} messages`, ready, 'ms')
  const frames = await scroll(page)
  print('frames while they all go by', frames.length, '')
  print('a frame, p50', at(frames, 0.5), 'ms')
  print('a frame, p99', at(frames, 0.99), 'ms')
  print('frames above 50 ms', frames.filter(ms => ms > 50).length, '')
} finally {
  await browser.close()
  await desk.stop()
}
const [busy = 0] = loadavg()
process.stdout.write(`load of the machine ${busy.toFixed(1)} on ${availableParallelism()} cores\n`)
