import { type ScheduledTask, schedule } from 'node-cron'
import type { Log } from '../ports/surroundings.ts'

/** Something done again and again. `every` is a cron expression in UTC, with seconds. */
export type Job = { name: string; every: string; run: () => Promise<unknown> }

const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
}

/**
 * Runs the jobs on every replica alike: who does what is settled in the database. A job that still runs is
 * not begun again. Times of day are never cron expressions: see the digest.
 * @returns ends them, waiting for those at work
 */
export function startJobs(jobs: readonly Job[], log: Log): () => Promise<void> {
  const atWork = new Set<Promise<unknown>>()
  const tasks = jobs.map(({ name, every, run }): ScheduledTask => {
    let busy = false
    const once = async () => {
      if (busy) return
      busy = true
      const work = run().catch((error: unknown) =>
        log.error({ job: name, error }, 'a job failed and will run again'),
      )
      atWork.add(work)
      await work
      atWork.delete(work)
      busy = false
    }
    return schedule(every, once, { name, timezone: 'Etc/UTC', logger: silent })
  })
  return async () => {
    for (const task of tasks) await task.stop()
    await Promise.all(atWork)
  }
}
