import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'

let desk: RunningDesk
let browser: Browser
let page: Page
const complaints: string[] = []
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' }) // Tuesday 24 November, 10:00 in Honolulu
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(desk.url)
  await page.getByRole('heading', { name: '# general', level: 1 }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await desk.stop()
})

const message = (text: string) => page.getByRole('article').filter({ hasText: text })
const thread = () => page.getByRole('complementary', { name: 'Thread' })

async function become(name: string): Promise<void> {
  await page.locator('label').filter({ hasText: name }).click()
  await page.getByRole('radio', { name }).and(page.locator(':checked')).waitFor({ state: 'attached' })
}

async function go(channel: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(# )?${channel}`) }).click()
  await page
    .getByRole('heading', { name: new RegExp(channel) })
    .first()
    .waitFor()
}

async function type(text: string): Promise<void> {
  const composer = page.getByRole('combobox', { name: /^Message to/ })
  await composer.fill(text)
  await composer.press('Enter')
}

async function react(on: ReturnType<typeof message>, choice: string): Promise<void> {
  await on.hover()
  await on.getByRole('button', { name: 'Add a reaction' }).click()
  await on.getByRole('button', { name: choice }).click()
}

it('Ana types her trouble and reads when a person answers', async () => {
  await type('/support new portal login fails')
  await message('SUP-1 is open.').getByText('Only you can see this').waitFor()
  await go('Deskhand')
  await message('SUP-1 · portal login fails').getByText('We have it.').waitFor()
})

it('Kim claims it with 👀 and answers by the button', async () => {
  await become('Kim Nakamura')
  await go('triage')
  const card = message('SUP-1 · portal login fails')
  await card.getByText('UNCLAIMED').waitFor()
  await react(card, '👀 I take it')
  await card.getByText('👀 Kim Nakamura since').waitFor()
  await card.getByRole('button', { name: 'Reply', exact: true }).first().click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox').fill('Please try again now.')
  await form.getByRole('button', { name: 'Submit' }).click()
  await form.waitFor({ state: 'detached' })
})

it('Kim solves it with ✅, and Ana rates it with five', async () => {
  await react(message('SUP-1 · portal login fails'), '✅ Solved')
  await message('SUP-1 · portal login fails').getByText('✅ solved by Kim Nakamura').waitFor()
  await become('Ana Ruiz')
  await go('Deskhand')
  await message('SUP-1 · portal login fails').getByRole('button', { name: /repl/ }).last().click()
  await thread().getByText('Please try again now.').waitFor()
  const solved = thread().getByRole('article').filter({ hasText: 'How was it?' })
  await solved.getByRole('button', { name: '5' }).click()
  await message(sentence('rated')).first().waitFor()
})

it('nobody takes the next one: the clock is pushed, oli is called and mia reads the digest', async () => {
  await become('Ben Okafor')
  await go('general')
  await type('/support new priority:high Tideline sync stopped')
  await message('SUP-2 is open.').waitFor()
  await page.getByRole('button', { name: /Next opening/ }).click()
  await page.getByText('Wed 25 Nov, 09:30 HST').waitFor()
  await become('Mia Santos')
  await go('on-call')
  await message('🚨 SUP-2').getByText('@Oli Brandt').first().waitFor()
  await go('managers')
  await page
    .getByRole('article')
    .filter({ hasText: /🔴.*SUP-2/ })
    .first()
    .waitFor()
  await message('Marlowe & Pike support').getByText(sentence('digest.decide')).waitFor()
})

it('without a complaint of the page or of the desk', () => {
  expect(complaints).toEqual([])
  expect(desk.entries).toEqual([])
})
