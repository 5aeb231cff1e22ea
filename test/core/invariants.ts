import { isSame } from '../../src/core/people.ts'
import { clockKinds, isOpen, isWaitingForCustomer, type Ticket } from '../../src/core/ticket.ts'

/** What can never be true of a ticket, in words, though its type could say it. Empty when all is well. */
export function contradictions(ticket: Ticket): readonly string[] {
  return [...ofClocks(ticket), ...ofLadder(ticket), ...ofWork(ticket), ...ofHandling(ticket)]
}

/** Whether each target was missed, as far as time used can tell: while one calendar was in force throughout. */
export function miscounts({ clocks }: Ticket): readonly string[] {
  return clocks.flatMap(clock => {
    // A later cycle may begin with more than its target, used by the one before it.
    if (clock.phase !== 'stopped' || clock.cycle > 1) return []
    const [used, missed] = [clock.usedMs, clock.breachedAt !== null]
    // A target that fills the day ends with it: in the evening all of it is used, and it may be missed.
    const wrong = missed ? used < clock.target.ms : used > clock.target.ms
    return wrong ? [`${clock.kind}: used ${used} of ${clock.target.ms}, missed: ${missed}`] : []
  })
}

function ofClocks(ticket: Ticket): string[] {
  const { clocks, answeredAt, pauses } = ticket
  const found: string[] = []
  const say = (wrong: boolean, words: string) => wrong && found.push(words)

  for (const kind of clockKinds) {
    const those = clocks.filter(clock => clock.kind === kind)
    const running = those.filter(clock => clock.phase === 'running')
    say(running.length > 1, `two clocks of ${kind} run at once`)
    say(running.length === 1 && running[0] !== those.at(-1), `an older clock of ${kind} runs`)
    say(
      those.some((clock, index) => clock.cycle !== index + 1),
      `the cycles of ${kind} have a gap`,
    )
  }
  const first = clocks.find(clock => clock.kind === 'first_response')
  const resolution = clocks.filter(clock => clock.kind === 'resolution').at(-1)
  say(first === undefined, 'nothing measures the first response')
  say(first?.phase === 'running' && answeredAt !== null, 'the first response is awaited though it was given')
  say(isOpen(ticket) && resolution?.phase === 'stopped', 'an open ticket waits for no resolution')
  say(!isOpen(ticket) && clocks.some(clock => clock.phase !== 'stopped'), 'a clock of a resolved ticket runs')
  say(
    clocks.some(clock => clock.phase === 'paused' && clock.kind !== 'resolution'),
    'a wait stops more than the resolution',
  )
  const waits = isWaitingForCustomer(ticket)
  say(waits && resolution?.phase === 'running', 'the requester is waited for, and the resolution runs')
  say(
    waits && clocks.some(clock => clock.kind === 'update' && clock.phase === 'running'),
    'the requester is waited for, and word on progress is due',
  )
  const awaited = ticket.hold !== null || ticket.returnBy !== null
  say(isOpen(ticket) && !awaited && resolution?.phase === 'paused', 'a clock waits for nobody')
  const going = pauses.filter(pause => pause.to === null)
  say(going.length > 1, 'two pauses go on at once')
  say(
    (resolution?.phase === 'paused') !== (isOpen(ticket) && going.length === 1),
    'a pause and its clock differ',
  )

  for (const clock of clocks) {
    const name = `${clock.kind} ${clock.cycle}`
    say(clock.usedMs < 0, `${name} used less than no time`)
    const most = clock.kind === 'update' && clock.breachedAt !== null ? 800 : 90
    say(clock.warned < 0 || clock.warned > most, `${name} warned at ${clock.warned} %`)
    say(clock.startedAt < ticket.openedAt, `${name} began before its ticket`)
    const numbers = [clock.usedMs, clock.startedAt, clock.breachedAt ?? 0]
    if (clock.phase === 'running') numbers.push(clock.since, clock.dueAt)
    if (clock.phase === 'stopped') numbers.push(clock.at)
    say(!numbers.every(Number.isSafeInteger), `${name} holds an instant that is no whole millisecond`)
  }
  return found
}

/** Who is out of sight, and what has gone on elsewhere. */
function ofHandling(ticket: Ticket): string[] {
  const found: string[] = []
  const say = (wrong: boolean, words: string) => wrong && found.push(words)
  const { tags, snooze, merged, watchers, requester } = ticket
  say(!isOpen(ticket) && snooze !== null, 'a resolved ticket is snoozed')
  say(isOpen(ticket) && merged !== null, 'an open ticket goes on elsewhere')
  say(new Set(tags).size !== tags.length || tags.length > 10, 'tags are doubled or too many')
  say(
    watchers.some(({ person }) => isSame(person, requester)),
    'the requester reads along with themselves',
  )
  return found
}

function ofLadder({ ladder, work, answeredAt, clocks }: Ticket): string[] {
  const found: string[] = []
  const say = (wrong: boolean, words: string) => wrong && found.push(words)
  const ended = ladder.phase === 'idle' || ladder.phase === 'ended'
  say(!ended && work.status === 'resolved', 'somebody is called for a resolved ticket')
  say(!ended && answeredAt !== null, 'somebody is called for an answered ticket')
  say(
    (ladder.phase === 'running' || ladder.phase === 'lapsed') && work.status !== 'new',
    'somebody is called for a ticket that somebody has',
  )
  say(
    ladder.phase === 'acknowledged' && !(work.status === 'open' && isSame(work.assignee, ladder.by)),
    'a call was acknowledged by somebody who does not have the ticket',
  )
  const awaited = clocks.some(clock => clock.kind === 'first_response' && clock.phase === 'running')
  say(
    awaited && ladder.phase === 'ended' && ladder.why !== 'exhausted' && ladder.why !== 'lowered',
    'the calls have ended for a reason that is none any more',
  )
  return found
}

function ofWork({ work, openedAt, rating }: Ticket): string[] {
  const found: string[] = []
  const say = (wrong: boolean, words: string) => wrong && found.push(words)
  say(
    work.status === 'resolved' && work.before === 'open' && work.assignee === null,
    'nobody had an open ticket',
  )
  say(
    work.status === 'resolved' && work.before === 'new' && work.assignee !== null,
    'somebody had a new ticket',
  )
  say(work.status !== 'new' && work.since < openedAt, 'work began before the ticket')
  say(rating !== null && !(Number.isInteger(rating) && rating >= 1 && rating <= 5), 'a rating is no score')
  return found
}
