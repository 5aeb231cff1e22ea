import { Client, Events, type GatewayDispatchPayload, GatewayIntentBits, Status } from 'discord.js'
import type { ConfigError } from '../../../src/ports/errors.ts'
import { type DiscordDeps, inTime, patience } from '../deps.ts'
import { fatalOf, refusalOf } from './endings.ts'
import type { makeIdentifying } from './identifying.ts'
import { restOptions } from './requests.ts'

/** What Discord sends, in its own words: its order, its fields, and its number within the session. */
export type Dispatch = { payload: GatewayDispatchPayload; session: string; seq: number }

type Hooks = {
  heard(dispatch: Dispatch): void
  /** A session has begun anew: what happened since the last one was not told. */
  fresh(session: string): void
  /** Whether changes are told: not between two lines, and again once a session is resumed. */
  isTold(on: boolean): void
}

export type Gateway = {
  /** Why nothing is heard at present, if so. */
  trouble(): string | null
  close(): Promise<void>
}

type Needs = Pick<DiscordDeps, 'token' | 'apiUrl' | 'now' | 'lost' | 'log'> & {
  /** Which of the intents that have to be switched on may be asked for. */
  content: boolean
  members: boolean
  identifying: ReturnType<typeof makeIdentifying>
}

const longestPause = 60_000
/** A heartbeat comes at least every 41 seconds; after three there is no line, whatever it looks like. */
const longestSilence = 125_000
const goodbye = 4_000

/**
 * Connects, and keeps trying while Discord is away, slower and slower: a thousand logins a day cost the token.
 * discord.js resumes by itself what was connected once.
 *
 * @param ending aborted: nothing is begun any more
 * @returns once the first session is ready, the first attempt failed for a reason that may pass, or it takes long
 * @throws ConfigError for a token or intents that Discord will never take
 */
export async function openGateway(needs: Needs, hooks: Hooks, ending: AbortSignal): Promise<Gateway> {
  const { now, log } = needs
  let client: Client | null = null
  let beginning: Client | null = null
  let ended: string | null = null
  /** When Discord counts logins anew, where it has no more for today; ms since 1970. */
  let again: number | null = null
  let sign = now()

  async function attempt(): Promise<void> {
    const made = makeClient(needs)
    beginning = made
    const sessions = new Map<number, string>()
    const sessionOf = (shard: number) => sessions.get(shard) ?? ''
    made.on(Events.Raw as 'raw', (payload: GatewayDispatchPayload, shard: number) => {
      sign = now()
      if (payload.t === 'READY') sessions.set(shard, payload.d.session_id)
      hooks.heard({ payload, session: sessionOf(shard), seq: payload.s })
    })
    made.on(Events.ShardReady, shard => hooks.fresh(sessionOf(shard)))
    const cut = new Set<number>()
    const back = (shard: number) => {
      cut.delete(shard)
      if (made === client && cut.size === 0) hooks.isTold(true)
    }
    made.on(Events.ShardReconnecting, shard => {
      cut.add(shard)
      hooks.isTold(false)
    })
    made.on(Events.ShardReady, back)
    made.on(Events.ShardResume, back)
    made.on(Events.Error, error => log.warn({ error }, 'discord.js met an error'))
    made.on(Events.ShardError, error => log.warn({ error }, 'the connection to Discord failed'))
    const begun = new Promise<void>((resolve, reject) => {
      made.once(Events.ClientReady, () => resolve())
      made.on(Events.ShardDisconnect, ({ code }) => {
        const why = refusalOf(code, needs)
        if (made === client) end(why)
        else reject(why)
      })
    })
    try {
      await Promise.all([made.login(needs.token), begun])
      client = made
    } catch (error) {
      await made.destroy()
      throw error
    } finally {
      beginning = null
    }
  }

  function end(why: ConfigError): void {
    if (ended !== null) return
    ended = why.complaints.map(({ what }) => what).join()
    log.error({ error: why }, `Discord has ended the session for good: ${ended}`)
    needs.lost(why)
  }

  async function keepTrying(failure: unknown, failures: number): Promise<void> {
    again = nextLogin(failure)
    if (again === null)
      log.warn({ error: failure, failures }, 'Discord could not be reached; it will be tried again')
    else log.error({}, `Discord: ${noLogins(again)}`)
    await pause(Math.max(Math.min(longestPause, 1_000 * 2 ** failures), (again ?? 0) - now()), ending)
    if (ending.aborted) return
    try {
      await attempt()
    } catch (error) {
      const fatal = fatalOf(error, needs)
      if (fatal !== null) return end(fatal)
      await keepTrying(error, failures + 1)
    }
  }

  /** Client by client, until one has its session; what ends it for good stands in `ended`. */
  async function begin(): Promise<ConfigError | null> {
    try {
      await attempt()
      return null
    } catch (error) {
      const fatal = fatalOf(error, needs)
      if (fatal !== null && isWaitedFor) return fatal
      if (fatal !== null) end(fatal)
      else if (!ending.aborted) trying = keepTrying(error, 1)
      return null
    }
  }

  let trying: Promise<void> = Promise.resolve()
  let isWaitedFor = true
  const first = begin()
  const fatal = await inTime(Promise.race([first, given(ending)]), patience.session)
  isWaitedFor = false
  if (fatal !== null) throw fatal

  return {
    trouble() {
      if (ended !== null) return ended
      if (client === null) return again === null ? 'no session with Discord has begun yet' : noLogins(again)
      const shards = [...client.ws.shards.values()]
      if (shards.some(one => one.status !== Status.Ready)) return 'a connection to Discord is being made anew'
      const last = Math.max(sign, ...shards.map(one => one.lastPingTimestamp))
      return now() - last > longestSilence ? 'nothing was heard of Discord for two minutes' : null
    },
    async close() {
      const open = client ?? beginning
      client = null
      if (open !== null) await inTime(open.destroy(), goodbye)
      hooks.isTold(false)
      await inTime(trying, goodbye)
    },
  }
}

/**
 * A client for its connection alone. What is heard is read from the dispatches themselves: the objects that discord.js
 * makes of them are not needed, and where a field is missing or of a kind that it does not know, making them throws
 * where nobody can catch it.
 */
function makeClient({ apiUrl, content, members, identifying }: Needs): Client {
  const made = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.DirectMessageReactions,
      ...(content ? [GatewayIntentBits.MessageContent] : []),
      ...(members ? [GatewayIntentBits.GuildMembers] : []),
    ],
    // As many as Discord asks for: one, up to 2,500 servers.
    shards: 'auto',
    waitGuildTimeout: patience.servers,
    ws: { buildIdentifyThrottler: identifying },
    rest: restOptions(apiUrl),
  })
  handlesOnly(made, {
    READY: shard => shard.checkReady(),
    RESUMED: shard => made.emit(Events.ShardResume, shard.id, 0),
  })
  return made
}

type Shard = { id: number; checkReady(): void }

/** In the place of discord.js's own handling of dispatches, which comes after `raw`. */
function handlesOnly(client: Client, handled: Readonly<Record<string, (shard: Shard) => unknown>>): void {
  const handlePacket = (packet: { t?: string } | undefined, shard: Shard) => {
    handled[packet?.t ?? '']?.(shard)
    return true
  }
  Object.assign(client.ws, { handlePacket })
}

/** discord.js asks how many logins are left before it connects, and says so in words alone. */
function nextLogin(error: unknown): number | null {
  const message = error instanceof Error ? error.message : ''
  const [, at] = /^Not enough sessions remaining.* resets at (\S+)$/.exec(message) ?? []
  return at === undefined ? null : Date.parse(at)
}

function noLogins(until: number): string {
  return `there are no logins left for this token; the next is made at ${new Date(until).toISOString()}`
}

/** Null once it is given up. */
function given(signal: AbortSignal): Promise<null> {
  return new Promise(resolve => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
