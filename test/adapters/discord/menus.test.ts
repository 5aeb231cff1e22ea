import { expect, it } from 'vitest'
import { messagesOf } from '../../../adapters/discord/out/message.ts'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'

const some = (number: number, begin: string) =>
  Array.from({ length: number }, (_, index) => ({
    action: `${begin}:${index}`,
    label: `${begin} ${index}`,
  }))

/** Every action that can be pressed or chosen, by the rows in which they stand. */
function rows(buttons: number, items: number): string[][] {
  const menu = items === 0 ? {} : { menu: { label: 'More', items: some(items, 'item') } }
  const [{ components }] = messagesOf(card([say('What now?')], { buttons: some(buttons, 'button'), ...menu }))
  const drawn = components as { components: { custom_id: string; options?: { value: string }[] }[] }[]
  const ids = drawn.flatMap(row => row.components.map(one => one.custom_id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(drawn.length).toBeLessThanOrEqual(5)
  return drawn.map(row =>
    row.components.flatMap(one => one.options?.map(({ value }) => value) ?? [one.custom_id]),
  )
}

it('as many buttons as Discord takes are buttons, and more of them menus, with none left out', () => {
  expect(rows(25, 0).map(({ length }) => length)).toEqual([5, 5, 5, 5, 5])
  expect(rows(20, 25).map(({ length }) => length)).toEqual([5, 5, 5, 5, 25])
  expect(rows(26, 0).map(({ length }) => length)).toEqual([25, 1])
  expect(rows(21, 30).map(({ length }) => length)).toEqual([21, 25, 5])
  expect(rows(5, 60).map(({ length }) => length)).toEqual([5, 25, 25, 10])
  expect(rows(125, 0).flat().length).toBe(125)
})
