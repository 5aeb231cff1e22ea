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
    const attempt = telling(name, run, log)
    let busy = false
    const once = async () => {
      if (busy) return
      busy = true
      const work = attempt()
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

/** Never fails. Tells once of each kind of failure, and of the recovery: an outage is two lines, not one a second. */
function telling(job: string, run: Job['run'], log: Log): () => Promise<void> {
  const told = new Set<string>()
  return async () => {
    try {
      await run()
      if (told.size > 0) log.info({ job }, 'a job works again')
      told.clear()
    } catch (error) {
      const kind = kindOf(error)
      if (!told.has(kind)) log.error({ job, error }, 'a job failed; it is tried again until it works')
      told.add(kind)
    }
  }
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, cause } = error
  const { code = '' } = error as { code?: unknown }
  return `${name} ${code} ${cause === undefined ? '' : kindOf(cause)}`
}
