/** The real discord.js against the local Discord: what the smoke tests, and nothing else, share. */
import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js'
import { afterEach } from 'vitest'
import type { LocalDiscord } from '../local-discord.ts'
import type { Application } from '../world/kinds.ts'

const clients: Client[] = []

/** Call it after `eachWithLocalDiscord`: of the hooks after a test the last one set runs first. */
export function destroyClients(): void {
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(one => one.destroy()))
  })
}

/** A client that has logged in and has its guilds. */
export async function login(
  discord: LocalDiscord,
  application: Application,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = makeClient(discord, options)
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve))
  await client.login(application.token ?? '')
  return ready
}

export function makeClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.MessageContent,
    ],
    partials: [Partials.Message, Partials.Channel, Partials.Reaction, Partials.User],
    rest: { api: discord.api },
    ...options,
  })
  clients.push(client)
  return client
}
