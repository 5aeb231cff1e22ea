import { afterEach, beforeEach, expect } from 'vitest'
import { type LocalDiscord, startLocalDiscord } from './local-discord.ts'
import type { LocalDiscordOptions } from './settings.ts'

/**
 * A local Discord of its own for each test of a file. After each it fails the test where a line to the gateway is
 * still open or a request unanswered, or where a handler threw.
 */
export function eachWithLocalDiscord(options: LocalDiscordOptions = {}): () => LocalDiscord {
  let running: LocalDiscord | undefined
  beforeEach(async () => {
    running = await startLocalDiscord(options)
  })
  afterEach(async () => {
    const open = running?.open()
    await running?.close()
    running = undefined
    expect(open, 'left open by the test').toEqual({ lines: 0, requests: 0 })
  })
  return () => {
    if (!running) throw new Error('The local Discord runs during tests only.')
    return running
  }
}
