import fc from 'fast-check'
import type { Command } from '../../src/core/commands.ts'
import { priorities } from '../../src/core/ticket.ts'
import { hour, minute } from '../../src/core/time.ts'
import { ana, at, ben, businessTime, kim, lee, mia, oli, type Surroundings, schedule, terms } from './desk.ts'
import { desires, opened, type Story } from './given.ts'

/** One step of a story: somebody wants something, somebody looks, or the calendar changes. */
export type Step = { after: number; empty: readonly number[] } & (
  | { kind: 'command'; command: Command }
  | { kind: 'look' }
  | { kind: 'pass' }
  | { kind: 'calendar' }
)

const actor = fc.constantFrom(ana, ben, kim, lee, mia, oli)
const {
  claim,
  release,
  note,
  reply,
  write,
  thank,
  wait,
  vendor,
  goOn,
  prioritise,
  resolve,
  unresolve,
  rate,
  assign,
  reopen,
  escalate,
  lead,
} = desires
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(kim, lee, mia, oli).map(claim) },
  { weight: 2, arbitrary: fc.tuple(actor, fc.boolean()).map(([by, undo]) => release(by, undo)) },
  fc.constantFrom(kim, oli, ana).map(desires.ack),
  fc.constantFrom(oli, lee).map(desires.pass),
  actor.map(by => note(by)),
  actor.map(by => reply(by)),
  { weight: 2, arbitrary: fc.constant(write(ana)) },
  fc.constant(thank(ana)),
  fc.tuple(actor, fc.constantFrom('need', null)).map(([by, text]) => wait(by, text)),
  fc.constantFrom(kim, mia).map(by => vendor(by)),
  fc.constantFrom(kim, mia, ana).map(goOn),
  fc.tuple(actor, fc.constantFrom(...priorities)).map(([by, to]) => prioritise(by, to)),
  fc.constantFrom('access', 'billing').map(to => desires.categorise(kim, to)),
  fc.tuple(actor, actor).map(([by, to]) => assign(by, to)),
  actor.map(by => reopen(by)),
  actor.map(escalate),
  actor.map(lead),
  actor.map(desires.settle),
  fc.constantFrom(ana, kim).map(desires.leaveServer),
  fc.constant(desires.comeBack(ana)),
  fc.tuple(actor, fc.constantFrom('vpn', '-vpn', 'a b', '@')).map(([by, said]) => desires.tag(by, said)),
  {
    weight: 2,
    arbitrary: fc
      .tuple(actor, fc.constantFrom(hour, 0, null))
      .map(([by, ms]) => desires.snooze(by, ms === 0 ? 1 : ms)),
  },
  actor.map(desires.wake),
  actor.map(desires.goPrivate),
  actor.map(desires.same),
  actor.map(by => desires.splitOff(by)),
  actor.map(by => desires.redact(by)),
  {
    weight: 2,
    arbitrary: fc.tuple(actor, fc.constantFrom('solution', null)).map(([by, text]) => resolve(by, text)),
  },
  { weight: 2, arbitrary: actor.map(unresolve) },
  fc.tuple(fc.constantFrom(ana, kim), fc.integer({ min: 0, max: 6 })).map(([by, score]) => rate(by, score)),
)

const after = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 1, minute) },
  fc.integer({ min: 0, max: 40 * minute }),
  fc.integer({ min: 0, max: 40 * hour }),
)
const empty = fc.constantFrom([], [], [1], [1, 2], [1, 2, 3])

const step: fc.Arbitrary<Step> = fc
  .tuple(
    after,
    empty,
    fc.oneof(
      { weight: 6, arbitrary: command.map(one => ({ kind: 'command', command: one }) as const) },
      fc.constant({ kind: 'look' } as const),
      fc.constant({ kind: 'pass' } as const),
      fc.constant({ kind: 'calendar' } as const),
    ),
  )
  .map(([wait, levels, what]) => ({ after: wait, empty: levels, ...what }))

export const start = fc.record({
  time: fc.integer({ min: 0, max: 7 * 24 * 60 }).map(minutes => at('2026-11-23 00:00') + minutes * minute),
  priority: fc.constantFrom('critical', 'high', 'medium', 'low'),
  grace: fc.constantFrom(0, 5_000),
})
export const steps = fc.array(step, { minLength: 1, maxLength: 25 })

const calendars = [
  businessTime(),
  businessTime({ ...schedule, holidays: [{ date: '2026-11-26', name: 'Thanksgiving' }] }),
]

/** Lives through a story and hands it over after every step, with the instant and what stands around it. */
export function live(
  from: { time: number; priority: 'critical' | 'high' | 'medium' | 'low'; grace: number },
  through: readonly Step[],
  see: (story: Story, now: number, surroundings: Surroundings) => void,
): Story {
  const story = opened(from.time, { priority: from.priority, terms: { ...terms, releaseGrace: from.grace } })
  let now = from.time
  let calendar = 0
  for (const one of through) {
    now += one.after
    if (one.kind === 'calendar') calendar = 1 - calendar
    const business = calendars[calendar]
    const surroundings = { empty: one.empty, ...(business ? { business } : {}) }
    if (one.kind === 'command') story.when(one.command, now, surroundings)
    else if (one.kind === 'pass') story.until(now, surroundings)
    else story.looked(now, surroundings)
    see(story, now, surroundings)
  }
  return story
}
