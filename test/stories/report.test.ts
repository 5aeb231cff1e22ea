import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026 in Honolulu. */
const instant = (local: string) => new Date(`${local.replace(' ', 'T')}:00-10:00`).toISOString()
type WithFiles = Message & { files: { name: string; type: string; alt: string; url: string }[] }

let desk: RunningDesk
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: instant('2026-11-24 10:00') })
  mia = desk.person('mia')
  await desk.person('ana').types('/support new priority:high login loop')
  await desk.person('ben').types('/support new priority:high no e-mail')
  await desk.push(instant('2026-11-24 11:00'))
  await desk.person('kim').types('/support resolve 1 cleared')
  await desk.person('ana').types('/support rate 1 5')
  await desk.push(instant('2026-11-25 09:31'))
})
afterAll(() => desk.stop())

const filesIn = async (channel: string) =>
  ((await mia.sees(channel)) as WithFiles[]).flatMap(one =>
    one.files.map(file => ({ ...file, message: one })),
  )
const bytesOf = async (path: string) =>
  new Uint8Array(await (await fetch(new URL(path, desk.url))).arrayBuffer())

describe('`report`', () => {
  it('tells a manager alone how the last days went', async () => {
    const { messages } = await mia.asks('/support report 7d', { in: 'managers' })
    const answer = (await mia.sees('managers')).find(one => messages.includes(one.id))
    expect(answer?.private).toBe(true)
    expect(answer?.text).toContain('opened 2, solved 1, rating 5 of 5 (1 given)')
    const clocks = answer?.fields.find(one => one.name === sentence('report.clocks'))?.value ?? ''
    expect(clocks).toMatch(
      /^high · first answer: 50 % of 2 on time, half within (59 min|1 h), nine of ten within (59 min|1 h)$/m,
    )
    expect(answer?.fields.map(one => one.name)).not.toContain(sentence('report.agents'))
  })

  it('comes as a file, too, where that is wanted: to the one who asked', async () => {
    expect(await mia.types('/support report 7d csv')).toContain(sentence('report.file'))
    const [file] = await filesIn('dm:mia')
    expect(file).toMatchObject({
      name: 'report-2026-11-25-7d.csv',
      type: 'text/csv',
      alt: sentence('report.file-alt', { count: 7 }),
    })
    const table = new TextDecoder().decode(await bytesOf(file?.url ?? ''))
    expect(table).toContain('clock,high,first_response,,,1,1,50,60,60')
  })

  it('is for managers, and says what it does not understand', async () => {
    expect(await desk.person('kim').types('/support report')).toBe(
      sentence('refused.not-allowed', { verb: 'report' }),
    )
    expect(await mia.types('/support report 9y')).toContain('`9y`')
  })
})

describe('the picture of a digest', () => {
  it('stands below the digest, with its numbers in words', async () => {
    const pictures = await filesIn('managers')
    expect(pictures).toHaveLength(1)
    const [{ name, type, alt, url } = { name: '', type: '', alt: '', url: '' }] = pictures
    expect({ name, type }).toEqual({ name: 'digest.png', type: 'image/png' })
    expect(alt).toContain(sentence('chart.day', { day: '24 Nov', opened: 2, solved: 1 }))
    expect([...(await bytesOf(url)).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))
