import type { OwnAnswerer } from '../ports/own-answerer.ts'
import type { Log } from '../ports/surroundings.ts'
import type { AnswererSettings } from './answerer-settings.ts'

/** Somebody waits for the answer in a chat, and the policy's own words are there already. */
export const patienceMs = 6_000

/** The answerer of the owner's, where one is set. */
export async function connectAnswerer(
  settings: AnswererSettings | null,
  log: Log,
): Promise<OwnAnswerer | null> {
  if (settings === null) return null
  const { makeAnswerer } = await import('../../adapters/answerer/answerer.ts')
  return makeAnswerer({ ...settings, patienceMs, log })
}
