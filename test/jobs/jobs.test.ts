import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Job, startJobs } from '../../src/jobs/jobs.ts'
import { type Entry, logTo } from '../support/logs.ts'

let entries: Entry[]
let stop: () => Promise<void>
beforeEach(() => {
  entries = []
  stop = async () => undefined
})
afterEach(async () => {
  await stop()
  vi.useRealTimers()
})

const log = logTo(entry => void entries.push(entry))

function begin(at: string, ...jobs: Job[]): void {
  vi.useFakeTimers({ now: new Date(at) })
  stop = startJobs(jobs, log)
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

describe('jobs', () => {
  // The clocks of Berlin go back at 01:00Z and forward at 01:00Z; node-cron loses ticks there in any zone but UTC.
  it.each(['2026-10-25T00:58:00Z', '2026-03-29T00:58:00Z'])(
    'tick through a change of clocks (%s)',
    async at => {
      const ticks: string[] = []
      begin(at, {
        name: 'tick',
        every: '*/30 * * * * *',
        run: async () => ticks.push(new Date(Date.now()).toISOString()),
      })
      await seconds(240)
      expect(ticks.map(tick => tick.slice(14, 19))).toEqual([
        ...['58:30', '59:00', '59:30', '00:00', '00:30', '01:00', '01:30', '02:00'],
      ])
    },
  )

  it('never run twice at once', async () => {
    let [running, most, runs] = [0, 0, 0]
    const run = async () => {
      runs += 1
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setTimeout(resolve, 2_500))
      running -= 1
    }
    begin('2026-11-24T12:00:00Z', { name: 'slow', every: '* * * * * *', run })
    await seconds(10)
    expect(most).toBe(1)
    expect(runs).toBeGreaterThan(2)
    const ending = stop()
    await seconds(5)
    await ending
    expect(running, 'ending waits for what is at work').toBe(0)
  })

  it('go on after a failure, and tell of an outage once and of its end once', async () => {
    let away = true
    const run = async () => {
      if (away) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
    }
    begin('2026-11-24T12:00:00Z', { name: 'tick', every: '* * * * * *', run })
    await seconds(30)
    expect(entries.map(({ level }) => level)).toEqual(['error'])
    away = false
    await seconds(5)
    expect(entries.map(({ level }) => level)).toEqual(['error', 'info'])
    away = true
    await seconds(5)
    expect(entries.map(({ level }) => level)).toEqual(['error', 'info', 'error'])
  })

  it('tell of another kind of failure in the middle of an outage', async () => {
    let code = 'ECONNREFUSED'
    const run = () => Promise.reject(Object.assign(new Error('away'), { code }))
    begin('2026-11-24T12:00:00Z', { name: 'tick', every: '* * * * * *', run })
    await seconds(5)
    code = '42P01'
    await seconds(5)
    expect(entries).toHaveLength(2)
  })
})
