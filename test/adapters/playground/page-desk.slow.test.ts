import { describe, expect, it } from 'vitest'
import { usePage } from './page-scene.ts'

const chat = usePage()
const { open, composer, message, become, type, script } = chat

const tour = () => chat.page.getByRole('region', { name: 'A short tour' })
const time = (text: string) => chat.page.getByRole('group', { name: /clock/ }).getByText(text)

describe('the clock', () => {
  it('is pushed for everybody who looks', async () => {
    await open()
    await time('Fri 27 Nov, 18:00 HST').waitFor()
    await chat.page.getByRole('button', { name: '+1 h' }).click()
    await time('Fri 27 Nov, 19:00 HST').waitFor()
    await chat.scene.post('clock', { advance: '15m' })
    await time('Fri 27 Nov, 19:15 HST').waitFor()
  })

  it('goes to the next opening, and to a deadline only where there is one', async () => {
    await open()
    expect(await chat.page.getByRole('button', { name: /deadline/ }).isDisabled()).toBe(true)
    await chat.page.getByRole('button', { name: 'Next opening 19:00' }).click()
    await time('Fri 27 Nov, 19:00 HST').waitFor()
  })
})

describe('the line of what just happened', () => {
  it('tells of every place, and leads there as somebody who may look', async () => {
    script()
    await open()
    await chat.page.getByText('Nothing has happened since the start.').waitFor()
    await type('/support new portal login fails')
    await chat.page.getByText('18:00').first().waitFor()
    await chat.page.getByRole('button', { name: 'What happened' }).click()
    await chat.page.getByRole('button', { name: /# triage SUP-1 · portal login fails/ }).click()
    await chat.page.getByRole('heading', { name: '# triage', level: 1 }).waitFor()
    expect(await chat.page.getByRole('radio', { name: /Mia Wolf/ }).isChecked()).toBe(true)
  })
})

describe('the tour', () => {
  it('leads from an empty desk through three steps, by the page’s own buttons', async () => {
    script()
    await open({}, {})
    await tour().getByRole('button', { name: 'Type it for me' }).click()
    await expect.poll(() => composer().inputValue()).toBe('/support new Portal login fails')
    await composer().press('Enter')
    await message('SUP-1 is open').waitFor()
    await chat.page.reload()
    await tour().getByRole('button', { name: 'Show me the card' }).click()
    await message('SUP-1 · Portal login fails').getByRole('button', { name: 'Claim' }).click()
    await tour().getByRole('button', { name: 'To the next deadline' }).click()
    await time('Fri 27 Nov, 19:00 HST').waitFor()
    await tour().getByRole('button', { name: 'Side by side' }).click()
    await chat.page.getByRole('heading', { name: 'Side by side' }).waitFor({ state: 'attached' })
    expect(await tour().count()).toBe(0)
  })

  it('stays closed once closed, and comes back when it is asked for', async () => {
    await open({}, {})
    await tour().getByRole('button', { name: 'Close the tour' }).click()
    await chat.page.reload()
    await composer().waitFor()
    expect(await tour().count()).toBe(0)
    await chat.page.getByRole('button', { name: 'Tour' }).click()
    await tour().waitFor()
  })

  it('does not come by itself where there are tickets already', async () => {
    chat.scene.open()
    await open({}, {})
    await chat.page.getByText('Nothing has happened since the start.').waitFor()
    await become('Kim Park')
    expect(await tour().count()).toBe(0)
  })

  it('shows an example, as long as there is nothing else', async () => {
    script()
    await open({}, {})
    await tour().getByRole('button', { name: 'Show me an example' }).click()
    await become('Kim Park')
    await chat.page.getByRole('button', { name: /# triage/ }).click()
    await message('SUP-4 ·').waitFor()
    await tour().getByRole('button', { name: 'Show me an example' }).waitFor({ state: 'detached' })
  })
})

describe('the sides beside each other', () => {
  const side = (name: string) => chat.page.getByRole('region', { name: new RegExp(name) })

  it('are three people in three places, each live', async () => {
    script()
    await open({}, { tour: false, split: true })
    await side('First side').getByRole('combobox', { name: /who/ }).selectOption('ben')
    await side('Ben Okoro').getByRole('combobox', { name: /where/ }).selectOption('general')
    const typed = side('Ben Okoro').getByRole('combobox', { name: 'Message to # general' })
    await typed.fill('/support new tideline stopped')
    await typed.press('Enter')
    await side('Ben Okoro').getByText('SUP-1 is open.').waitFor()
    const card = side('Kim Park').getByRole('article').filter({ hasText: 'SUP-1 · tideline stopped' })
    await card.getByRole('button', { name: 'Claim' }).click()
    await card.getByText('Kim Park has it').first().waitFor()
    await card.hover()
    await card.getByRole('button', { name: 'Reply in a thread' }).click()
    await side('Kim Park').getByRole('heading', { name: 'Thread' }).waitFor()
    await side('Kim Park').getByRole('button', { name: 'Close the thread' }).click()
    await card.waitFor()
    await chat.page.reload()
    await side('Ben Okoro').getByText('SUP-1 is open.').waitFor()
  })

  it('are heard on one line, whoever stands there', async () => {
    const lines: string[] = []
    await open({}, { tour: false, split: true })
    chat.page.on('request', request => {
      if (request.url().includes('/events'))
        lines.push(new URL(request.url()).searchParams.getAll('as').join())
    })
    await side('Third side').getByRole('combobox', { name: /who/ }).selectOption('olga')
    await side('Olga Lind').getByRole('combobox', { name: 'Message to # managers' }).waitFor()
    await expect.poll(() => lines.at(-1)).toBe('ana,kim,olga')
    expect(lines.every(line => line.split(',').length === 3)).toBe(true)
  })
})
