import type { EventOf } from './events.ts'
import type { BreachReason } from './explanation.ts'
import type { Person } from './people.ts'
import type { PromiseKind } from './promises.ts'
import type { Instant } from './time.ts'

/** What is shown to those who lead a desk, or said by them. */
export type Managing =
  /** The breaches of ten minutes, which end at `post`. */
  | { kind: 'breaches'; post: Instant }
  /** A manager asks for work to go on. */
  | { kind: 'urged'; by: Person }
  | { kind: 'explained'; by: Person; reason: BreachReason; text: string | null }
  /** `lateMs` after it was due; `left`: the last edit of the day. */
  | { kind: 'digest'; at: Instant; since: Instant; lateMs: number; left: boolean }
  | { kind: 'digest-chart'; at: Instant }
  | { kind: 'report-file'; days: number; to: Instant }
  /** Somebody else is on call at a level, by their ids in the desk file; null: nobody. */
  | { kind: 'handover'; level: number; from: string | null; to: string | null; until: Instant | null }
  /** Before their shift ends, to somebody who has open tickets; `back`: when they are back, null where nothing was asked for. */
  | { kind: 'shift-end'; who: Person; back: Instant | null }
  /** Somebody with open tickets left a channel of the team; they go back to the queue some time later. */
  | { kind: 'left'; who: Person; channel: string; at: Instant }
  /** Somebody is gone whom the rota or the policy still names. */
  | { kind: 'leaver'; who: Person }
  /** Owed and not done in time. `final`: who owes the last word from then on. */
  | {
      kind: 'owed'
      ticket: number
      id: string
      what: PromiseKind
      owedTo: Person
      dueAt: Instant
      final: { who: string; dueAt: Instant } | null
    }
  /** Before a webinar, to somebody who comes; `on` false: the policy has it no more. `made`: when they signed up. */
  | { kind: 'webinar-soon'; webinar: string; at: Instant; on: boolean }
  | { kind: 'webinar-file'; webinar: string; at: Instant; made: Instant }
  /** Nobody at the first level. `told`: this is told again, in another post. */
  | { kind: 'gap'; from: Instant; to: Instant; told?: true }

/** What a manager said, as it is shown to the team. */
export function said(event: EventOf<'urged' | 'breach-explained'>): Managing {
  const { by } = event
  if (event.type === 'urged') return { kind: 'urged', by }
  return { kind: 'explained', by, reason: event.reason, text: event.text?.id ?? null }
}
