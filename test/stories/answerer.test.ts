import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalAnswerer, startAnswerer } from '../adapters/answerer/local-answerer.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let local: LocalAnswerer
let desk: RunningDesk
let ana: Resident
beforeAll(async () => {
  local = await startAnswerer()
  const environment = { ANSWERER_URL: local.url, ANSWERER_MODEL: 'tiny' }
  desk = await startDesk({ at: '2026-11-24T20:00:00Z', environment })
  ana = desk.person('ana')
})
afterAll(async () => {
  await desk.stop()
  await local.stop()
})

const question = '/support ask when is the desk open'
const newest = async () => (await ana.sees('general')).at(-1)

it('puts the answer into words, shown without any power, with the sections to read', async () => {
  local.says({ answer: '@everyone <b>Yes</b>, at 9:30.', sections: ['3.2'] })
  await ana.types(question)
  const told = await newest()
  expect(told?.text).toBe(
    [
      '@everyone <b>Yes</b>, at 9:30.',
      sentence('answer.worded', { by: 'tiny', sections: '3.2', version: 1 }),
      sentence('answer.helped'),
    ].join('\n'),
  )
  expect(told?.buttons.map(one => one.label)).toEqual([
    sentence('button.helped'),
    '3.2 When we are open',
    sentence('button.open'),
  ])
  const read = told === undefined ? undefined : await ana.presses(told.buttons[1]?.action ?? '', told)
  expect(read?.messages).toHaveLength(1)
  expect((await newest())?.text).toContain('3.2 When we are open (policy version 1)')
})

it('is as if it were not there where it invents a section or says nothing of use', async () => {
  local.says({ answer: 'Always.', sections: ['9.9'] })
  expect(await ana.types(question)).toContain('3.2 When we are open (policy version 1)')
  local.does(response => local.json(response, { error: 'busy' }, 503))
  expect(await ana.types(question)).toContain('3.2 When we are open (policy version 1)')
})

it('is not asked what no section answers', async () => {
  const before = local.sent.length
  expect(await ana.types('/support ask who won the world cup in 1998')).toContain(sentence('answer.none'))
  expect(local.sent).toHaveLength(before)
})
