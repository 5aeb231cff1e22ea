import { describe, expect, it } from 'vitest'
import { usePage } from './page-scene.ts'

const chat = usePage()
const { open, message } = chat

const most = 1_000

async function fill(): Promise<void> {
  const draft = { channel: 'general', thread: null, reader: null, files: [], key: null }
  for (let n = 0; n < most; n++) {
    const at = new Date(Date.UTC(2026, 10, 20) + n * 600_000)
    const author = n % 2 === 0 ? 'ben' : 'kim'
    await chat.scene.archive.messages.append({
      ...draft,
      author,
      content: { kind: 'text', text: `word ${n}.` },
      at,
    })
  }
}

/** Messages whose content the browser has laid out, rather than left for later. */
const laidOut = `[...document.querySelectorAll('article')]
  .filter(one => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length`

describe('a thousand messages', () => {
  it('are all there, and only those near the reader are laid out', async () => {
    await fill()
    await open()
    await message('word 999.').waitFor()
    expect(await chat.page.locator('article').count()).toBe(most)
    expect(await chat.page.evaluate(laidOut)).toBeLessThan(100)
    await chat.page.locator('.messages').evaluate((list: { scrollTop: number }) => {
      list.scrollTop = 0
    })
    await expect.poll(() => message('word 0.').isVisible()).toBe(true)
    expect(await chat.page.evaluate(laidOut)).toBeLessThan(100)
  })

  it('stay as they are when one more comes, and the reader stays where they are', async () => {
    await fill()
    await open()
    await message('word 999.').waitFor()
    await chat.page.evaluate(`
      window.changed = new Set()
      new MutationObserver(all => {
        for (const { target, addedNodes } of all)
          for (const node of [...addedNodes, target]) {
            const one = (node.nodeType === 1 ? node : node.parentElement)?.closest('article')
            if (one) window.changed.add(one.dataset.id)
          }
      }).observe(document.querySelector('.stream'), { childList: true, subtree: true, characterData: true })
    `)
    const { body } = await chat.scene.post('message', { as: 'ben', in: 'general', text: 'one more' })
    await message('one more').waitFor()
    expect(await chat.page.evaluate('[...window.changed]')).toEqual(body.messages)
    await chat.page.locator('.messages').hover()
    await chat.page.mouse.wheel(0, -3_000)
    await chat.page.getByRole('button', { name: 'Newest' }).waitFor()
    await chat.scene.post('message', { as: 'ben', in: 'general', text: 'unseen yet' })
    await message('unseen yet').waitFor({ state: 'attached' })
    expect(await chat.page.getByRole('button', { name: 'Newest' }).isVisible()).toBe(true)
    await chat.page.getByRole('button', { name: 'Newest' }).click()
    await expect.poll(() => message('unseen yet').isVisible()).toBe(true)
  })
})
