import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepLearnt, keepLearntIn } from '../../src/store/learnt.ts'
import { quietLog } from '../support/logs.ts'

const learnt = { features: ['a', 'b'], weights: Float32Array.of(0.5, -1) }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-learnt-'))
})
afterEach(() => rm(folder, { recursive: true }))

const store = () => keepLearntIn(folder, quietLog)
const fileOf = (name: string) => join(folder, 'answers', name)

describe('what was learnt', () => {
  it('is there at the next start', async () => {
    await store().keep('knowledge', 'abc', learnt)
    expect(await store().read('knowledge', 'abc')).toEqual(learnt)
    expect(await store().read('knowledge', 'abd')).toBeUndefined()
    expect(await store().read('policy', 'abc')).toBeUndefined()
  })

  it.each([
    ['one bit is another', (bytes: Buffer) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, -3)],
    ['it is empty', () => Buffer.alloc(0)],
    ['it is something else', () => Buffer.from('something else, that is longer than a digest')],
  ])('is not taken where %s, and can be kept again', async (_, damage) => {
    await store().keep('policy', 'abc', learnt)
    await writeFile(fileOf('policy-abc'), damage(await readFile(fileOf('policy-abc'))))
    expect(await store().read('policy', 'abc')).toBeUndefined()
    await store().keep('policy', 'abc', learnt)
    expect(await store().read('policy', 'abc')).toEqual(learnt)
  })

  it('is forgotten with its version, but for the one before', async () => {
    for (const [at, hash] of ['first', 'second', 'third'].entries()) {
      await store().keep('knowledge', hash, learnt)
      await utimes(fileOf(`knowledge-${hash}`), at, at)
    }
    await store().keep('policy', 'abc', learnt)
    expect(await readdir(join(folder, 'answers'))).toEqual([
      'knowledge-second',
      'knowledge-third',
      'policy-abc',
    ])
  })

  it('is not kept where there is no data folder, or something in its place', async () => {
    const nowhere = keepLearntIn(join(folder, 'missing'), quietLog)
    await nowhere.keep('policy', 'abc', learnt)
    expect(await nowhere.read('policy', 'abc')).toBeUndefined()
    await writeFile(join(folder, 'answers'), 'a file')
    await store().keep('policy', 'abc', learnt)
    expect(await readdir(folder)).toEqual(['answers'])
  })

  it('is taken from the installation where the data folder lacks it, and what is new stays in the data folder', async () => {
    const [installed, data] = [join(folder, 'installed'), join(folder, 'data')]
    await Promise.all([mkdir(installed), mkdir(data)])
    await keepLearntIn(installed, quietLog).keep('knowledge', 'abc', learnt)
    const both = keepLearnt(data, quietLog, installed)
    expect(await both.read('knowledge', 'abc')).toEqual(learnt)
    await both.keep('policy', 'abd', learnt)
    expect(await both.read('policy', 'abd')).toEqual(learnt)
    expect(await readdir(join(data, 'answers'))).toEqual(['policy-abd'])
    expect(await readdir(join(installed, 'answers'))).toEqual(['knowledge-abc'])
  })
})
