import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { type RunningDesk, startDesk } from '../../support/desk.ts'

const images = new URL('../../../docs/images/', import.meta.url)
const picture = new URL('ticket.png', images)
/** What the picture shows, as a screen reader would say it: tells whether it is still true on any machine. */
const shown = new URL('ticket.txt', images)
const style = new URL('../../../adapters/playground/page/style/', import.meta.url)

/** Where distributions put an emoji font; none comes with the browser of the tests. */
const emojiFont = ['truetype/noto', 'noto', 'google-noto-emoji', 'google-noto-color-emoji-fonts', 'TTF']
  .map(folder => `/usr/share/fonts/${folder}/NotoColorEmoji.ttf`)
  .find(existsSync)

let desk: RunningDesk
let browser: Browser
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:30Z' }) // Tuesday 24 November, 10:00 in Honolulu
  browser = await launchBrowser({ fonts: emojiFont === undefined ? null : dirname(emojiFont) })
})
afterAll(async () => {
  await browser.close()
  await desk.stop()
})

/**
 * A ticket in the middle of its life. Its clocks begin half a minute into one and are read at the full one,
 * so that what is left of them reads the same on a machine of any speed.
 */
async function live(): Promise<void> {
  const [ana, kim] = [desk.person('ana'), desk.person('kim')]
  await ana.types('/support new priority:high Portal login fails for the whole office since 9')
  await desk.push('2026-11-24T20:12:30Z')
  const card = await kim.finds('SUP-1 ·', 'triage')
  await kim.reacts('👀', card, { in: 'triage' })
  const thread = { in: 'triage', thread: card.id }
  await kim.says('The certificate of the login server ran out this morning.', thread)
  await kim.types(
    '/support reply 1 We have found it: a certificate ran out. A new one is on its way.',
    thread,
  )
  await desk.push('2026-11-24T20:21:00Z')
  const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
  await ana.says('Great, Ben and Tom see it too. How long will it take?', {
    in: 'dm:ana',
    thread: receipt.id,
  })
  await desk.push('2026-11-24T20:30:00Z')
}

async function openTriage(): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 760 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.addInitScript(
    "localStorage.setItem('deskhand', JSON.stringify({ me: 'kim', places: { kim: 'triage' } }))",
  )
  await page.goto(desk.url)
  await page
    .getByRole('article')
    .filter({ hasText: 'SUP-1 ·' })
    .getByRole('button', { name: /repl/ })
    .last()
    .click()
  await page.getByRole('complementary', { name: 'Thread' }).getByText('💬 Ana Ruiz').waitFor()
  await page.mouse.move(550, 20)
  return page
}

/** What can be read on the page, and a fingerprint of how it is laid out. */
async function inWords(page: Page): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(style)).sort()) hash.update(await readFile(new URL(name, style)))
  return `${await page.locator('body').ariaSnapshot()}\n\nstyle ${hash.digest('hex').slice(0, 16)}\n`
}

it('the picture of the README shows the playground as it is: it is drawn again where something changed', async () => {
  await live()
  const page = await openTriage()
  const words = await inWords(page)
  const isCurrent = existsSync(picture) && (await readFile(shown, 'utf8').catch(() => '')) === words
  if (!isCurrent && emojiFont !== undefined) {
    await page.screenshot({ path: picture.pathname })
    await writeFile(shown, words)
  }
  const remedy =
    'The picture is out of date. Install Noto Color Emoji, run this test again, and commit docs/images.'
  expect(await readFile(shown, 'utf8').catch(() => ''), remedy).toBe(words)
  expect(desk.entries).toEqual([])
})
