import { describe, expect, it } from 'vitest'
import type { Fields } from '../world/model.ts'
import { checkBlocks } from './check.ts'
import { blocksTooLong } from './message.ts'

const long = (length: number) => 'a'.repeat(length)
const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) })
const button = (more: Fields = {}) => ({ type: 'button', text: plain('Claim'), action_id: 'claim', ...more })
const actions = (...elements: Fields[]) => ({ type: 'actions', elements })
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`Option ${index}`), value: `v${index}` }))
const select = (more: Fields = {}) => ({
  type: 'static_select',
  action_id: 'choose',
  options: options(2),
  ...more,
})
const input = (element: Fields, more: Fields = {}) => ({
  type: 'input',
  label: plain('Summary'),
  element,
  ...more,
})
const textInput = (more: Fields = {}) => ({ type: 'plain_text_input', action_id: 'text', ...more })

/** Each pair is the last thing that is taken and the first that is refused, with the place of the fault. */
const limits: [string, Fields[], Fields[], string][] = [
  ['50 blocks', Array(50).fill({ type: 'divider' }), Array(51).fill({ type: 'divider' }), '/blocks'],
  ['3,000 characters of a section', [section(long(3000))], [section(long(3001))], '/blocks/0/text/text'],
  [
    '10 fields',
    [{ type: 'section', fields: Array(10).fill(mrkdwn('a')) }],
    [{ type: 'section', fields: Array(11).fill(mrkdwn('a')) }],
    '/blocks/0/fields',
  ],
  [
    '2,000 characters of a field',
    [{ type: 'section', fields: [mrkdwn(long(2000))] }],
    [{ type: 'section', fields: [mrkdwn(long(2001))] }],
    '/blocks/0/fields/0/text',
  ],
  [
    '150 characters of a header',
    [{ type: 'header', text: plain(long(150)) }],
    [{ type: 'header', text: plain(long(151)) }],
    '/blocks/0/text/text',
  ],
  [
    '25 elements of actions',
    [actions(...Array.from({ length: 25 }, (_, i) => button({ action_id: `a${i}` })))],
    [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })))],
    '/blocks/0/elements',
  ],
  [
    '10 elements of a context',
    [{ type: 'context', elements: Array(10).fill(mrkdwn('a')) }],
    [{ type: 'context', elements: Array(11).fill(mrkdwn('a')) }],
    '/blocks/0/elements',
  ],
  [
    '75 characters on a button',
    [actions(button({ text: plain(long(75)) }))],
    [actions(button({ text: plain(long(76)) }))],
    '/blocks/0/elements/0/text/text',
  ],
  [
    '2,000 characters of a value',
    [actions(button({ value: long(2000) }))],
    [actions(button({ value: long(2001) }))],
    '/blocks/0/elements/0/value',
  ],
  [
    '3,000 characters of a link',
    [actions(button({ url: long(3000) }))],
    [actions(button({ url: long(3001) }))],
    '/blocks/0/elements/0/url',
  ],
  [
    '75 characters of an accessibility label',
    [actions(button({ accessibility_label: long(75) }))],
    [actions(button({ accessibility_label: long(76) }))],
    '/blocks/0/elements/0/accessibility_label',
  ],
  [
    '255 characters of an action id',
    [actions(button({ action_id: long(255) }))],
    [actions(button({ action_id: long(256) }))],
    '/blocks/0/elements/0/action_id',
  ],
  [
    '255 characters of a block id',
    [{ type: 'divider', block_id: long(255) }],
    [{ type: 'divider', block_id: long(256) }],
    '/blocks/0/block_id',
  ],
  [
    '100 options',
    [actions(select({ options: options(100) }))],
    [actions(select({ options: options(101) }))],
    '/blocks/0/elements/0/options',
  ],
  [
    '75 characters of an option',
    [actions(select({ options: [{ text: plain(long(75)), value: 'v' }] }))],
    [actions(select({ options: [{ text: plain(long(76)), value: 'v' }] }))],
    '/blocks/0/elements/0/options/0/text/text',
  ],
  [
    '5 options of an overflow menu',
    [actions({ type: 'overflow', options: options(5) })],
    [actions({ type: 'overflow', options: options(6) })],
    '/blocks/0/elements/0/options',
  ],
  [
    '10 checkboxes',
    [actions({ type: 'checkboxes', options: options(10) })],
    [actions({ type: 'checkboxes', options: options(11) })],
    '/blocks/0/elements/0/options',
  ],
  [
    '2,000 characters of an alternative text',
    [{ type: 'image', image_url: 'https://example.com/a.png', alt_text: long(2000) }],
    [{ type: 'image', image_url: 'https://example.com/a.png', alt_text: long(2001) }],
    '/blocks/0/alt_text',
  ],
  [
    '300 characters of a confirmation',
    [
      actions(
        button({
          confirm: {
            title: plain('Sure?'),
            text: plain(long(300)),
            confirm: plain('Yes'),
            deny: plain('No'),
          },
        }),
      ),
    ],
    [
      actions(
        button({
          confirm: {
            title: plain('Sure?'),
            text: plain(long(301)),
            confirm: plain('Yes'),
            deny: plain('No'),
          },
        }),
      ),
    ],
    '/blocks/0/elements/0/confirm/text/text',
  ],
  [
    '12,000 characters of markdown',
    [{ type: 'markdown', text: long(12_000) }],
    [{ type: 'markdown', text: long(12_001) }],
    '/blocks/0/text',
  ],
  [
    '2,000 characters of a label',
    [input(textInput(), { label: plain(long(2000)) })],
    [input(textInput(), { label: plain(long(2001)) })],
    '/blocks/0/label/text',
  ],
  [
    '100 rows of a table',
    [{ type: 'table', rows: Array(100).fill([{ type: 'raw_text', text: 'a' }]) }],
    [{ type: 'table', rows: Array(101).fill([{ type: 'raw_text', text: 'a' }]) }],
    '/blocks/0/rows',
  ],
]

describe('blocks of a message', () => {
  it.each(limits)('may have %s and no more', (_name, taken, refused, pointer) => {
    expect(checkBlocks(taken)).toEqual([])
    expect(checkBlocks(refused)).toEqual([expect.stringContaining(`[json-pointer:${pointer}]`)])
  })

  it('are refused in the words of Slack', () => {
    expect(checkBlocks([section(long(3001))])).toEqual([
      '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ])
    expect(checkBlocks(Array(51).fill({ type: 'divider' }))).toEqual([
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    ])
  })

  it('must be of a known type', () => {
    expect(checkBlocks([{ type: 'banner' }])).toEqual([
      '[ERROR] unsupported type: banner [json-pointer:/blocks/0/type]',
    ])
    expect(checkBlocks([actions({ type: 'lever', action_id: 'a' })])).toEqual([
      '[ERROR] unsupported type: lever [json-pointer:/blocks/0/elements/0/type]',
    ])
  })

  it('must have no field that Slack does not know', () => {
    expect(checkBlocks([{ ...section('a'), colour: 'red' }])).toEqual([
      '[ERROR] invalid additional property: colour [json-pointer:/blocks/0]',
    ])
    expect(checkBlocks([actions(button({ disabled: true }))])).toHaveLength(1)
  })

  it('must have what they need', () => {
    expect(checkBlocks([{ type: 'section' }])).toHaveLength(1)
    expect(checkBlocks([{ type: 'header' }])).toEqual([
      '[ERROR] missing required field: text [json-pointer:/blocks/0]',
    ])
    expect(checkBlocks([section('')])).toEqual([
      '[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ])
    expect(checkBlocks([{ text: 'no type' }])).toEqual([
      '[ERROR] missing required field: type [json-pointer:/blocks/0]',
    ])
  })

  it('need an alternative text and one source for a picture', () => {
    expect(checkBlocks([{ type: 'image', image_url: 'https://example.com/a.png' }])).toEqual([
      '[ERROR] missing required field: alt_text [json-pointer:/blocks/0]',
    ])
    expect(checkBlocks([{ type: 'image', alt_text: 'A chart' }])).toHaveLength(1)
    const both = { image_url: 'https://example.com/a.png', slack_file: { id: 'F1' } }
    expect(checkBlocks([{ type: 'image', alt_text: 'A chart', ...both }])).toHaveLength(1)
    expect(checkBlocks([{ type: 'image', alt_text: 'A chart', slack_file: { id: 'F1' } }])).toEqual([])
  })

  it('have plain text in headers and on buttons', () => {
    expect(checkBlocks([{ type: 'header', text: mrkdwn('*Bold*') }])).not.toEqual([])
    expect(checkBlocks([actions(button({ text: mrkdwn('Claim') }))])).not.toEqual([])
  })

  it('have options or groups of options, not both and not neither', () => {
    const groups = [{ label: plain('Group'), options: options(2) }]
    expect(checkBlocks([actions(select({ option_groups: groups }))])).toHaveLength(1)
    expect(checkBlocks([actions({ type: 'static_select', action_id: 'c' })])).toHaveLength(1)
    const grouped = { type: 'static_select', action_id: 'c', option_groups: groups }
    expect(checkBlocks([actions(grouped)])).toEqual([])
  })

  it('have ids of their own', () => {
    const twice = [
      { type: 'divider', block_id: 'same' },
      { type: 'divider', block_id: 'same' },
    ]
    expect(checkBlocks(twice)).toEqual([
      '[ERROR] `block_id` "same" already exists [json-pointer:/blocks/1/block_id]',
    ])
    expect(checkBlocks([actions(button(), button())])).toEqual([
      '[ERROR] `action_id` "claim" already exists for another field [json-pointer:/blocks/0/elements/1/action_id]',
    ])
    expect(checkBlocks([actions(button()), actions(button())])).toEqual([])
  })

  it('are no list of something else', () => {
    expect(checkBlocks('blocks')).not.toEqual([])
    expect(checkBlocks([null])).not.toEqual([])
  })

  it('are too long together beyond about 13,200 characters', () => {
    const four = Array.from({ length: 4 }, () => section(long(3000)))
    expect(blocksTooLong(four)).toBe(false)
    expect(blocksTooLong([...four, section(long(1201))])).toBe(true)
  })
})
