import { expect, it } from 'vitest'
import type { makeApi } from '../../../adapters/discord/connection/api.ts'
import { makeEmoji } from '../../../adapters/discord/emoji.ts'
import { makePeople } from '../../../adapters/discord/people.ts'
import { isSnowflake, isTypedSnowflake } from '../../../src/ports/snowflake.ts'

it('an id is a number of 64 bits where Discord tells it, and a long one where it may be a name', () => {
  const told = ['1', '1001', '112233445566778899', '18446744073709551615']
  expect(told.filter(isSnowflake)).toEqual(told)
  expect(told.filter(isTypedSnowflake)).toEqual(told.slice(2))
  for (const none of ['', '-1', '1e5', ' 1', '0x10', '18446744073709551616', '1'.repeat(21)])
    expect([isSnowflake(none), isTypedSnowflake(none)]).toEqual([false, false])
})

it('a mention is an id however short it is, and a bare number of that length a name', async () => {
  const asked: string[] = []
  const api = {
    get: async (route: string) => {
      asked.push(route.replace(/^\/guilds\/9/, ''))
      return route.endsWith('/search') ? [] : { user: { id: '1001', username: 'ana' }, roles: [] }
    },
  } as unknown as ReturnType<typeof makeApi>
  const people = makePeople(api)
  for (const word of ['<@1001>', '<@!1001>', '1001', '112233445566778899']) await people.named('9', word)
  expect(asked).toEqual(['/members/1001', '/members/1001', '/members/search', '/members/112233445566778899'])
})

it('an emoji is ours with or without its selector and in every skin, and a server’s own by its name alone', () => {
  const { markOf } = makeEmoji({ claim: ['👀', ':mine:'], resolve: ['✅'], wait: ['⏳'] })
  const of = (name: string, id?: string) => markOf({ name, id })
  expect(['👀', '👀\uFE0F', '✅', '✅\uFE0F', '⏳\uFE0F'].map(one => of(one))).toEqual([
    'claim',
    'claim',
    'resolve',
    'resolve',
    'wait',
  ])
  expect([of('mine', '112233445566778899'), of('👀', '112233445566778899'), of('eyes', '5')]).toEqual([
    'claim',
    null,
    null,
  ])
  expect([markOf({ name: null, id: '5' }), markOf({}), of('👁️'), of('☑️')]).toEqual([null, null, null, null])
})
