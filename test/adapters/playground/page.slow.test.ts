import { describe, expect, it } from 'vitest'
import type { InboundOf } from '../../../src/ports/inbound.ts'
import { usePage } from './page-scene.ts'

const chat = usePage()
const { open, composer, message, become, type, script } = chat

describe('the page of the playground', () => {
  it('tells what to try, runs it, and shows the answer to the person alone', async () => {
    script()
    await open()
    await chat.page.getByText('/support new').first().waitFor()
    await type('/support new portal login fails')
    await message('SUP-1 is open.').getByText('Only you can see this').waitFor()
    expect(chat.scene.heard).toMatchObject([
      { kind: 'command', text: 'new portal login fails', from: { id: 'ana' } },
    ])
    await become('Ben Okoro')
    await chat.page.getByRole('button', { name: '# general' }).waitFor()
    expect(await message('SUP-1 is open.').count()).toBe(0)
  })

  it('marks people and channels where something new is, until one has been there', async () => {
    script()
    await open()
    await type('/support new portal login fails')
    await message('SUP-1 is open.').waitFor()
    await chat.page.getByRole('radio', { name: /Kim Park.*something new/ }).waitFor()
    await become('Kim Park')
    await chat.page.getByRole('button', { name: /# triage\s+unread/ }).click()
    await message('SUP-1 · portal login fails').waitFor()
    await chat.page.getByRole('button', { name: '# triage', exact: true }).waitFor()
  })

  it('draws a line above what came while one was away', async () => {
    await open()
    await chat.scene.post('message', { as: 'ben', in: 'general', text: 'old' })
    await message('old').waitFor()
    await chat.page.getByRole('button', { name: '# announcements' }).click()
    await chat.page.getByRole('heading', { name: '# announcements', level: 1 }).waitFor()
    await chat.scene.post('message', { as: 'ben', in: 'general', text: 'young' })
    await chat.page.getByRole('button', { name: /# general\s+unread/ }).click()
    await chat.page.getByText('New', { exact: true }).waitFor()
    const log = await chat.page.getByRole('log').textContent()
    expect(log).toMatch(/old.*New.*young/)
  })

  it('lets an agent press, react, answer in the thread, and take a reaction back', async () => {
    script()
    await open()
    await type('/support new portal login fails')
    await message('SUP-1 is open.').waitFor()
    await become('Kim Park')
    await chat.page.getByRole('button', { name: /# triage\s+unread/ }).click()
    const card = message('SUP-1 · portal login fails')
    await card.getByRole('button', { name: 'Claim' }).click()
    await card.getByText('Kim Park has it').first().waitFor()

    await card.hover()
    await card.getByRole('button', { name: 'Add a reaction' }).click()
    await card.getByRole('button', { name: '✅ Solved' }).click()
    const reaction = card.getByRole('button', { name: /✅.*you/ })
    await reaction.click()
    await reaction.waitFor({ state: 'detached' })

    await card.hover()
    await card.getByRole('button', { name: 'Reply in a thread' }).click()
    const thread = chat.page.getByRole('complementary', { name: 'Thread' })
    await thread.getByRole('combobox').fill('On it.')
    await thread.getByRole('combobox').press('Enter')
    await thread.getByRole('article').filter({ hasText: 'On it.' }).waitFor()
    await thread.getByRole('button', { name: 'Close the thread' }).click()
    await card.getByRole('button', { name: /^1 reply/ }).waitFor()
    expect(chat.scene.heard.slice(1)).toMatchObject([
      { kind: 'button', action: 'claim:1' },
      { kind: 'reaction', mark: 'resolve', on: true },
      { kind: 'reaction', mark: 'resolve', on: false },
      { kind: 'message', text: 'On it.' },
    ])
  })

  it('shows the first few of many buttons, and the others in a menu', async () => {
    script()
    await open({}, { tour: false, me: 'kim', places: { kim: 'triage' } })
    await chat.scene.post('command', { as: 'ana', in: 'general', text: '/support new vpn down' })
    const card = message('SUP-1 · vpn down')
    await card.getByRole('button', { name: 'Why this time' }).waitFor()
    expect(await card.getByRole('button', { name: 'Hand over' }).count()).toBe(0)
    await card.getByRole('button', { name: 'More' }).click()
    await card.getByRole('button', { name: 'Hand over' }).click()
    await card.getByText('Kim Park has it').first().waitFor()
    expect(chat.scene.heard.at(-1)).toMatchObject({ kind: 'button', action: 'Hand over:1' })
  })

  it('opens a form, brings it back with its faults, and keeps what was typed', async () => {
    script()
    await open()
    await type('/support')
    const dialog = chat.page.getByRole('dialog', { name: 'Open a ticket' })
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await dialog.getByText('Please fill this in.').waitFor()
    const field = dialog.getByRole('textbox', { name: 'What happened?' })
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await field.fill('printer on fire')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await dialog.waitFor({ state: 'detached' })
    await message('SUP-1 is open.').waitFor()
    const { values } = chat.scene.heard[1] as InboundOf<'form'>
    expect(values).toEqual({ text: 'printer on fire', impact: '' })
  })

  it('shows at once what others do, and what they type as nothing but text', async () => {
    await open()
    const typed = '<img src=x onerror="document.title=1"> `code` @Ana Ruiz \u202Ereversed'
    await chat.scene.post('message', { as: 'ben', in: 'general', text: typed })
    expect(await message('Ben Okoro').locator('.text').textContent()).toBe(typed)
    expect(await chat.page.locator('.text img, .text code').count()).toBe(0)
  })

  it('edits, deletes, and keeps the thread of what was deleted', async () => {
    await open()
    await type('first words')
    const mine = message('first words')
    await mine.hover()
    await mine.getByRole('button', { name: 'Edit' }).click()
    await chat.page.getByRole('textbox', { name: 'Edit the message' }).fill('second words')
    await chat.page.getByRole('textbox', { name: 'Edit the message' }).press('Enter')
    await message('second words').getByText('edited').waitFor()
    const root = (await chat.scene.get('messages?as=ana&in=general')).body[0].id
    await chat.scene.post('message', { as: 'ben', in: 'general', text: 'me too', thread: root })
    await message('second words').hover()
    await message('second words').getByRole('button', { name: 'Delete' }).click()
    await message('This message was deleted.')
      .getByRole('button', { name: /^1 reply/ })
      .click()
    await message('me too').waitFor()
  })

  it('says what is wrong, and keeps the words that could not be sent', async () => {
    await open()
    await type('/giphy cat')
    await chat.page.getByRole('alert').filter({ hasText: '/support help' }).waitFor()
    expect(await composer().inputValue()).toBe('/giphy cat')
    chat.complaints = chat.complaints.filter(text => !text.includes('400'))
  })

  it('keeps what somebody began to write while one is somebody else', async () => {
    await open()
    await composer().fill('half a sentence')
    await become('Ben Okoro')
    await expect.poll(() => composer().inputValue()).toBe('')
    await become('Ana Ruiz')
    await expect.poll(() => composer().inputValue()).toBe('half a sentence')
  })

  it('takes back that nobody answers once somebody does', async () => {
    await open()
    await chat.page.route('**/api/message', route => route.abort())
    await type('is anybody there')
    const alert = chat.page.getByRole('alert').filter({ hasText: 'cannot be reached' })
    await alert.waitFor()
    expect(await composer().inputValue()).toBe('is anybody there')
    await chat.page.unroute('**/api/message')
    await chat.scene.post('message', { as: 'ben', in: 'general', text: 'me' })
    await alert.waitFor({ state: 'detached' })
    chat.complaints = chat.complaints.filter(text => !text.includes('ERR_FAILED'))
  })

  it('goes on in each of two windows as what it was there, when it is loaded anew', async () => {
    await open()
    await composer().fill('half a sentence')
    const other = await chat.page.context().newPage()
    await other.goto(chat.page.url())
    await other.locator('label').filter({ hasText: 'Ben Okoro' }).click()
    await other
      .getByRole('radio', { name: 'Ben Okoro' })
      .and(other.locator(':checked'))
      .waitFor({ state: 'attached' })
    await chat.page.reload()
    await composer().waitFor()
    expect(await chat.page.getByRole('radio', { name: /Ana Ruiz/ }).isChecked()).toBe(true)
    expect(await composer().inputValue()).toBe('half a sentence')
    await other.close()
  })

  it('remembers after a reload who one was and where', async () => {
    await open()
    await become('Kim Park')
    await chat.page.getByRole('button', { name: '# triage' }).click()
    await chat.page.getByRole('heading', { name: '# triage', level: 1 }).waitFor()
    await chat.page.reload()
    await chat.page.getByRole('heading', { name: '# triage', level: 1 }).waitFor()
    expect(await chat.page.getByRole('radio', { name: /Kim Park/ }).isChecked()).toBe(true)
  })
})
