import { card } from '../../cards/card.ts'
import { report } from '../../cards/report.ts'
import { quote } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import { personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { outgoingOf } from '../outgoing.ts'
import { readDays, reportView, usualDays } from '../report.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** `report 30d`, for the one who asks alone; with `csv` the same comes as a file in direct messages. */
export async function reporting(
  { reports, tickets }: HandleDeps,
  { rest }: Extract<Wish, { kind: 'report' }>,
  { desk, actor, inbound, now, words }: Call,
): Promise<Reply> {
  if (!mayUse('report', actor.roles)) {
    return whisper(card(words.text('refused.not-allowed', { verb: 'report' })))
  }
  const file = /\bcsv\b/i.test(rest)
  const length = rest.replace(/\bcsv\b/i, '').trim()
  const days = length === '' ? usualDays : readDays(length)
  if (days === null) return whisper(card(words.text('report.bad-days', { said: quote(length.slice(0, 50)) })))
  if (file) {
    await tickets.transaction(async tx => {
      if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return
      const show = { kind: 'report-file', days, to: now } as const
      const effect = {
        to: { kind: 'person', person: personOf(actor) },
        show,
        key: null,
        urgent: false,
      } as const
      await tx.tell(desk.id, outgoingOf(desk, null, [effect]))
    })
  }
  return whisper(report(await reportView({ reports, words }, desk, { days, to: now, file })))
}
