import type { Backlog } from '../../../src/ports/chat-platform.ts'

/** What was seen is written down this often at most; ms. What a crash forgets is told again, and recognised. */
const apart = 30_000

export type LastSeen = {
  /** A new session begins: until `looked`, what is told live says nothing of what was missed before it. */
  begins(): void
  /** Somebody wrote in a listed channel. */
  note(guild: string, channel: string, message: string): Promise<void>
  /** The newest message that is known to be seen; null before the first session ever. */
  of(guild: string, channel: string): Promise<string | null>
  /** Everything up to this message was looked at. */
  reaches(guild: string, channel: string, message: string): Promise<void>
  /** What was missed has been looked at. */
  looked(): Promise<void>
  /** Writes down what was noted. */
  close(): Promise<void>
}

type Seen = { guild: string; channel: string; message: string }

/** Up to which message each channel was heard, so that what was missed can be told apart from what is old. */
export function makeLastSeen(backlog: Pick<Backlog, 'seen' | 'saw'>, now: () => number): LastSeen {
  const noted = new Map<string, Seen>()
  const written = new Map<string, number>()
  let looking = true

  async function write(one: Seen): Promise<void> {
    noted.delete(one.channel)
    written.set(one.channel, now())
    const before = await backlog.seen(one.guild, one.channel)
    // Another process may have listened meanwhile, and be further.
    if (before === null || BigInt(before) < BigInt(one.message))
      await backlog.saw(one.guild, one.channel, one.message)
  }

  async function writeAll(): Promise<void> {
    if (looking) return
    for (const one of [...noted.values()]) await write(one)
  }

  return {
    begins() {
      looking = true
    },
    async note(guild, channel, message) {
      const one = { guild, channel, message }
      noted.set(channel, one)
      if (!looking && now() - (written.get(channel) ?? 0) >= apart) await write(one)
    },
    of: (guild, channel) => backlog.seen(guild, channel),
    reaches: (guild, channel, message) => backlog.saw(guild, channel, message),
    async looked() {
      looking = false
      await writeAll()
    },
    close: writeAll,
  }
}
