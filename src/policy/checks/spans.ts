import type { Fault } from '../fault.ts'
import { sayDuration } from '../say.ts'
import { priorities } from '../terms/response-times.ts'
import type { Terms } from '../terms.ts'
import { type Duration, usualBusinessDay } from '../values/duration.ts'
import type { FaultAt } from './fault-at.ts'

/** Spans of time that could be meant as they are and probably are not: warnings. */
export function checkSpans(terms: Partial<Terms>, at: FaultAt): Fault[] {
  return [...checkTargets(terms, at), ...checkLadder(terms, at), ...checkNudges(terms, at)]
}

function checkTargets({ responseTimes }: Partial<Terms>, at: FaultAt): Fault[] {
  return priorities.flatMap(priority => {
    const targets = responseTimes?.targets[priority]
    if (!targets || !isLonger(targets.firstResponse, targets.resolution)) return []
    const words = {
      what: 'the first response is due after the resolution',
      remedy: 'exchange the two, or correct one of them',
    }
    return [at('responseTimes', ['targets', priority, 'firstResponse'], words)]
  })
}

/** A ladder that takes longer than the first response may take wakes the last people when it is too late. */
function checkLadder({ responseTimes, process, channels }: Partial<Terms>, at: FaultAt): Fault[] {
  if (!responseTimes || !process) return []
  const { start, levels } = process.ladder
  const round = levels.reduce((sum, { wait }) => sum + wait.ms, 0)
  const late = priorities.find(
    priority =>
      (start[priority].inHours !== 'never' || start[priority].outOfHours !== 'never') &&
      round > responseTimes.targets[priority].firstResponse.ms,
  )
  if (!late) return []
  const businessDay = channels?.businessDay.ms ?? usualBusinessDay
  const waits = sayDuration({ ms: round, clock: 'calendar' }, businessDay)
  const target = sayDuration(responseTimes.targets[late].firstResponse, businessDay)
  const words = {
    what: `the waits together are ${waits}, and the first response to ${late} tickets is due after ${target}`,
    remedy: 'shorten the waits, or lengthen the target in section 4',
  }
  return [at('process', ['ladder', 'levels'], words)]
}

function checkNudges({ responsibilities }: Partial<Terms>, at: FaultAt): Fault[] {
  if (!responsibilities) return []
  const { nudgeAfter, closeAfter } = responsibilities
  return nudgeAfter.flatMap((nudge, index) => {
    if (!isLonger(nudge, closeAfter) && nudge.ms !== closeAfter.ms) return []
    const words = {
      what: 'this reminder comes when the ticket is closed',
      remedy: 'let it come before `closeAfter`',
    }
    return [at('responsibilities', ['nudgeAfter', index], words)]
  })
}

function isLonger(one: Duration, other: Duration): boolean {
  return one.clock === other.clock && one.ms > other.ms
}
