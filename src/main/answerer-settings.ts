import { ConfigError } from '../ports/errors.ts'

/** An endpoint of the owner's that puts answers into words. */
export type AnswererSettings = { url: string; key: string | undefined; model: string }

type Variables = {
  ANSWERER_URL?: string | undefined
  ANSWERER_KEY?: string | undefined
  ANSWERER_MODEL?: string | undefined
}

/**
 * Null: there is none, and nothing leaves this machine for an answer.
 * @throws ConfigError where only a part of it is set
 */
export function answererOf({
  ANSWERER_URL,
  ANSWERER_KEY,
  ANSWERER_MODEL,
}: Variables): AnswererSettings | null {
  if (ANSWERER_URL === undefined && ANSWERER_KEY === undefined && ANSWERER_MODEL === undefined) return null
  if (ANSWERER_URL !== undefined && ANSWERER_MODEL !== undefined)
    return { url: ANSWERER_URL, key: ANSWERER_KEY, model: ANSWERER_MODEL }
  const where = ANSWERER_URL === undefined ? 'ANSWERER_URL' : 'ANSWERER_MODEL'
  const what = 'the answerer needs its address (ANSWERER_URL) and the name of its model (ANSWERER_MODEL)'
  throw new ConfigError([{ what, where, remedy: 'Set both, or neither.' }])
}
