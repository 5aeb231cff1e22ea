/** Who acts: by what they are, since the desk file names the people. */
export type Part = 'requester' | 'customer' | 'agent' | 'colleague'

/** One thing that happens. `ticket` counts from 1; `minutes` are the clock's. */
export type Step =
  | { kind: 'says'; who: Part; words: string }
  | { kind: 'marks'; who: Part; ticket: number; emoji: string }
  | { kind: 'passes'; minutes: number }
  | { kind: 'opens' }

const says = (who: Part, words: string): Step => ({ kind: 'says', who, words })
const marks = (who: Part, ticket: number, emoji: string): Step => ({ kind: 'marks', who, ticket, emoji })
const passes = (minutes: number): Step => ({ kind: 'passes', minutes })
const opens: Step = { kind: 'opens' }

/**
 * A day and a morning at a desk: one ticket solved and rated, one late, one in work, one new. It is told in
 * words and emoji alone, as people would.
 */
export const story: readonly Step[] = [
  opens,
  passes(12),
  says('requester', 'new Portal login fails for the whole office since 9'),
  passes(6),
  marks('agent', 1, '👀'),
  passes(9),
  says('agent', 'reply 1 We have found it: a certificate ran out. A new one is on its way.'),
  says('customer', 'new priority:high Tideline sync stopped, no bookings arrive'),
  passes(20),
  says('agent', 'resolve 1 The certificate is renewed, and the next one renews itself'),
  passes(4),
  says('requester', 'rate 1 5'),
  says('requester', 'new priority:low The October invoice shows our old address'),
  passes(15),
  marks('colleague', 3, '👀'),
  says('colleague', 'note 3 Asked accounting which address they have.'),
  passes(180),
  opens,
  passes(7),
  marks('agent', 2, '👀'),
  says('agent', 'reply 2 I am sorry that you waited. The sync runs again; I watch it until noon.'),
  says('customer', 'new How do we add a second office to our plan?'),
]
