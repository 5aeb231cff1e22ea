import type { Exclusion, Impact } from '../core/suggest.ts'

/** What the team wants to know of a request beside the ticket itself. */
export type About = {
  customer: { name: string; plan: string; nightCover: boolean } | null
  /** Where it was asked, in the words of the desk file. */
  place: { platform: string; channel: string }
  /** What its words suggested, where they did. */
  suggested: { because: string; impact: Impact } | null
  /** Numbers of what else the same person has open. */
  others: readonly number[]
  files: number
  /** Of what section 6 asks for, as far as the words name it. */
  given: readonly { name: string; value: string }[]
  /** Open tickets that are probably about the same. */
  alike: readonly { number: number; openedAt: number }[]
  excluded: Exclusion | null
}
