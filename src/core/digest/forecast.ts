/** A ticket that is due before closing. `share` is the part of its target that is used, from 0 to 1. */
export type DueTicket = { number: number; holder: string | null; share: number }

export type Why =
  /** Nobody has it, and most of its time is gone. */
  | { kind: 'unclaimed'; percent: number }
  /** Whoever has it has others to do first. */
  | { kind: 'busy'; open: number; due: number }

export type Likely = { number: number; why: Why }

const mostGone = 0.75
/** One person gets this many done in time before the others begin to suffer. */
const atOnce = 2

/**
 * Which of today's tickets are likely late by closing, in the order given (soonest first): the ones nobody has
 * although three quarters of their time are gone, and those of one person after the first two of three or more.
 * A rule that can be said in one sentence, so that a manager can agree or not.
 */
export function likelyLate(due: readonly DueTicket[], openOf: (holder: string) => number): Likely[] {
  return due.flatMap(({ number, holder, share }): Likely[] => {
    if (holder === null) {
      const percent = Math.floor(share * 100)
      return share >= mostGone ? [{ number, why: { kind: 'unclaimed', percent } }] : []
    }
    const its = due.filter(one => one.holder === holder)
    const place = its.findIndex(one => one.number === number)
    if (place < atOnce) return []
    return [{ number, why: { kind: 'busy', open: openOf(holder), due: its.length } }]
  })
}
