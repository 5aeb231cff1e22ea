import { type APIGuildMember, Routes } from 'discord.js'
import { sentence } from '../../../src/cards/sentence.ts'
import type { Finding } from '../../../src/ports/check.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { isSnowflake } from '../../../src/ports/snowflake.ts'
import type { Api } from '../connection/api.ts'
import type { Guild } from '../guilds.ts'

/** Roles as the desk files write them. The bot gives nobody a role, so where its own stands does not matter. */
export function roleFindings(guild: Guild, wanted: readonly string[]): Finding[] {
  const there = [...guild.roles.values()]
  return wanted.map(text => {
    const name = text.replace(/^@/, '')
    const found = there.filter(one => one.id === name || one.name === name)
    if (found.length === 1)
      return { grade: 'ok', what: sentence('doctor.discord.role', { role: found[0]?.name ?? name }) }
    if (found.length > 1)
      return {
        grade: 'warning',
        what: sentence('doctor.discord.roles', { number: found.length, role: name }),
        remedy: sentence('doctor.discord.roles.do'),
      }
    const names = there.filter(({ id }) => id !== guild.id).map(one => `@${one.name}`)
    return {
      grade: 'fault',
      what: sentence('doctor.discord.no-role', { role: name }),
      remedy: sentence('doctor.discord.no-role.do', {
        names: names.length > 0 ? names : sentence('doctor.nothing-named'),
      }),
    }
  })
}

/** Whether the calls of the rota ring here: people are mentioned by their id in Discord, never a role. */
export async function calledFindings(
  api: Pick<Api, 'get'>,
  guild: Guild,
  called: readonly { name: string; user: string }[],
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, user } of called) {
    if (!isSnowflake(user)) {
      const what = sentence('doctor.discord.called.unlinked', { name })
      const remedy = sentence('doctor.discord.called.unlinked.do', { server: guild.id, name })
      findings.push({ grade: 'warning', what, remedy })
    } else if (!(await isMember(api, guild.id, user))) {
      const what = sentence('doctor.discord.called.no-member', { name, user })
      const remedy = sentence('doctor.discord.called.no-member.do')
      findings.push({ grade: 'fault', what, remedy })
    }
  }
  if (findings.length > 0 || called.length === 0) return findings
  return [{ grade: 'ok', what: sentence('doctor.discord.called') }]
}

async function isMember(api: Pick<Api, 'get'>, guild: string, user: string): Promise<boolean> {
  try {
    await api.get<APIGuildMember>(Routes.guildMember(guild, user))
    return true
  } catch (error) {
    if (error instanceof DeliveryError && error.kind === 'gone') return false
    throw error
  }
}
