import { inTime } from '../../../adapters/discord/deps.ts'
import type { LocalDiscord } from '../../platforms/discord/local-discord.ts'

/** Waits for something in the local Discord, and says what did not come. */
export function awaiting(discord: LocalDiscord, patience = 15_000) {
  return async <T>(what: string, find: () => T | undefined | false): Promise<T> => {
    const found = await inTime(
      discord.until(() => {
        const value = find()
        return value === undefined || value === false ? undefined : { value }
      }),
      patience,
    )
    if (found === null) throw new Error(`There was no ${what}.`)
    return found.value
  }
}
