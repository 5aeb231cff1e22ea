import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { makeAsking } from '../../src/main/asking.ts'

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const { ask, close } = makeAsking(input, output)
  return { input, output, ask, close }
}

it('gives what was pasted ahead to the questions that follow, in order', async () => {
  const { input, output, ask, close } = terminal()
  input.write('one\ntwo\nthree\n')
  expect(await ask('First? ')).toBe('one')
  expect([await ask('Second? '), await ask('Third? ')]).toEqual(['two', 'three'])
  expect(String(output.read())).toBe('First? Second? Third? ')
  const fourth = ask('Fourth? ')
  input.write('four\n')
  expect(await fourth).toBe('four')
  close()
})

it('ends with whoever leaves, also before the next question', async () => {
  const { input, ask } = terminal()
  const first = ask('First? ')
  input.end()
  await expect(first).rejects.toMatchObject({ name: 'AbortError' })
  await expect(ask('Second? ')).rejects.toMatchObject({ name: 'AbortError' })
})
