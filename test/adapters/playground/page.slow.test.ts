import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card, type Form } from '../../../src/cards/card.ts'
import { quote, say } from '../../../src/cards/text.ts'
import type { InboundOf } from '../../../src/ports/inbound.ts'
import { launchBrowser } from '../../support/browser.ts'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene, type Scene } from './scene.ts'
import { serve } from './server.ts'

let opened: PlaygroundDatabase
let browser: Browser
let scene: Scene
let server: Awaited<ReturnType<typeof serve>>
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[opened, browser] = await Promise.all([openPlaygroundDatabase(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await opened.close()
})
beforeEach(async () => {
  await opened.wipe()
  scene = makeScene(opened.database)
  await scene.start()
  server = await serve(scene.routes)
  await open({})
})
afterEach(async () => {
  await page.context().close()
  await scene.platform.stop()
  await server.close()
  expect(complaints).toEqual([])
})

async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  if (page) await page.context().close()
  page = await (await browser.newContext(options)).newPage()
  complaints = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(server.url)
  await page.getByRole('heading', { name: '# general' }).waitFor()
}

const composer = () => page.getByRole('textbox', { name: /^Message to/ })
const message = (text: string) => page.getByRole('article').filter({ hasText: text })

async function become(name: string): Promise<void> {
  await page.locator('label').filter({ hasText: name }).click()
  await page.getByRole('radio', { name }).and(page.locator(':checked')).waitFor({ state: 'attached' })
}

async function type(text: string): Promise<void> {
  await composer().fill(text)
  await composer().press('Enter')
}

/** A core as small as can be: a ticket on the agents' side for each `new`, a form where no word is given. */
function script(): void {
  let tickets = 0
  const form: Form = {
    id: 'new',
    title: 'Open a ticket',
    fields: [{ id: 'text', label: 'What happened?', type: 'long-text', required: true }],
  }
  const ticket = (text: string, state: string) =>
    card([say(`SUP-${tickets} · `), quote(text)], {
      fields: [{ name: 'State', value: [say(state)] }],
      buttons: [{ action: `claim:${tickets}`, label: 'Claim' }],
    })
  async function posted(text: string) {
    tickets += 1
    const to = { kind: 'channel', workspace: 'playground', channel: 'triage' } as const
    await scene.platform.deliver({ kind: 'post', to, card: ticket(text, 'unclaimed') }, `ticket-${tickets}`)
    return { kind: 'whisper', card: card([say(`SUP-${tickets} is open.`)]) } as const
  }
  scene.answer(async inbound => {
    if (inbound.kind === 'form') return posted(inbound.values.text ?? '')
    if (inbound.kind === 'command')
      return inbound.text === '' ? { kind: 'form', form } : posted(inbound.text.slice(4))
    if (inbound.kind !== 'button' || inbound.message === null) return { kind: 'nothing' }
    const { message: ref, from } = inbound
    const edited = ticket('portal login fails', `${from.name} has it`)
    await scene.platform.deliver({ kind: 'edit', workspace: 'playground', ref, card: edited }, 'claimed')
    return { kind: 'nothing' }
  })
}

describe('the page of the playground', () => {
  it('tells what to try, runs it, and shows the answer to the person alone', async () => {
    script()
    await page.getByText('/support new portal login fails').waitFor()
    await type('/support new portal login fails')
    await message('SUP-1 is open.').getByText('Only you can see this').waitFor()
    expect(scene.heard).toMatchObject([
      { kind: 'command', text: 'new portal login fails', from: { id: 'ana' } },
    ])
    await become('Ben Okoro')
    await page.getByRole('button', { name: 'general' }).waitFor()
    expect(await message('SUP-1 is open.').count()).toBe(0)
  })

  it('lets an agent press, react, answer in the thread, and take a reaction back', async () => {
    script()
    await type('/support new portal login fails')
    await message('SUP-1 is open.').waitFor()
    await become('Kim Park')
    await page.getByRole('button', { name: /# triage\s+unread/ }).click()
    const card = message('SUP-1 · portal login fails')
    await card.getByRole('button', { name: 'Claim' }).click()
    await card.getByText('Kim Park has it').waitFor()

    await card.getByRole('button', { name: 'Add a reaction' }).click()
    await card.getByRole('button', { name: '✅ Solved' }).click()
    const reaction = card.getByRole('button', { name: '✅ you' })
    await reaction.click()
    await reaction.waitFor({ state: 'detached' })

    await card.getByRole('button', { name: 'Reply' }).click()
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await thread.getByRole('textbox').fill('On it.')
    await thread.getByRole('textbox').press('Enter')
    await thread.getByRole('article').filter({ hasText: 'On it.' }).waitFor()
    await thread.getByRole('button', { name: 'Close the thread' }).click()
    await card.getByRole('button', { name: /^1 reply/ }).waitFor()
    expect(scene.heard.slice(1)).toMatchObject([
      { kind: 'button', action: 'claim:1' },
      { kind: 'reaction', mark: 'resolve', on: true },
      { kind: 'reaction', mark: 'resolve', on: false },
      { kind: 'message', text: 'On it.' },
    ])
  })

  it('opens a form, brings it back with its faults, and keeps what was typed', async () => {
    script()
    await type('/support')
    const dialog = page.getByRole('dialog', { name: 'Open a ticket' })
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await dialog.getByText('Please fill this in.').waitFor()
    const field = dialog.getByRole('textbox', { name: 'What happened?' })
    await field.fill('printer on fire')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await dialog.waitFor({ state: 'detached' })
    await message('SUP-1 is open.').waitFor()
    expect((scene.heard[1] as InboundOf<'form'>).values).toEqual({ text: 'printer on fire' })
  })

  it('shows at once what others do, and what they type as nothing but text', async () => {
    const typed = '<img src=x onerror="document.title=1"> \u202Ereversed'
    await scene.post('message', { as: 'ben', in: 'general', text: typed })
    const shown = await message('Ben Okoro').locator('.text').textContent()
    expect(shown).toBe(typed)
    expect(await page.locator('.text img').count()).toBe(0)
  })

  it('edits, deletes, and keeps the thread of what was deleted', async () => {
    await type('first words')
    const mine = message('first words')
    await mine.hover()
    await mine.getByRole('button', { name: 'Edit' }).click()
    await page.getByRole('textbox', { name: 'Edit the message' }).fill('second words')
    await page.getByRole('textbox', { name: 'Edit the message' }).press('Enter')
    await message('second words').getByText('edited').waitFor()
    const root = (await scene.get('messages?as=ana&in=general')).body[0].id
    await scene.post('message', { as: 'ben', in: 'general', text: 'me too', thread: root })
    await message('second words').hover()
    await message('second words').getByRole('button', { name: 'Delete' }).click()
    await message('This message was deleted.')
      .getByRole('button', { name: /^1 reply/ })
      .click()
    await message('me too').waitFor()
  })

  it('says what is wrong, and keeps the words that could not be sent', async () => {
    await type('/giphy cat')
    await page.getByRole('alert').filter({ hasText: '/support help' }).waitFor()
    expect(await composer().inputValue()).toBe('/giphy cat')
    complaints = complaints.filter(text => !text.includes('400'))
  })

  it('pushes the clock, for everybody who looks', async () => {
    await page.getByText('Fri 27 Nov, 18:00 HST').waitFor()
    await page.getByRole('button', { name: '+1 h' }).click()
    await page.getByText('Fri 27 Nov, 19:00 HST').waitFor()
    await scene.post('clock', { advance: '15m' })
    await page.getByText('Fri 27 Nov, 19:15 HST').waitFor()
  })

  it('remembers after a reload who one was and where', async () => {
    await become('Kim Park')
    await page.getByRole('button', { name: '# triage' }).click()
    await page.getByRole('heading', { name: '# triage' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: '# triage' }).waitFor()
    expect(await page.getByRole('radio', { name: /Kim Park/ }).isChecked()).toBe(true)
  })

  it('is worked by the keyboard alone', async () => {
    script()
    await page.getByRole('radio', { name: /Ana Ruiz/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page
      .getByRole('radio', { name: /Ben Okoro/ })
      .and(page.locator(':checked'))
      .waitFor({ state: 'attached' })
    await composer().focus()
    await page.keyboard.type('first line')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('second line')
    await page.keyboard.press('Enter')
    await message('first line').waitFor()
    expect(scene.heard).toMatchObject([
      { kind: 'message', text: 'first line\nsecond line', from: { id: 'ben' } },
    ])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Delete')
  })

  it.each(['light', 'dark'] as const)('has nothing serious in the way of anybody, %s', async colorScheme => {
    for (const width of [1280, 390]) {
      await open({ colorScheme, viewport: { width, height: 800 } })
      script()
      await type('/support new portal login fails')
      await message('is open.').last().waitFor()
      await type('/support')
      await page.getByRole('dialog').waitFor()
      expect(await seriousFindings()).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await seriousFindings()).toEqual([])
    }
  })
})

async function seriousFindings(): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  // Put in by the test's own channel: the page's policy would not let it in.
  await page.evaluate(await readFile(axe, 'utf8'))
  const findings = (await page.evaluate('axe.run().then(result => result.violations)')) as {
    id: string
    impact: string
    nodes: { html: string; failureSummary: string }[]
  }[]
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary}`).join(' | ')}`)
}
