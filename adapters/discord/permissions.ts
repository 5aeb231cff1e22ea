import { PermissionFlagsBits } from 'discord.js'

/** What a role or a person may and may not in one channel. */
export type Overwrite = { id: string; allow: bigint; deny: bigint }

type GuildOfPermissions = { id: string; owner: string; roles: ReadonlyMap<string, { permissions: bigint }> }

/** What somebody with these roles may do in a server: docs.discord.com/developers/topics/permissions. */
export function inGuild(
  guild: GuildOfPermissions,
  { person, roles }: { person: string; roles: readonly string[] },
): bigint {
  if (guild.owner === person) return everything
  const base = [guild.id, ...roles].reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n)
  return (base & PermissionFlagsBits.Administrator) === 0n ? base : everything
}

/** The same in one channel: first everybody's overwrite, then those of the roles together, then the person's own. */
export function inChannel(
  guild: GuildOfPermissions,
  overwrites: readonly Overwrite[],
  who: { person: string; roles: readonly string[] },
): bigint {
  const base = inGuild(guild, who)
  if (base === everything) return base
  const granted = [[guild.id], who.roles, [who.person]].reduce((before, ids) => {
    const found = overwrites.filter(({ id }) => ids.includes(id))
    const deny = found.reduce((all, one) => all | one.deny, 0n)
    const allow = found.reduce((all, one) => all | one.allow, 0n)
    return (before & ~deny) | allow
  }, base)
  // Who does not see a channel can do nothing in it.
  return (granted & PermissionFlagsBits.ViewChannel) === 0n ? 0n : granted
}

export function holds(granted: bigint, wanted: bigint): boolean {
  return (granted & wanted) === wanted
}

const everything = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n)
