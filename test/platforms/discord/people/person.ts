/** A person in Discord, with what they can do. Every act is checked as Discord's client checks it. */
import { openDirect } from '../acts/channels.ts'
import { removeMember } from '../acts/guilds.ts'
import { setArchived } from '../acts/thread-state.ts'
import { joinThread, leaveThread, startThread } from '../acts/threads.ts'
import type { Realm } from '../realm.ts'
import { type Application, type Channel, channelType, type Guild, type Message } from '../world/kinds.ts'
import { canSend, canView } from '../world/permissions.ts'
import { completes, slash, usesOn, type Values } from './commands.ts'
import { clicks, selects } from './components.ts'
import type { Encounter } from './encounter.ts'
import { type FormValues, submits } from './forms.ts'
import { NotPossible } from './not-possible.ts'
import { deletes, edits, reacts, type Said, types, unreacts } from './words.ts'

export type Person = {
  id: string
  types(channel: Channel, said: string | Said): Message
  edits(message: Message, content: string): Message
  deletes(message: Message): void
  /** `burst`: a super reaction. */
  reacts(message: Message, emoji: string, burst?: boolean): void
  unreacts(message: Message, emoji: string, burst?: boolean): void
  /** `/words`, such as 'support' or 'desk status', in a channel. */
  uses(channel: Channel, words: string, values?: Values): Promise<Encounter>
  /** What is offered while typing into an option. */
  completes(
    channel: Channel,
    words: string,
    focused: { option: string; typed: string },
    values?: Values,
  ): Promise<{ name: string; value: string | number }[]>
  /** A command of a message's menu. */
  usesOn(message: Message, name: string): Promise<Encounter>
  /** By label or custom id. */
  clicks(message: Message, button: string): Promise<Encounter>
  /** By placeholder or custom id. */
  selects(message: Message, menu: string, values: string[]): Promise<Encounter>
  submits(shown: Encounter, values: FormValues): Promise<Encounter>
  /** Opens the direct messages with an application's bot. */
  opensDirect(application: Application): Channel
  startsThread(parent: Channel, name: string, from?: Message): Channel
  joins(thread: Channel): void
  leavesThread(thread: Channel): void
  archives(thread: Channel): void
  leaves(guild: Guild): void
  /** Whether this person sees the message now. */
  sees(message: Message): boolean
}

export function makePerson(realm: Realm, id: string): Person {
  return {
    id,
    types: (channel, said) => types(realm, id, channel, said),
    edits: (message, content) => edits(realm, id, message, content),
    deletes: message => deletes(realm, id, message),
    reacts: (message, emoji, burst = false) => reacts(realm, id, message, emoji, burst),
    unreacts: (message, emoji, burst = false) => unreacts(realm, id, message, emoji, burst),
    uses: (channel, words, values) => slash(realm, id, channel, words, values),
    completes: (channel, words, focused, values) => completes(realm, id, channel, words, focused, values),
    usesOn: (message, name) => usesOn(realm, id, message, name),
    clicks: (message, button) => clicks(realm, id, message, button),
    selects: (message, menu, values) => selects(realm, id, message, menu, values),
    submits: (shown, values) => submits(realm, id, shown, values),
    opensDirect: application => openDirect(realm, application.botId, id),
    startsThread(parent, name, from) {
      if (!canSend(realm.world, parent, id)) throw new NotPossible(`${id} cannot write in #${parent.name}.`)
      const plan = { type: channelType.publicThread, name, ownerId: id }
      return startThread(realm, parent, from ? { ...plan, from } : plan)
    },
    joins(thread) {
      if (!canView(realm.world, thread, id)) throw new NotPossible(`${id} does not see ${thread.name}.`)
      joinThread(realm, thread, id, id)
    },
    leavesThread: thread => leaveThread(realm, thread, id),
    archives: thread => setArchived(realm, thread, true),
    leaves: guild => removeMember(realm, guild, id),
    sees(message) {
      if (message.onlyFor !== null) return message.onlyFor === id
      const channel = realm.world.channels.get(message.channelId)
      return channel?.messages.has(message.id) === true && canView(realm.world, channel, id)
    },
  }
}
