import { type APIGuildMember, Routes } from 'discord.js'
import type { Finding } from '../../../src/ports/check.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { Api } from '../connection/api.ts'
import type { Guild } from '../guilds.ts'
import { isId } from '../ref.ts'

/** Roles as the desk files write them. The bot gives nobody a role, so where its own stands does not matter. */
export function roleFindings(guild: Guild, wanted: readonly string[]): Finding[] {
  const there = [...guild.roles.values()]
  return wanted.map(text => {
    const name = text.replace(/^@/, '')
    const found = there.filter(one => one.id === name || one.name === name)
    if (found.length === 1) return { grade: 'ok', what: `the role @${found[0]?.name} is there` }
    if (found.length > 1)
      return {
        grade: 'warning',
        what: `${found.length} roles are called @${name}, and each of them counts`,
        remedy: 'Write its id in desk.yaml: Server Settings, Roles, ⋯, Copy Role ID.',
      }
    const names = there.filter(({ id }) => id !== guild.id).map(one => `@${one.name}`)
    return {
      grade: 'fault',
      what: `the server has no role @${name}`,
      remedy: `Make it or correct it in desk.yaml. There are ${names.join(', ') || 'none'}.`,
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
    if (!isId(user)) {
      const what = `${name} is on call, and the desk file names no id of theirs in this server: a call names them and rings nobody`
      const remedy = `Add links: [{ workspace: '${guild.id}', user: '…' }] to ${name} under people: in desk.yaml.`
      findings.push({ grade: 'warning', what, remedy })
    } else if (!(await isMember(api, guild.id, user))) {
      const remedy = 'Correct the id in desk.yaml, or invite them.'
      findings.push({ grade: 'fault', what: `${name} (${user}) is no member of the server`, remedy })
    }
  }
  if (findings.length > 0 || called.length === 0) return findings
  return [
    { grade: 'ok', what: 'a mention reaches everybody on call; no role has to be mentionable for that' },
  ]
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
