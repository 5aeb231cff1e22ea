import { ConfigError } from '../../../src/ports/errors.ts'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Turns } from '../../../src/ports/turns.ts'
import type { Gateway } from './gateway.ts'

/** A turn is kept for so long without a word; after a crash another process listens once it has run out. Seconds. */
const turn = 10
/** How often it is kept, or asked for; ms. */
const every = 1_500
/** How long a process that stops waits for its successor to listen; ms. */
const overlap = 5_000
const glance = 100

export type Shift = Gateway & {
  /** Resolves once this process listens, or another does. @throws ConfigError as `open` does */
  begun: Promise<void>
}

type Needs = {
  /** The bot's id: with one token one process listens. */
  bot: string
  turns: Turns
  /** Connects, until it is given up. @throws ConfigError for what no second try will mend */
  open: (ending: AbortSignal) => Promise<Gateway>
  /** Told where Discord will not take a login any more. */
  lost: (error: ConfigError) => void
  log: Pick<Log, 'debug' | 'info' | 'error'>
}

/**
 * Among replicas one listens to Discord and the others stand by. A planned stop overlaps: the successor listens before
 * the old one leaves, and for that moment both are told the same. While the database is away whoever listens goes on.
 */
export function standIn({ bot, turns, open, lost, log }: Needs): Shift {
  const name = (what: string) => `discord:${bot}:${what}`
  const ending = new AbortController()
  let gateway: Gateway | null = null
  let ended: string | null = null

  async function step(): Promise<void> {
    const ours = await turns.take(name('listen'), turn)
    if (ours && gateway === null) {
      gateway = await open(ending.signal)
      log.info({ bot }, 'this process listens to Discord')
    } else if (!ours && gateway !== null) {
      log.info({ bot }, 'another process listens to Discord now')
      const left = gateway
      gateway = null
      await left.close()
    }
    if (!ours) await turns.take(name('next'), turn)
    else if (gateway?.trouble() === null) await turns.take(name('heard'), turn)
  }

  async function keepOn(): Promise<void> {
    while (!ending.signal.aborted && ended === null) {
      await pause(every, ending.signal)
      if (ending.signal.aborted) return
      try {
        await step()
      } catch (error) {
        if (error instanceof ConfigError) {
          ended = error.message
          log.error({ error }, 'Discord will not take this login')
          await turns.give(name('listen')).catch(() => undefined)
          lost(error)
        } else log.debug({ error }, 'whose turn it is to listen to Discord cannot be told')
      }
    }
  }

  async function handOver(): Promise<void> {
    if (gateway === null) return turns.give(name('next'))
    const hasSuccessor = await turns.isTaken(name('next'))
    await turns.give(name('heard'))
    await turns.give(name('listen'))
    for (let waited = 0; hasSuccessor && waited < overlap; waited += glance) {
      if (await turns.isTaken(name('heard'))) return
      await pause(glance)
    }
  }

  async function begin(): Promise<void> {
    try {
      await step()
    } catch (error) {
      if (error instanceof ConfigError) await turns.give(name('listen'))
      throw error
    }
    keeping = keepOn()
  }

  let keeping: Promise<void> = Promise.resolve()
  const begun = begin()

  return {
    begun,
    trouble: () => ended ?? gateway?.trouble() ?? null,
    async close() {
      ending.abort()
      await begun.catch(() => undefined)
      await keeping
      await handOver().catch((error: unknown) => log.debug({ error }, 'the turn could not be handed on'))
      await gateway?.close()
      gateway = null
    },
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
  })
}
