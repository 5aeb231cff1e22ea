import { describe, expect, it } from 'vitest'
import { sentence } from '../../support/catalogue-text.ts'
import { seriousFindings, usePage } from './page-scene.ts'

const chat = usePage()
const { open, composer, message, become, type, script } = chat

/** What the keyboard is at, as a screen reader would name it. */
const focused = () =>
  chat.page.evaluate(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim().replace(/\\s+/g, ' ')",
  )
const press = async (...keys: string[]) => {
  for (const key of keys) await chat.page.keyboard.press(key)
}
const tabTo = async (name: RegExp | string) => {
  for (let stops = 0; stops < 60; stops++) {
    await press('Tab')
    const here = String(await focused())
    if (typeof name === 'string' ? here === name : name.test(here)) return
  }
  throw new Error(`Tab never came to ${name}.`)
}

describe('the keyboard alone', () => {
  it('goes from the first stop to writing, and writes several lines', async () => {
    await open()
    await press('Tab', 'Tab')
    expect(await focused()).toBe('Skip to writing')
    await press('Enter')
    await chat.page.keyboard.type('first line')
    await press('Shift+Enter')
    await chat.page.keyboard.type('second line')
    await press('Enter')
    await message('first line').waitFor()
    expect(chat.scene.heard).toMatchObject([{ kind: 'message', text: 'first line\nsecond line' }])
  })

  it('becomes somebody else and changes the channel by arrows, each list one stop', async () => {
    await open()
    await tabTo(/^$/) // A radio button has its name from its label.
    await press('ArrowDown', 'ArrowDown')
    await chat.page
      .getByRole('radio', { name: /Kim Park/ })
      .and(chat.page.locator(':checked'))
      .waitFor({ state: 'attached' })
    await chat.page.getByText('# on-call').first().waitFor()
    await press('Tab')
    expect(await focused()).toBe('# general')
    await press('ArrowDown', 'ArrowDown')
    expect(await focused()).toBe('# on-call')
    await press('Home', 'ArrowDown', 'Enter')
    await chat.page.getByRole('heading', { name: '# triage', level: 1 }).waitFor()
  })

  it('claims on a card, reacts, and comes back to the message with Escape', async () => {
    script()
    await open({}, { tour: false, me: 'kim', places: { kim: 'triage' } })
    for (const text of ['vpn down', 'login fails']) {
      await chat.scene.post('command', { as: 'ana', in: 'general', text: `/support new ${text}` })
    }
    await message('login fails').waitFor()
    await press('Tab')
    expect(await focused()).toBe('Skip to the messages')
    await press('Enter')
    expect(await focused()).toContain('Deskhand, 18:00')
    await press('ArrowUp', 'Tab')
    expect(await focused()).toBe('Claim')
    await press('Enter')
    await message('vpn down').getByText('Kim Park has it').first().waitFor()
    await tabTo('Add a reaction')
    await press('Enter')
    await chat.page.getByRole('group', { name: 'Reactions to choose from' }).waitFor()
    expect(await focused()).toBe('👀 I take it')
    await press('ArrowDown', 'Enter')
    await chat.page.getByRole('button', { name: /✅.*you/ }).waitFor()
    await press('Escape')
    expect(await focused()).toContain('Deskhand, 18:00')
  })

  it('gives back what was typed into a form that was closed, until it is sent', async () => {
    script()
    await open()
    const form = chat.page.getByRole('dialog')
    const text = form.getByRole('textbox', { name: 'What happened?' })
    await type('/support')
    await text.fill('The printer smokes')
    await form.getByRole('combobox', { name: 'Who is stopped?' }).selectOption('Me')
    await press('Escape')
    await form.waitFor({ state: 'detached' })
    await chat.page.reload()
    await type('/support')
    expect(await text.inputValue()).toBe('The printer smokes')
    expect(await form.getByRole('combobox', { name: 'Who is stopped?' }).inputValue()).toBe('me')
    await form.getByRole('button', { name: 'Submit' }).click()
    await form.waitFor({ state: 'detached' })
    await type('/support')
    expect(await text.inputValue()).toBe('')
    await press('Escape')
    await become('Ben Okoro')
    await type('/support')
    expect(await text.inputValue()).toBe('')
  })

  it('closes with Escape what was opened: choices, a menu, a thread, a form', async () => {
    script()
    await open()
    await composer().fill('/')
    await chat.page.getByRole('listbox').waitFor()
    await press('Escape')
    await chat.page.getByRole('listbox').waitFor({ state: 'detached' })
    await composer().fill('/support')
    await press('Enter')
    await chat.page.getByRole('dialog').waitFor()
    expect(await chat.page.evaluate('document.activeElement.id')).toBe('field-text')
    await press('Escape')
    await chat.page.getByRole('dialog').waitFor({ state: 'detached' })
    await type('hello')
    await message('hello').hover()
    await message('hello').getByRole('button', { name: 'Reply in a thread' }).click()
    const thread = chat.page.getByRole('complementary', { name: 'Thread' })
    await thread.waitFor()
    await press('Escape')
    await thread.waitFor({ state: 'detached' })
    await expect.poll(focused).toContain('Ana Ruiz, 18:00')
  })

  it('goes on at its message when a thread is closed beside others', async () => {
    await open({}, { tour: false, split: true, sides: { 0: { me: 'ana', place: 'general' } } })
    await chat.scene.post('message', { as: 'ana', in: 'general', text: 'hello' })
    const side = chat.page.getByRole('region', { name: /Ana Ruiz/ })
    await side.getByRole('article').filter({ hasText: 'hello' }).hover()
    await side.getByRole('button', { name: 'Reply in a thread' }).click()
    const thread = side.getByRole('complementary', { name: 'Thread' })
    await thread.waitFor()
    await press('Escape')
    await thread.waitFor({ state: 'detached' })
    await expect.poll(focused).toContain('Ana Ruiz, 18:00')
  })
})

describe('a slash', () => {
  it('offers the words that the person may use, with what they take', async () => {
    await open()
    await composer().fill('/')
    const offers = chat.page.getByRole('listbox', { name: 'Words of the desk' })
    await offers.getByRole('option', { name: /\/support new <text>/ }).waitFor()
    expect(await offers.getByRole('option', { name: /claim/ }).count()).toBe(0)
    await become('Kim Park')
    await composer().fill('/support cla')
    await offers.getByRole('option', { name: /\/support claim/ }).waitFor()
    await composer().press('Enter')
    expect(await composer().inputValue()).toBe('/support claim ')
    await chat.page.getByText(sentence('help.claim')).waitFor()
    expect(chat.scene.heard).toEqual([])
  })

  it('is chosen from by arrows, and sent where it is whole', async () => {
    await open()
    await composer().fill('/support ')
    const options = chat.page.getByRole('listbox').getByRole('option')
    await press('ArrowDown', 'ArrowDown')
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
    await composer().fill('/support hel')
    await press('Tab')
    expect(await composer().inputValue()).toBe('/support help')
    await press('Enter')
    await expect.poll(() => chat.scene.heard).toMatchObject([{ kind: 'command', text: 'help' }])
  })

  it('has helpers beside it: people after @, tickets after #', async () => {
    script()
    await open({}, { tour: false, me: 'kim', places: { kim: 'triage' } })
    await chat.scene.post('command', { as: 'ana', in: 'general', text: '/support new vpn down' })
    await message('vpn down').waitFor()
    await composer().pressSequentially('ask @be')
    await press('Enter')
    await composer().pressSequentially('about #vpn')
    await press('Enter')
    expect(await composer().inputValue()).toBe('ask @ben about SUP-1 ')
  })
})

describe('whoever looks', () => {
  const sizes = [
    { width: 1280, height: 800 },
    { width: 375, height: 667 },
  ]

  it.each(['light', 'dark'] as const)(
    'meets nothing serious in their way in any state, %s',
    async colorScheme => {
      for (const viewport of sizes) {
        const found: Record<string, string[]> = {}
        const look = async (state: string) => {
          found[state] = await seriousFindings(chat.page)
        }
        script()
        await open({ colorScheme, viewport, reducedMotion: 'reduce' }, {})
        await look('empty, with the tour')
        await type('/support new portal login fails')
        await message('is open.').last().waitFor()
        await composer().fill('/')
        await chat.page.getByRole('listbox').waitFor()
        await look('choices')
        await composer().fill('/support')
        await composer().press('Enter')
        await chat.page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click()
        await chat.page.getByText('Please fill this in.').waitFor()
        await look('a form with a fault')
        await press('Escape')
        await chat.page.getByRole('button', { name: 'What happened' }).click()
        await look('what happened')
        await chat.page.getByRole('button', { name: /# triage SUP-1/ }).click()
        const card = message('SUP-1 · portal login fails')
        await card.getByRole('button', { name: 'More' }).click()
        await look('a menu')
        await press('Escape')
        await card.hover()
        await card.getByRole('button', { name: 'Add a reaction' }).click()
        await look('the picker')
        await card.getByRole('button', { name: '✅ Solved' }).click()
        await card.getByRole('button', { name: 'Reply in a thread' }).click()
        await chat.page.getByRole('complementary', { name: 'Thread' }).waitFor()
        await look('a thread')
        await chat.page.getByRole('button', { name: 'Side by side' }).first().click()
        await chat.page.getByRole('region', { name: /Third side/ }).waitFor()
        await look('side by side')
        expect(Object.fromEntries(Object.entries(found).filter(([, all]) => all.length > 0))).toEqual({})
      }
    },
  )

  it('has the colours of the system, until they choose others', async () => {
    await open({ colorScheme: 'dark' })
    const paper = () => chat.page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const dark = await paper()
    await chat.page.getByRole('button', { name: 'Colours: as the system has them' }).click()
    const light = await paper()
    expect(light).not.toBe(dark)
    await chat.page.reload()
    await composer().waitFor()
    expect(await paper()).toBe(light)
    await chat.page.getByRole('button', { name: 'Colours: light' }).click()
    expect(await paper()).toBe(dark)
  })

  it('sees nothing move who asked for that', async () => {
    await open({ reducedMotion: 'reduce' })
    const moving = `[...document.querySelectorAll('*')].filter(one => {
      const { transitionDuration, animationName } = getComputedStyle(one)
      return transitionDuration !== '0s' || animationName !== 'none'
    }).length`
    expect(await chat.page.evaluate(moving)).toBe(0)
    expect(await chat.page.evaluate('document.getAnimations().length')).toBe(0)
  })

  it('never has to scroll sideways, at 375 pixels', async () => {
    script()
    await open({ viewport: { width: 375, height: 667 } }, {})
    await type(`/support new ${'long'.repeat(60)}`)
    await message('is open.').waitFor()
    const beyond = 'document.documentElement.scrollWidth - innerWidth'
    expect(await chat.page.evaluate(beyond)).toBeLessThanOrEqual(0)
    await chat.page.getByRole('button', { name: 'People and channels' }).click()
    await become('Kim Park')
    await chat.page.getByRole('button', { name: /# triage/ }).click()
    await message('longlong').waitFor()
    expect(await chat.page.evaluate(beyond)).toBeLessThanOrEqual(0)
    expect(
      await chat.page.evaluate(
        "document.querySelector('.messages').scrollWidth - document.querySelector('.messages').clientWidth",
      ),
    ).toBe(0)
  })
})
