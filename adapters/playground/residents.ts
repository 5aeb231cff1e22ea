import type { MessageRef, Place, Speaker } from '../../src/ports/inbound.ts'
import type { PlaygroundMessage, Spot } from '../../src/ports/playground-archive.ts'
import type { PlaygroundDeps, Resident } from './deps.ts'
import { bot } from './deps.ts'
import { Refused } from './refused.ts'

export type Residents = {
  /** @throws Refused for somebody unknown */
  find(id: string, where: string): Resident
  /** @throws Refused for a channel that does not exist, or that the person is not in */
  enter(person: Resident, channel: string): Promise<void>
  /** @throws Refused unless the message exists where the person is, and is for their eyes */
  look(person: Resident, message: MessageRef): Promise<PlaygroundMessage>
  /** @throws Refused unless the message is the root of a thread in this channel */
  root(channel: string, thread: MessageRef): Promise<void>
  sees(person: { id: string }, spot: Spot): Promise<boolean>
  isChannel(channel: string): boolean
  isPerson(id: string): boolean
  speaker(person: Resident): Promise<Speaker>
  /** The language somebody reads in: their own choice, else the desk's. */
  localeOf(person: { id: string }): Promise<string>
  /** The author of a message as the core knows people; the bot is one. */
  author(message: PlaygroundMessage): Speaker
  place(channel: string, thread: MessageRef | null): Place
}

export const dmOf = (person: string) => `dm:${person}`

/** Who lives here, who is where, and who may see what. */
export function makeResidents(deps: PlaygroundDeps): Residents {
  const { archive, workspace, locale, zone } = deps
  const people = new Map(deps.people.map(person => [person.id, person]))
  const channels = new Set([...deps.channels.map(({ id }) => id), ...deps.people.map(({ id }) => dmOf(id))])

  async function isIn(person: { id: string }, channel: string): Promise<boolean> {
    if (channel.startsWith('dm:')) return channel === dmOf(person.id)
    return (await archive.memberships.channelsOf(person.id)).includes(channel)
  }

  async function enter(person: Resident, channel: string): Promise<void> {
    if (!channels.has(channel)) {
      throw new Refused(404, 'unknown-channel', 'in', `There is no channel "${channel}" here.`)
    }
    if (!(await isIn(person, channel))) {
      throw new Refused(403, 'not-a-member', 'in', `${person.name} is not in "${channel}".`)
    }
  }

  const localeOf = async ({ id }: { id: string }) => (await archive.readers.localeOf(id)) ?? locale

  const unknownMessage = (id: string, where: string) =>
    new Refused(404, 'unknown-message', where, `There is no message "${id}" here.`)

  return {
    enter,

    find(id, where) {
      const found = people.get(id)
      if (!found) throw new Refused(404, 'unknown-person', where, `Nobody here is called "${id}".`)
      return found
    },

    async look(person, id) {
      const message = await archive.messages.read(id)
      const foreign = message && message.reader !== null && message.reader !== person.id
      if (!message || message.deleted || foreign) throw unknownMessage(id, 'message')
      if (!(await isIn(person, message.channel))) {
        throw new Refused(403, 'not-a-member', 'message', `${person.name} is not where "${id}" stands.`)
      }
      return message
    },

    async root(channel, thread) {
      const message = await archive.messages.read(thread)
      // A thread outlives its root: people go on below "this message was deleted".
      const fits = message?.channel === channel && message.thread === null && message.reader === null
      if (!fits)
        throw new Refused(404, 'unknown-thread', 'thread', `"${thread}" is no thread of "${channel}".`)
    },

    async sees(person, { channel, reader }) {
      return (reader === null || reader === person.id) && (await isIn(person, channel))
    },

    isChannel: channel => channels.has(channel),
    isPerson: id => people.has(id),
    speaker: async ({ id, name }) => ({ workspace, id, name, locale: await localeOf({ id }), zone }),
    localeOf,
    author({ author }) {
      const name = people.get(author)?.name ?? (author === bot.id ? bot.name : author)
      return { workspace, id: author, name }
    },
    place: (channel, thread) => ({ workspace, channel, thread }),
  }
}
