import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeDeskWatch } from '../../src/main/file-watch.ts'
import { logTo } from '../support/logs.ts'

const sample = fileURLToPath(new URL('../../src/policy/default/', import.meta.url))

let folder: string
let lines: { level: string; fields: object }[]
let told: (readonly string[])[]
let look: () => Promise<void>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-watch-'))
  await cp(sample, folder, { recursive: true })
  lines = []
  told = []
  const tell = async (_: string, faults: readonly string[]) => void told.push(faults)
  const log = logTo(({ level, fields }) => void lines.push({ level, fields }))
  look = makeDeskWatch({ deskFile: join(folder, 'desk.yaml'), policyFile: undefined }, { log, tell })
  await look()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function change(from: string, to: string): Promise<void> {
  const path = join(folder, 'desk.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
  for (let times = 0; times < 3; times++) await look()
}

it('a desk file that stays as it is makes no line', async () => {
  await change('prefix: SUP', 'prefix: SUP')
  expect(lines).toEqual([])
})

it('one that becomes faulty while the desk runs makes one line with every fault and its place', async () => {
  await change('prefix: SUP', 'prefix: sup\nlocal: en')
  expect(lines).toEqual([
    {
      level: 'error',
      fields: {
        faults: expect.arrayContaining([
          expect.objectContaining({
            where: expect.stringMatching(/desk\.yaml:\d+:\d+$/),
            remedy: expect.any(String),
          }),
        ]),
      },
    },
  ])
})

it('one that has changed is told of in chat once, with every fault, its place and remedy', async () => {
  await change('prefix: SUP', 'prefix: sup\nlocal: en')
  await change('prefix: sup\nlocal: en', 'prefix: SUPPORT')
  expect(told).toEqual([
    [expect.stringMatching(/desk\.yaml:\d+:\d+: .+\. .+/), expect.stringMatching(/desk\.yaml:\d+:\d+: /)],
    [],
  ])
})

it('one that is taken away makes one line, and one more when it is back', async () => {
  const path = join(folder, 'desk.yaml')
  const text = await readFile(path, 'utf8')
  await rm(path)
  for (let times = 0; times < 3; times++) await look()
  await writeFile(path, text)
  for (let times = 0; times < 3; times++) await look()
  expect(lines.map(({ level }) => level)).toEqual(['error', 'warn'])
})

it('one that changes to something sound makes one line that asks for a start', async () => {
  await change('prefix: SUP', 'prefix: HELP')
  expect(lines).toEqual([{ level: 'warn', fields: {} }])
})
