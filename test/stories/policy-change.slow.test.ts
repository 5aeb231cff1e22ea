import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

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

/** Everything in one write: a file that is seen in between would be a draft of its own. */
const change = async (...changes: [from: string, to: string][]) => {
  let text = await readFile(policyFile, 'utf8')
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  // As editors do: nobody ever reads half of it.
  await writeFile(`${policyFile}.new`, text)
  await rename(`${policyFile}.new`, policyFile)
}
const action = ({ buttons }: Message, verb: string) =>
  buttons.find(one => one.action.split(':')[0] === verb)?.action ?? ''
const promised = async (text: string) =>
  /answers by (.+?)\. /.exec(await desk.person('ben').types(`/support new ${text}`))?.[1]

it('a file that changes is a draft: the owner is told, and nothing holds yet', async () => {
  await desk.person('ana').types('/support new priority:high opened before')
  await desk.person('ben').types('/support new priority:critical nobody takes it')
  await desk.push('20m')
  await desk.person('kim').types('/support reply 2 We are on it', { in: 'triage' })
  await change(
    ['firstResponse: 30m,', 'firstResponse: 15m,'],
    ['high: { firstResponse: 2h,', 'high: { firstResponse: 4h,'],
  )
  const told = await olga.hears('First response to high tickets: 2 business hours → 4', 'dm:olga')
  expect(told.text.split('\n')).toEqual([
    'Draft of the policy, version 2 once you publish it. Nothing is public yet.',
    '4 First response to critical tickets: 30 minutes → 15 minutes (better, at once)',
    expect.stringMatching(/^4 First response to high tickets: .* \(worse, from Thu 24 Dec/),
    // The same twenty minutes would have been late, and calls after half the time would have come sooner.
    'On the 2 tickets of the last 30 days: on time 100 % → 0 %, pages 2 → 3.',
    expect.stringContaining('the waits together are'),
    'Open tickets keep what they have: 2 on version 1.',
    'Reaches announcements (7 people).',
  ])
  expect(told.buttons.map(one => one.label)).toEqual(['Publish', 'Publish on…', 'Discard'])
  expect(await promised('priority:critical as before')).toBe('Tue 24 Nov, 10:50')
})

it('the same file changed again replaces the draft, and the older message can publish nothing', async () => {
  const older = await olga.finds('Draft of the policy', 'dm:olga')
  await change(['policyOwner: Head of Client Services', 'policyOwner: Head of Support'])
  await olga.hears('policy owner: Head of Client Services → Head of Support', 'dm:olga')
  const replaced = await olga.finds(sentence('draft.replaced'), 'dm:olga')
  expect([replaced.id, replaced.buttons]).toEqual([older.id, []])
})

it('nobody but an owner publishes it', async () => {
  expect(await desk.person('mia').types('/support publish', { in: 'triage' })).toBe(
    sentence('refused.not-allowed', { verb: 'publish' }),
  )
})

it('published: what got better holds at once, what got worse thirty days later', async () => {
  const from = shown(Date.parse('2026-12-24T20:00:00Z'), 'day')
  const told = await olga.finds('Draft of the policy', 'dm:olga')
  const day = await olga.presses(action(told, 'publish-on'), told)
  expect(day.form?.fields.map(one => one.id)).toEqual(['day'])
  const again = await olga.submits(day.form?.id ?? '', { day: '2026-11-01' })
  expect(again.form?.fields[0]?.error).toBe(sentence('form.publish.error.past'))
  expect(await olga.pressesFor(action(told, 'publish'), told, { in: 'dm:olga' })).toBe(
    sentence('publish.later', { version: 2, later: 3, from }),
  )
  expect(await promised('priority:critical better')).toBe('Tue 24 Nov, 10:35')
  expect(await promised('priority:high not yet worse')).toBe('Tue 24 Nov, 12:20')
})

it('everybody reads once what holds from when, and the owner’s draft says that it is done', async () => {
  const news = (await desk.person('ana').sees('announcements')).map(one => one.text)
  expect(news).toHaveLength(1)
  expect(news[0]).toContain(
    'From today\nFirst response to critical tickets: 15 minutes (until now 30 minutes)',
  )
  expect(news[0]).toContain('From Thu 24 Dec\nFirst response to high tickets: 4 business hours')
  await olga.finds('Version 2 is in force, published by Olga Petrova.', 'dm:olga')
  await olga.finds(sentence('draft.read-of', { read: 0, people: 7 }), 'dm:olga')
})

it('what changed can be asked for, and whoever has read it is counted once', async () => {
  const ana = desk.person('ana')
  const announced = await ana.finds('Our support policy has changed', 'announcements')
  expect(announced.buttons.map(one => one.label)).toEqual(['What changed', 'I have read it'])
  const spot = { in: 'announcements' }
  expect(await ana.pressesFor(action(announced, 'policy-changed'), announced, spot)).toContain(
    '4 · First response to high tickets: 2 business hours → 4 business hours (worse)',
  )
  for (const who of ['ana', 'ana', 'ben'])
    expect(await desk.person(who).pressesFor(action(announced, 'policy-read'), announced, spot)).toBe(
      sentence('news.noted'),
    )
  await olga.finds(sentence('draft.read-of', { read: 2, people: 7 }), 'dm:olga')
})

it('a faulty file is told to the owner with its faults, and changes nothing', async () => {
  await change(['firstResponse: 15m,', 'firstResponse: soon,'])
  const told = await olga.hears('cannot be taken', 'dm:olga')
  expect(told.text).toContain(`${sentence('faulty.words')}\n${policyFile}`)
  expect(told.text).toContain('"soon" is no duration')
  expect(told.text).toMatch(/support-policy\.md:\d+:\d+/)
  await change(['firstResponse: soon,', 'firstResponse: 15m,'])
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

it('the owners are reminded of the review at the first opening of its month', async () => {
  await desk.push('2027-01-04T20:00:00Z') // Monday 4 January, 10:00
  const told = (await olga.sees('dm:olga')).at(-1)
  expect(told?.text).toContain('The support policy is due for its review this month. Version 3 is in force')
  expect(told?.text).toContain('Of what was due in the last 90 days')
  expect(told?.text).toContain('the next review comes on Thu 1 Jul')
  expect(told?.at.slice(0, 16)).toBe('2027-01-02T19:30')
})
