import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { card, type Form } from '../../../src/cards/card.ts'
import { quote, say } from '../../../src/cards/text.ts'
import { launchBrowser } from '../../support/browser.ts'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene, type Scene } from './scene.ts'
import { serve } from './server.ts'

/** What the page complained of; a test that expects something empties it. */
type Complaints = string[]

/**
 * The page in a browser, over a playground whose core is a script, new for each test. Every test ends with a look at
 * what the page complained of.
 */
export function usePage() {
  let opened: PlaygroundDatabase
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>
  const here = {} as { scene: Scene; page: Page; complaints: Complaints }

  beforeAll(async () => {
    ;[opened, browser] = await Promise.all([openPlaygroundDatabase(), launchBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await opened.close()
  })
  beforeEach(async () => {
    await opened.wipe()
    here.scene = makeScene(opened.database)
    await here.scene.start()
    server = await serve(here.scene.routes)
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await here.scene.platform.stop()
    await server.close()
    expect(here.complaints).toEqual([])
  })

  return Object.assign(here, {
    /** Opens the page as somebody for whom `memory` is remembered. Without any, the tour has been closed before. */
    async open(options: BrowserContextOptions = {}, memory: object = { tour: false }): Promise<void> {
      const context = await browser.newContext(options)
      await context.addInitScript(kept => {
        const { localStorage } = globalThis as unknown as { localStorage: Map<string, string> & Storage }
        if (localStorage.getItem('deskhand') === null) localStorage.setItem('deskhand', JSON.stringify(kept))
      }, memory)
      here.page = await context.newPage()
      here.complaints = []
      here.page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) here.complaints.push(message.text())
      })
      here.page.on('pageerror', error => here.complaints.push(error.message))
      await here.page.goto(server.url)
      await here.page.getByRole('textbox').or(here.page.getByRole('combobox')).first().waitFor()
    },

    composer: (): Locator => here.page.getByRole('combobox', { name: /^Message to/ }),
    message: (text: string): Locator => here.page.getByRole('article').filter({ hasText: text }),
    async become(name: string): Promise<void> {
      await here.page.locator('label').filter({ hasText: name }).click()
      await here.page
        .getByRole('radio', { name })
        .and(here.page.locator(':checked'))
        .waitFor({ state: 'attached' })
    },
    async type(text: string): Promise<void> {
      const composer = here.page.getByRole('combobox', { name: /^Message to/ }).first()
      await composer.fill(text)
      await composer.press('Enter')
    },
    script: () => script(here.scene),
  })
}

type Storage = { getItem(key: string): string | null; setItem(key: string, value: string): void }

/** A core as small as can be: a ticket on the agents' side for each `new`, a form where no word is given. */
function script(scene: Scene): void {
  let tickets = 0
  const form: Form = {
    id: 'new',
    title: 'Open a ticket',
    fields: [
      { id: 'text', label: 'What happened?', type: 'long-text', required: true },
      {
        id: 'impact',
        label: 'Who is stopped?',
        type: 'choice',
        required: false,
        options: [{ value: 'me', label: 'Me' }],
      },
    ],
  }
  const labels = ['Reply', 'Resolve', 'Why this time', 'Category', 'Assign', 'Hand over', 'Escalate']
  const titles: string[] = ['']
  const ticket = (number: number, state: string) =>
    card([say(`SUP-${number} · `), quote(titles[number] ?? ''), say(`\n${state}`)], {
      fields: [{ name: 'State', value: [say(state)] }],
      buttons: [
        { action: `claim:${number}`, label: 'Claim', style: 'primary' },
        ...labels.map(label => ({ action: `${label}:${number}`, label })),
      ],
    })
  async function posted(text: string) {
    tickets += 1
    titles.push(text)
    scene.open()
    const to = { kind: 'channel', workspace: 'playground', channel: 'triage' } as const
    await scene.platform.deliver(
      { kind: 'post', to, card: ticket(tickets, 'unclaimed') },
      `ticket-${tickets}`,
    )
    return { kind: 'whisper', card: card([say(`SUP-${tickets} is open.`)]) } as const
  }
  scene.answer(async inbound => {
    if (inbound.kind === 'form') return posted(inbound.values.text ?? '')
    if (inbound.kind === 'command')
      return inbound.text === '' ? { kind: 'form', form } : posted(inbound.text.slice(4))
    if (inbound.kind !== 'button' || inbound.message === null) return { kind: 'nothing' }
    const { message: ref, from, action } = inbound
    const edited = ticket(Number(action.split(':')[1]), `${from.name} has it`)
    await scene.platform.deliver({ kind: 'edit', workspace: 'playground', ref, card: edited }, 'claimed')
    return { kind: 'nothing' }
  })
}

/** What axe-core finds that stands in somebody's way. */
export async function seriousFindings(page: Page): Promise<string[]> {
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
