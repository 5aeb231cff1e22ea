/** What is learnt: from the knowledge of the package, or from one policy. */
export type LearntFrom = 'knowledge' | 'policy'

/**
 * Keeps what was learnt from texts for the next start. It may forget everything at any time: then it is learnt anew.
 * `hash` stands for all that it was learnt from. Neither function ever rejects.
 */
export type LearntStore = {
  /** As it was kept; undefined where it was not, or where it is damaged. */
  read(from: LearntFrom, hash: string): Promise<unknown>
  keep(from: LearntFrom, hash: string, learnt: object): Promise<void>
}
