/** https://docs.discord.com/developers/events/gateway#list-of-intents */

export const intent = {
  guilds: 1n << 0n,
  guildMembers: 1n << 1n,
  guildPresences: 1n << 8n,
  guildMessages: 1n << 9n,
  guildReactions: 1n << 10n,
  directMessages: 1n << 12n,
  directReactions: 1n << 13n,
  messageContent: 1n << 15n,
} as const

export const privilegedIntents = intent.guildMembers | intent.guildPresences | intent.messageContent

/** Bits 0-16, 20, 21, 24, 25 exist; any other closes the connection with 4013. */
export const validIntents = ((1n << 17n) - 1n) | (1n << 20n) | (1n << 21n) | (1n << 24n) | (1n << 25n)

type Needed = { guild: bigint; direct: bigint }

const always: Needed = { guild: 0n, direct: 0n }
const guilds: Needed = { guild: intent.guilds, direct: 0n }
const members: Needed = { guild: intent.guildMembers, direct: intent.guildMembers }
const messages: Needed = { guild: intent.guildMessages, direct: intent.directMessages }
const reactions: Needed = { guild: intent.guildReactions, direct: intent.directReactions }

const intentOf = {
  INTERACTION_CREATE: always,
  USER_UPDATE: always,
  GUILD_CREATE: guilds,
  GUILD_UPDATE: guilds,
  GUILD_DELETE: guilds,
  GUILD_ROLE_CREATE: guilds,
  GUILD_ROLE_UPDATE: guilds,
  GUILD_ROLE_DELETE: guilds,
  CHANNEL_CREATE: guilds,
  CHANNEL_UPDATE: guilds,
  CHANNEL_DELETE: guilds,
  CHANNEL_PINS_UPDATE: guilds,
  THREAD_CREATE: guilds,
  THREAD_UPDATE: guilds,
  THREAD_DELETE: guilds,
  THREAD_LIST_SYNC: guilds,
  THREAD_MEMBERS_UPDATE: guilds,
  GUILD_MEMBER_ADD: members,
  GUILD_MEMBER_UPDATE: members,
  GUILD_MEMBER_REMOVE: members,
  MESSAGE_CREATE: messages,
  MESSAGE_UPDATE: messages,
  MESSAGE_DELETE: messages,
  MESSAGE_DELETE_BULK: messages,
  MESSAGE_REACTION_ADD: reactions,
  MESSAGE_REACTION_REMOVE: reactions,
  MESSAGE_REACTION_REMOVE_ALL: reactions,
  MESSAGE_REACTION_REMOVE_EMOJI: reactions,
} as const satisfies Record<string, Needed>

export type EventName = keyof typeof intentOf

/** Whether a session with these intents hears of such an event. */
export function hears(intents: bigint, name: EventName, inGuild: boolean): boolean {
  const needed = intentOf[name][inGuild ? 'guild' : 'direct']
  return (intents & needed) === needed
}
