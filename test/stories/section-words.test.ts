import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let ana: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-30T19:00:00Z' }) // Monday 30 November, 09:00 in Honolulu
  ana = desk.person('ana')
})
afterAll(() => desk.stop())

describe('the words of sections 3, 11 and 13', () => {
  it('contact: before opening what waits until then is said, and helping oneself comes first', async () => {
    const text = await ana.types('/support contact')
    expect(text.split('\n')[0]).toMatch(/^Help yourself, day and night: /)
    expect(text).toContain('Phone: +1 808 555 0142, nobody answers now.')
    expect(text).toContain('Complaints: complaints@marlowepike.example')
    expect(text).toContain('While the desk is closed, calls reach voicemail')
  })

  it('call: outside of its hours the next possible time, inside of them the link and until when', async () => {
    const later = await ana.types('/support call')
    expect(later).toContain('A call is possible from Mon 30 Nov, 10:00 (30 min)')
    expect(later).not.toContain('meet.google.com')
    await desk.push('2026-11-30T21:00:00Z') // 11:00
    expect(await ana.types('/support call')).toContain('https://meet.google.com/mpc-help-now')
    expect(await ana.types('/support call')).toContain('until 17:30')
    expect(await ana.types('/support contact')).toContain('Phone: +1 808 555 0142.')
  })

  it('training: the next dates of what comes again, what it costs, and the guides', async () => {
    const text = await ana.types('/support training')
    expect(text).toContain(
      'Live webinar (1 h): Wed 2 Dec, 10:00 (200 places left), Wed 6 Jan, 10:00 (200 places left)',
    )
    expect(text).toContain(
      'Compass Certified User (https://help.marlowepike.example/compass-course) (6 h, USD 600, up to 12 people).',
    )
    expect(text).toContain('(1 h 30 min, free, up to 12 people). Offered twice')
    expect(text).toContain('Guides: Guides and templates')
  })
})
