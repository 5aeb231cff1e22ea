import { expect, it } from 'vitest'
import { makeGate } from '../../../adapters/slack/gate.ts'

it('lets so many in at once, the rest in order, and goes on after a failure', async () => {
  const gate = makeGate(2)
  const [begun, ends]: [number[], (() => void)[]] = [[], []]
  const works = [0, 1, 2, 3].map(n =>
    gate(async () => {
      begun.push(n)
      await new Promise<void>((resolve, reject) => {
        ends[n] = n === 0 ? () => reject(new Error('failed')) : resolve
      })
      return n
    }),
  )
  const results = Promise.allSettled(works)
  const settled = () => new Promise(resolve => setTimeout(resolve))
  await settled()
  expect(begun).toEqual([0, 1])
  ends[0]?.()
  await settled()
  expect(begun).toEqual([0, 1, 2])
  ends[1]?.()
  ends[2]?.()
  await settled()
  expect(begun).toEqual([0, 1, 2, 3])
  ends[3]?.()
  expect((await results).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})
