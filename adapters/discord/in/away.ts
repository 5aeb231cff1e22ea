import { type APIGuildMember, Routes } from 'discord.js'
import type { AskedAfter, Backlog } from '../../../src/ports/chat-platform.ts'
import { isSnowflake } from '../../../src/ports/snowflake.ts'
import type { Api } from '../connection/api.ts'
import { discordCode } from '../out/failure.ts'
import { type Draft, toldOf } from './draft.ts'
import type { Hearing } from './hearing.ts'

type Deps = {
  api: Pick<Api, 'get'>
  backlog: Pick<Backlog, 'requesters' | 'holders'>
  hearing: Pick<Hearing, 'tell'>
  /** Whether Discord tells of members who leave. */
  members: boolean
  now: () => number
}

/** There is no such member, or nobody of that id any more. */
const noMember = [10_007, 10_013]

/**
 * Who asked for or holds open tickets, and left a server or came back to it while nobody listened: one question for each.
 * Without the Server Members Intent no requester is asked after but those who are taken to be gone, since a return
 * would not be heard; what is held goes back to the queue, where they can take it again.
 */
export function makeAway({ api, backlog, hearing, members, now }: Deps) {
  async function memberOf(guild: string, id: string): Promise<APIGuildMember | null> {
    try {
      return await api.get<APIGuildMember>(Routes.guildMember(guild, id))
    } catch (error) {
      if (noMember.includes(discordCode(error) ?? 0)) return null
      throw error
    }
  }

  async function lookFor(guild: string, { id, name = id, left }: AskedAfter, session: string): Promise<void> {
    const member = await memberOf(guild, id)
    const joined = member !== null
    if (joined !== left) return
    const draft: Draft = {
      from: member === null ? { id, name } : toldOf(member.user, member),
      spot: { guild, channel: '', answered: null, talk: false },
      at: new Date(now()),
      eventId: `caught-up:${session}:${guild}:${id}:${joined ? 'in' : 'out'}`,
      kind: 'membership',
      joined,
      whole: true,
    }
    await hearing.tell(draft)
  }

  return {
    /** Those of a server worth a question. */
    async among(guild: string): Promise<readonly AskedAfter[]> {
      const asked = await backlog.requesters(guild)
      const all = [...(await backlog.holders(guild)), ...asked.filter(({ left }) => left || members)]
      return all.filter(({ id }) => isSnowflake(id))
    },
    /** @throws DeliveryError */
    lookFor,
  }
}
