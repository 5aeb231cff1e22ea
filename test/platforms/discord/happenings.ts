/** What happens in a guild without the application: by moderators, by owners, by other bots, by Discord. */
import { changeChannel, deleteChannel } from './acts/channels.ts'
import { changeRole, deleteRole, removeBot, removeMember, setOutage, setRoles } from './acts/guilds.ts'
import { post, remove } from './acts/messages.ts'
import { clearReactions } from './acts/reactions.ts'
import { setArchived } from './acts/thread-state.ts'
import { changeThread, leaveThread } from './acts/threads.ts'
import type { Realm } from './realm.ts'
import type { Application, Channel, CommandOverride, Guild, Message, Overwrite, Role } from './world/kinds.ts'
import { known } from './world/world.ts'

export type Happenings = {
  giveRole(guild: Guild, person: { id: string }, role: Role): void
  takeRole(guild: Guild, person: { id: string }, role: Role): void
  changeRole(
    guild: Guild,
    role: Role,
    to: { permissions?: bigint; mentionable?: boolean; position?: number },
  ): void
  deleteRole(guild: Guild, role: Role): void
  expel(guild: Guild, person: { id: string }): void
  changeChannel(
    channel: Channel,
    to: { name?: string; topic?: string | null; overwrites?: Overwrite[] },
  ): void
  /** A channel, or a thread. */
  deleteChannel(channel: Channel): void
  archive(thread: Channel, options?: { locked: boolean }): void
  unarchive(thread: Channel): void
  removeFromThread(thread: Channel, person: { id: string }): void
  /** Behind the back of its author. */
  deleteMessage(message: Message): void
  clearReactions(message: Message, emoji?: string): void
  /** The guild throws the application out. */
  removeApplication(guild: Guild, application: Application): void
  /** Administrators of the guild allow or forbid a command to a role, a user or in a channel. */
  overrideCommand(guild: Guild, application: Application, name: string, overrides: CommandOverride[]): void
  /** Discord loses the guild for a while. */
  outage(guild: Guild, out: boolean): void
  /** A webhook posts. */
  webhookPosts(channel: Channel, content: string): Message
}

export function makeHappenings(realm: Realm): Happenings {
  const channelOf = (message: Message) =>
    known(realm.world.channels.get(message.channelId), `channel ${message.channelId}`)
  const memberOf = (guild: Guild, person: { id: string }) =>
    known(guild.members.get(person.id), `member ${person.id} in ${guild.name}`)
  return {
    giveRole(guild, person, role) {
      const member = memberOf(guild, person)
      setRoles(realm, guild, member, [...new Set([...member.roles, role.id])])
    },
    takeRole(guild, person, role) {
      const member = memberOf(guild, person)
      setRoles(
        realm,
        guild,
        member,
        member.roles.filter(id => id !== role.id),
      )
    },
    changeRole: (guild, role, to) => changeRole(realm, guild, role, to),
    deleteRole: (guild, role) => deleteRole(realm, guild, role.id),
    expel: (guild, person) => removeMember(realm, guild, person.id),
    changeChannel: (channel, to) => changeChannel(realm, channel, to),
    deleteChannel: channel => deleteChannel(realm, channel),
    archive(thread, { locked } = { locked: false }) {
      if (!locked) setArchived(realm, thread, true)
      else changeThread(realm, thread, thread.thread?.ownerId ?? '', { archived: true, locked: true })
    },
    unarchive: thread => setArchived(realm, thread, false),
    removeFromThread: (thread, person) => leaveThread(realm, thread, person.id),
    deleteMessage: message => remove(realm, channelOf(message), message),
    clearReactions: (message, emoji) => clearReactions(realm, channelOf(message), message, emoji ?? null),
    removeApplication: (guild, application) => removeBot(realm, guild, application),
    overrideCommand(guild, application, name, overrides) {
      const commands = [guild.id, 'global'].flatMap(scope => application.commands.get(scope) ?? [])
      const command = known(
        commands.find(one => one.name === name),
        `command "${name}"`,
      )
      application.overrides.set(`${guild.id}:${String(command.id)}`, overrides)
    },
    outage: (guild, out) => setOutage(realm, guild, out),
    webhookPosts(channel, content) {
      const id = realm.newId()
      return post(realm, channel, { authorId: id, webhookId: id, content, mentionDefault: 'users' })
    },
  }
}
