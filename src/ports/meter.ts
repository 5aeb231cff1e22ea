/** What is counted, each with the names of its labels. Labels are words of ours and ids: never what people wrote. */
export const counters = {
  tickets_opened: { help: 'Tickets that were opened.', labels: ['desk', 'priority'] },
  tickets_resolved: { help: 'Tickets that were resolved.', labels: ['desk', 'priority'] },
  tickets_reopened: { help: 'Tickets that were opened again.', labels: ['desk', 'priority'] },
  promises_missed: { help: 'Times of the policy that were missed.', labels: ['desk', 'priority', 'clock'] },
  deliveries: { help: 'What became of messages on their way out.', labels: ['workspace', 'result'] },
  slowed_down: { help: 'Times that a platform asked for fewer calls (429).', labels: ['workspace'] },
  pager_calls: { help: 'Calls of pagers, and news to them.', labels: ['pager', 'act', 'result'] },
} as const

/** What is timed, in seconds. */
export const durations = {
  commands: { help: 'What people asked for, and how long it took.', labels: ['word', 'outcome'] },
  ticks: { help: 'How long a look at everything due took.', labels: ['outcome'] },
  lateness: { help: 'How long after its time something due was done.', labels: ['of'] },
} as const

export type CounterName = keyof typeof counters
export type DurationName = keyof typeof durations
type LabelsOf<Labels extends readonly string[]> = Readonly<Record<Labels[number], string>>

/** What the program counts while it runs, for those who run it. Costs next to nothing and never fails. */
export type Meter = {
  count<Name extends CounterName>(name: Name, labels: LabelsOf<(typeof counters)[Name]['labels']>): void
  observe<Name extends DurationName>(
    name: Name,
    labels: LabelsOf<(typeof durations)[Name]['labels']>,
    seconds: number,
  ): void
}
