import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect } from 'vitest'
import { type LocalDiscord, startLocalDiscord } from './local-discord.ts'
import type { LocalDiscordOptions } from './settings.ts'

/**
 * Fails where a line to the gateway stays open or a request unanswered.
 * @param grace milliseconds that what is closing gets for it
 */
export async function expectNothingOpen(discord: LocalDiscord, grace = 1_000): Promise<void> {
  const isQuiet = () => Object.values(discord.open()).every(count => count === 0)
  const given = new AbortController()
  const late = pause(grace, undefined, { signal: given.signal }).catch(() => {})
  await Promise.race([discord.until(isQuiet), late])
  given.abort()
  expect(discord.open(), 'left open by the test').toEqual({ lines: 0, requests: 0 })
}

/**
 * A local Discord of its own for each test of a file. After each it fails the test where something is left open,
 * or where a handler threw.
 */
export function eachWithLocalDiscord(options: LocalDiscordOptions = {}): () => LocalDiscord {
  let running: LocalDiscord | undefined
  const take = (): LocalDiscord => {
    if (!running) throw new Error('The local Discord runs during tests only.')
    return running
  }
  beforeEach(async () => {
    running = await startLocalDiscord(options)
  })
  afterEach(async () => {
    const discord = take()
    running = undefined
    try {
      await expectNothingOpen(discord)
    } finally {
      await discord.close()
    }
  })
  return take
}
