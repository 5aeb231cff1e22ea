import { describe, expect, it } from 'vitest'
import type { Fields } from '../world/model.ts'
import { checkView } from './check.ts'

const long = (length: number) => 'a'.repeat(length)
const plain = (text: string) => ({ type: 'plain_text', text })
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const textInput = (more: Fields = {}) => ({ type: 'plain_text_input', action_id: 'text', ...more })
const input = (element: Fields) => ({ type: 'input', label: plain('Summary'), element })

describe('views', () => {
  const modal = (more: Fields = {}) => ({
    type: 'modal',
    title: plain('Ticket'),
    blocks: [section('a')],
    ...more,
  })

  it.each([
    ['24 characters of a title', { title: plain(long(24)) }, { title: plain(long(25)) }, '/view/title/text'],
    [
      '24 characters on submit',
      { submit: plain(long(24)) },
      { submit: plain(long(25)) },
      '/view/submit/text',
    ],
    ['24 characters on close', { close: plain(long(24)) }, { close: plain(long(25)) }, '/view/close/text'],
    [
      '3,000 characters of metadata',
      { private_metadata: long(3000) },
      { private_metadata: long(3001) },
      '/view/private_metadata',
    ],
    [
      '255 characters of a callback id',
      { callback_id: long(255) },
      { callback_id: long(256) },
      '/view/callback_id',
    ],
    [
      '100 blocks',
      { blocks: Array(100).fill({ type: 'divider' }) },
      { blocks: Array(101).fill({ type: 'divider' }) },
      '/view/blocks',
    ],
  ])('may have %s and no more', (_name, taken, refused, pointer) => {
    expect(checkView(modal(taken), 'modal')).toEqual([])
    expect(checkView(modal(refused), 'modal')).toEqual([expect.stringContaining(`[json-pointer:${pointer}]`)])
  })

  it('need a submit button when there is an input', () => {
    const blocks = [input(textInput())]
    expect(checkView(modal({ blocks }), 'modal')).toEqual([expect.stringContaining('submit is required')])
    expect(checkView(modal({ blocks, submit: plain('Open') }), 'modal')).toEqual([])
  })

  it('are what the method shows: a modal is no Home tab', () => {
    expect(checkView(modal(), 'home')).not.toEqual([])
    expect(checkView({ type: 'home', blocks: [] }, 'modal')).not.toEqual([])
    expect(checkView({ type: 'home', blocks: [] }, 'home')).toEqual([])
    expect(checkView({ type: 'home', title: plain('Home'), blocks: [] }, 'home')).toHaveLength(1)
  })

  it('show no markdown block and no table', () => {
    expect(checkView(modal({ blocks: [{ type: 'markdown', text: 'a' }] }), 'modal')).toHaveLength(1)
  })

  it('put the cursor into one element at most', () => {
    const blocks = [input(textInput({ focus_on_load: true })), input(textInput({ focus_on_load: true }))]
    expect(checkView(modal({ blocks, submit: plain('Open') }), 'modal')).toEqual([
      expect.stringContaining('focus_on_load'),
    ])
  })
})
