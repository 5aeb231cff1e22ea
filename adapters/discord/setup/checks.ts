import { type APIGuildMember, type APIUser, Routes } from 'discord.js'
import type { Menu } from '../../../src/cards/menu.ts'
import { sentence } from '../../../src/cards/sentence.ts'
import type { Check, Finding } from '../../../src/ports/check.ts'
import { ConfigError, DeliveryError } from '../../../src/ports/errors.ts'
import { makeApi } from '../connection/api.ts'
import { areRegistered, commandsOf } from '../connection/commands.ts'
import { type Identity, identify } from '../connection/identity.ts'
import type { DiscordDeps } from '../deps.ts'
import { type Guild, makeGuilds } from '../guilds.ts'
import { channelFindings, forumFindings, type NamedChannel } from './channels.ts'
import { calledFindings, roleFindings } from './people.ts'
import { inviteLink } from './permissions.ts'

export type SetUp = Pick<DiscordDeps, 'token' | 'apiUrl' | 'now'> & {
  command: string
  menu: Menu
  /** What the desk calls statuses and priorities. */
  tags: readonly string[]
  /** Servers as the desk files write them. `called`: who is on call there, by their id in Discord where it is known. */
  guilds: readonly {
    guild: string
    channels: readonly NamedChannel[]
    roles: readonly string[]
    called: readonly { name: string; user: string }[]
  }[]
}

/** What `deskhand doctor` asks about a bot in its servers. Nothing is changed there. */
export function discordChecks(deps: SetUp): Check[] {
  const api = makeApi(deps)
  const guilds = makeGuilds(api, deps.now)
  let asked: Promise<Identity> | undefined
  const who = () => {
    asked ??= identify(api)
    return asked
  }
  const check = (name: string, run: () => Promise<readonly Finding[]>): Check => ({
    name: `discord ${name}`,
    run,
  })
  /** Something of each server that the bot is in. */
  const inEach = (name: string, run: (guild: Guild, one: SetUp['guilds'][number]) => Promise<Finding[]>) =>
    check(name, async () => {
      const found: Finding[] = []
      for (const one of deps.guilds) {
        const guild = await shownGuild(one.guild)
        if (guild !== null) found.push(...(await run(guild, one)))
      }
      return found
    })

  async function shownGuild(id: string): Promise<Guild | null> {
    try {
      return await guilds.of(id)
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error
      if (error.kind === 'gone' || error.kind === 'forbidden') return null
      throw unreachable(error)
    }
  }

  async function bot(guild: string): Promise<{ person: string; roles: readonly string[] }> {
    const { id } = await api.get<APIUser>(Routes.user())
    const { roles } = await api.get<APIGuildMember>(Routes.guildMember(guild, id))
    return { person: id, roles }
  }

  return [
    check('token', async () => {
      const { name } = await who()
      return [{ grade: 'ok', what: sentence('doctor.discord.token', { name }) }]
    }),
    check('servers', async () => {
      const invite = inviteLink((await who()).application)
      const found: Finding[] = []
      for (const { guild: id } of deps.guilds) {
        const isThere = (await shownGuild(id)) !== null
        found.push(
          isThere
            ? { grade: 'ok', what: sentence('doctor.discord.server', { server: id }) }
            : {
                grade: 'fault',
                what: sentence('doctor.discord.no-server', { server: id }),
                remedy: sentence('doctor.discord.no-server.do', { invite }),
              },
        )
      }
      return [...found, { grade: 'ok', what: sentence('doctor.discord.invite', { invite }) }]
    }),
    check('intents', async () => {
      const { content, members } = await who()
      const heard: Finding[] = members ? [{ grade: 'ok', what: sentence('doctor.discord.members') }] : []
      if (content) return [{ grade: 'ok', what: sentence('doctor.discord.content') }, ...heard]
      const what = sentence('doctor.discord.no-content')
      const remedy = sentence('doctor.discord.no-content.do')
      return [{ grade: 'warning', what, remedy }, ...heard]
    }),
    inEach('channels', async (guild, one) => channelFindings(guild, await bot(guild.id), one.channels)),
    inEach('forums', async (guild, one) => forumFindings(guild, one.channels, deps.tags)),
    inEach('roles', async (guild, one) => roleFindings(guild, one.roles)),
    inEach('calls', (guild, one) => calledFindings(api, guild, one.called)),
    inEach('commands', async guild => {
      const { application } = await who()
      const route = Routes.applicationGuildCommands(application, guild.id)
      const present = await api.get<Parameters<typeof areRegistered>[0]>(route)
      if (areRegistered(present, commandsOf(deps.command, deps.menu)))
        return [{ grade: 'ok', what: sentence('doctor.discord.commands', { command: deps.command }) }]
      const what = sentence('doctor.discord.commands.old', { server: guild.id })
      return [{ grade: 'warning', what, remedy: sentence('doctor.discord.commands.old.do') }]
    }),
  ]
}

function unreachable(error: DeliveryError): ConfigError {
  const remedy = 'Look whether this machine reaches discord.com, and DISCORD_API_URL if that is set.'
  return new ConfigError([{ what: error.message, where: 'Discord', remedy }], { unreachable: true })
}
