/** A section of the policy that was found for a question: all that an answer may rest on. */
export type Retrieved = { id: string; title: string; text: string }

/** Words to show, and the ids of the sections that they rest on: at least one, each of them given. */
export type OwnAnswer = { text: string; sections: readonly string[] }

/**
 * Somebody of the owner's who puts an answer into words. Their text is untrusted: it is shown as somebody's words, and
 * only where every section that it names was given. Without one everything works.
 */
export interface OwnAnswerer {
  /** Who it is, for people to read. */
  readonly name: string
  /**
   * Null where there is no answer that may be shown: too slow, away, or not keeping to what was given. Never rejects.
   */
  answer(question: string, sections: readonly Retrieved[]): Promise<OwnAnswer | null>
}
