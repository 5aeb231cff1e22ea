import type { Finding } from '../../../src/ports/check.ts'
import { patience } from '../deps.ts'

/** Requests of Slack are refused beyond this; ms. A difference of a fifth of it is worth a word. */
const mostDifference = 300_000

/** How far this machine's clock is from Slack's: the age of signatures is measured by it. */
export async function clockFinding(apiUrl = 'https://slack.com/api/', now: () => number): Promise<Finding> {
  const before = now()
  const answer = await fetch(new URL('api.test', apiUrl), {
    method: 'POST',
    signal: AbortSignal.timeout(patience.call),
  }).catch(() => null)
  const after = now()
  await answer?.body?.cancel()
  const told = Date.parse(answer?.headers.get('date') ?? '')
  if (Number.isNaN(told)) {
    const remedy = 'Look whether this machine reaches slack.com, and SLACK_API_URL if that is set.'
    return { grade: 'unreachable', what: 'Slack did not say what time it is', remedy }
  }
  const apart = Math.abs((before + after) / 2 - told)
  const seconds = Math.round(apart / 1_000)
  const remedy = 'Let this machine set its clock by NTP.'
  if (apart > mostDifference)
    return { grade: 'fault', what: `the clocks are ${seconds} s apart: Slack's requests are refused`, remedy }
  if (apart > mostDifference / 5)
    return { grade: 'warning', what: `the clocks are ${seconds} s apart`, remedy }
  return { grade: 'ok', what: `the clocks are ${seconds} s apart` }
}
