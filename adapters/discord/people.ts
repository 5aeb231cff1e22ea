import { type APIGuildMember, Routes } from 'discord.js'
import { DeliveryError } from '../../src/ports/errors.ts'
import { bareName, type NamedPerson, namedBy } from '../../src/ports/names.ts'
import { isTypedSnowflake } from '../../src/ports/snowflake.ts'
import type { Api } from './connection/api.ts'

/** Nothing but an id, however short. */
const mention = /^<@!?\d{1,20}>$/

/** More members than Discord finds of one name are told apart by their handles alone. */
const most = 25

/**
 * Members of a server by a mention, an id or a name. Discord lists its members to nobody without the Server Members
 * Intent, and lets everybody look for the beginning of a name.
 */
export function makePeople(api: Api) {
  async function byId(guild: string, id: string): Promise<NamedPerson[]> {
    try {
      return namedOf(guild, await api.get<APIGuildMember>(Routes.guildMember(guild, id)))
    } catch (error) {
      if (error instanceof DeliveryError && error.kind === 'gone') return []
      throw error
    }
  }

  return {
    /** @throws DeliveryError where Discord does not answer */
    async named(guild: string, word: string): Promise<readonly NamedPerson[]> {
      const name = bareName(word)
      if (isTypedSnowflake(name) || mention.test(word)) return byId(guild, name)
      if (name === '') return []
      const query = { query: name, limit: String(most) }
      const found = await api.get<APIGuildMember[]>(Routes.guildMembersSearch(guild), query)
      return namedBy(
        found.flatMap(one => namedOf(guild, one)),
        name,
      )
    },
  }
}

/** Nobody for an application. */
function namedOf(workspace: string, { user, nick }: APIGuildMember): NamedPerson[] {
  const { id, username, global_name, bot } = user
  const [name, ...others] = [nick, global_name, username].flatMap(one => one || [])
  return bot === true ? [] : [{ workspace, id, name: name ?? id, handle: username, others }]
}
