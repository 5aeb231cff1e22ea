import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answererCheck } from '../../src/main/doctor/answerer.ts'
import { type LocalAnswerer, startAnswerer } from '../adapters/answerer/local-answerer.ts'

let local: LocalAnswerer
beforeAll(async () => {
  local = await startAnswerer()
})
afterAll(() => local.stop())

const look = (url = local.url) => answererCheck({ url, key: 'sk-secret', model: 'tiny' }).run()
const refusing = (status: number, body: unknown) => local.does(response => local.json(response, body, status))

describe('doctor looks at the owner’s answerer', () => {
  it('only where one is set', async () => {
    expect(await answererCheck(null).run()).toEqual([])
  })

  it('and is content with one that answers from what it is given', async () => {
    local.says({ answer: 'Monday to Friday, 09:00 to 17:00.', sections: ['3.2'] })
    expect(await look()).toEqual([{ grade: 'ok', what: 'tiny answers from what it is given' }])
  })

  it('and names one that does not keep to it', async () => {
    local.says('We never close!')
    expect(await look()).toMatchObject([
      { grade: 'warning', remedy: expect.stringContaining('ANSWERER_MODEL') },
    ])
  })

  it.each([
    ['a wrong key', 401, {}, 'fault', 'ANSWERER_KEY'],
    [
      'a model that is not known',
      404,
      { error: { message: 'model "tiny" not found' } },
      'fault',
      'ANSWERER_MODEL',
    ],
    ['an address without an answerer', 404, 'Not found', 'fault', 'without /chat/completions'],
    ['one that has enough to do', 429, {}, 'unreachable', 'in a minute'],
    ['one that is broken', 500, {}, 'unreachable', 'in a minute'],
  ] as const)('and names %s with what to do, and no secret', async (_, status, body, grade, remedy) => {
    refusing(status, body)
    const found = await look()
    expect(found).toMatchObject([{ grade, remedy: expect.stringContaining(remedy) }])
    expect(JSON.stringify(found)).not.toContain('sk-secret')
  })

  it('and names one that takes too long', async () => {
    local.does(() => undefined)
    const found = await answererCheck({ url: local.url, key: undefined, model: 'tiny' }, 100).run()
    expect(found).toMatchObject([
      { grade: 'warning', what: expect.stringContaining('more than 0.1 seconds') },
    ])
  })

  it('and names one that is away', async () => {
    expect(await look('http://127.0.0.1:9/v1')).toMatchObject([
      { grade: 'unreachable', remedy: expect.stringContaining('Start what should listen there') },
    ])
  })
})
