import type { OwnValues } from '../../policy/default/own-values.ts'

/** What was understood of an answer, or what is wrong with it and what to write. */
export type Understood = { value: Partial<OwnValues> } | { wrong: string }

export type Question = {
  /** Its flag: `--name`. */
  flag: keyof OwnValues
  ask: string
  example: string
  /** `before`: what was understood of the questions above it. */
  read(answer: string, before: OwnValues): Promise<Understood> | Understood
  /** Whether it is worth asking after those; without it, always. */
  applies?(before: OwnValues): boolean
}
