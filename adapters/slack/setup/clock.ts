import { sentence } from '../../../src/cards/sentence.ts'
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
    const remedy = sentence('doctor.slack.away.do')
    return { grade: 'unreachable', what: sentence('doctor.slack.clock.unknown'), remedy }
  }
  const apart = Math.abs((before + after) / 2 - told)
  const seconds = Math.round(apart / 1_000)
  const remedy = sentence('doctor.slack.clock.do')
  if (apart > mostDifference)
    return { grade: 'fault', what: sentence('doctor.slack.clock.refused', { seconds }), remedy }
  if (apart > mostDifference / 5)
    return { grade: 'warning', what: sentence('doctor.slack.clock', { seconds }), remedy }
  return { grade: 'ok', what: sentence('doctor.slack.clock', { seconds }) }
}
