import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let folder: string
let policyFile: string
let desk: RunningDesk
let olga: Resident
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-policy-'))
  policyFile = join(folder, 'support-policy.md')
  await writeFile(policyFile, await readFile(fileURLToPath(defaultFiles.policy)))
  desk = await startDesk({ at: '2026-11-24T20:00:00Z', policyFile }) // Tuesday 24 November, 10:00 in Honolulu
  olga = desk.person('olga')
})
afterAll(async () => {
  await desk.stop()
  await rm(folder, { recursive: true })
})

const change = async (from: string, to: string) => {
  const text = await readFile(policyFile, 'utf8')
  expect(text).toContain(from)
  await writeFile(policyFile, text.replace(from, to))
}
const promised = async (text: string) =>
  /answers by (.+?)\. /.exec(await desk.person('ben').types(`/support new ${text}`))?.[1]

it('a file that changes is a draft: the owner is told, and nothing holds yet', async () => {
  await desk.person('ana').types('/support new priority:high opened before')
  await change('firstResponse: 30m,', 'firstResponse: 15m,')
  await change('high: { firstResponse: 2h,', 'high: { firstResponse: 4h,')
  const told = await olga.hears('Draft of the policy', 'dm:olga')
  expect(told.text).toContain('targets, critical, first response: 30 minutes → 15 minutes (better, at once)')
  expect(told.text).toContain(
    '4 Response Times, targets, high, first response: 2 business hours → 4 business hours',
  )
  expect(told.text).toContain('It will be announced in announcements.')
  expect(told.buttons.map(one => one.action)).toEqual(['publish'])
  expect(await promised('priority:critical as before')).toBe('Tue 24 Nov, 10:30')
})

it('nobody but an owner publishes it', async () => {
  expect(await desk.person('mia').types('/support publish', { in: 'triage' })).toBe(
    sentence('refused.not-allowed', { verb: 'publish' }),
  )
})

it('published: what got better holds at once, what got worse thirty days later', async () => {
  const from = shown(Date.parse('2026-12-24T20:00:00Z'), 'day')
  const told = await olga.finds('Draft of the policy', 'dm:olga')
  expect(await olga.pressesFor('publish', told, { in: 'dm:olga' })).toBe(
    sentence('publish.later', { version: 2, later: 3, from }),
  )
  expect(await promised('priority:critical better')).toBe('Tue 24 Nov, 10:15')
  expect(await promised('priority:high not yet worse')).toBe('Tue 24 Nov, 12:00')
})

it('everybody reads once what holds from when, and the owner’s draft says that it is done', async () => {
  const news = (await desk.person('ana').sees('announcements')).map(one => one.text)
  expect(news).toHaveLength(1)
  expect(news[0]).toContain(
    'From today\nResponse Times, targets, critical, first response: 15 minutes (until now 30 minutes)',
  )
  expect(news[0]).toContain(
    'From Thu 24 Dec\nResponse Times, targets, high, first response: 4 business hours',
  )
  expect((await olga.sees('dm:olga')).map(one => one.text)).toContain(sentence('draft.gone', { version: 2 }))
})

it('a faulty file is told to the owner with its faults, and changes nothing', async () => {
  await change('firstResponse: 15m,', 'firstResponse: soon,')
  const told = await olga.hears('cannot be taken', 'dm:olga')
  expect(told.text).toContain('"soon" is no duration')
  expect(told.text).toMatch(/support-policy\.md:\d+:\d+/)
  await change('firstResponse: soon,', 'firstResponse: 15m,')
})

it('publishing again finds nothing to publish', async () => {
  expect(await olga.types('/support publish')).toBe(sentence('publish.none', { version: 2 }))
})

it('a ticket that was open keeps the terms it was opened with', async () => {
  const why = await desk.person('ana').types('/support why 1')
  expect(why).toContain('2 h of opening time, by policy version 1.')
  expect(why).toContain('Due Tue 24 Nov, 12:00.')
})

it('after the notice period the worse value holds, for new tickets alone', async () => {
  await desk.push('2026-12-28T20:00:00Z') // Monday 28 December, 10:00
  expect(await promised('priority:high now worse')).toBe('Mon 28 Dec, 14:00')
  expect(await desk.person('ana').types('/support why 1')).toContain('by policy version 1.')
})
