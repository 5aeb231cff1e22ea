import { changeMessage, deleteMessage, storeMessage } from '../acts/messages.ts'
import { addReaction, removeReaction } from '../acts/reactions.ts'
import { emit } from '../events/emit.ts'
import { escapeTyped } from '../limits/live-syntax.ts'
import { fileShared, reaction } from '../payloads/events.ts'
import type { Platform } from '../platform.ts'
import type { Outcome } from '../transport/transport.ts'
import { mimetypeOf } from '../web-api/files.ts'
import { findChannel, needChannel, needMessage, openIm, UnknownInWorld } from '../world/find.ts'
import type { Channel, Fields, Message, User, Workspace } from '../world/model.ts'

export type Place = { channel: string; ts: string }
export type Attached = { name: string; bytes: Uint8Array; mimetype?: string }
export type Typing = { thread?: string; broadcast?: boolean; files?: Attached[] }

/** A message that a person wrote, and what the app answered to the events about it. */
export type Typed = Place & { outcomes: Outcome[] }

export type Talking = {
  /** `to`: a channel by id or name. The text is as typed: `&`, `<` and `>` are escaped, mentions stay. */
  types: (to: string, text: string, how?: Typing) => Promise<Typed>
  /** Into the direct message with the app. */
  messagesApp: (text: string, how?: Typing) => Promise<Typed>
  edits: (place: Place, text: string) => Promise<Outcome | undefined>
  deletes: (place: Place) => Promise<Outcome | undefined>
  /** Undefined: nothing changed, or the app is not told. `name` without colons. */
  reacts: (name: string, place: Place) => Promise<Outcome | undefined>
  unreacts: (name: string, place: Place) => Promise<Outcome | undefined>
  /** A reaction on a file instead of a message. */
  reactsToFile: (name: string, file: string) => Promise<Outcome | undefined>
  /** The messages of a channel or a thread that this person sees, private ones included, oldest first. */
  sees: (channel: string, thread?: string) => Message[]
}

function attach(
  platform: Platform,
  workspace: Workspace,
  user: User,
  channel: Channel,
  one: Attached,
): string {
  const id = platform.ids.next('F')
  workspace.files.set(id, {
    id,
    name: one.name,
    title: one.name,
    mimetype: one.mimetype ?? mimetypeOf(one.name),
    length: one.bytes.length,
    bytes: one.bytes,
    user: user.id,
    created: Math.floor(platform.clock.now() / 1000),
    channels: new Set([channel.id]),
    shared: true,
  })
  return id
}

/** What clients write beside the text: the same as rich text. */
function richText(platform: Platform, text: string): Fields[] {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  return [{ type: 'rich_text', block_id: platform.ids.next('b'), elements: [section] }]
}

export function makeTalking(platform: Platform, workspace: Workspace, user: User): Talking {
  const at = (place: Place) => {
    const channel = needChannel(workspace, place.channel)
    return { platform, workspace, channel, message: needMessage(channel, place.ts), user: user.id }
  }
  const write = async (channel: Channel, text: string, how: Typing = {}): Promise<Typed> => {
    if (!channel.members.has(user.id)) throw new UnknownInWorld(`member ${user.id}`, channel.id)
    const files = (how.files ?? []).map(one => attach(platform, workspace, user, channel, one))
    const subtype = files.length > 0 ? 'file_share' : how.broadcast ? 'thread_broadcast' : undefined
    const message: Message = {
      ts: platform.ids.ts(),
      channel: channel.id,
      user: user.id,
      text: escapeTyped(text),
      ...(text === '' ? {} : { blocks: richText(platform, text) }),
      ...(how.thread ? { threadTs: how.thread } : {}),
      ...(how.broadcast ? { broadcast: true } : {}),
      ...(subtype ? { subtype } : { clientMsgId: platform.ids.uuid() }),
      reactions: [],
      files,
    }
    const sharing = files.map(file =>
      emit(platform, workspace, fileShared(file, user.id, channel.id, platform.ids.ts()), channel),
    )
    const outcomes = await storeMessage(platform, workspace, channel, message)
    await Promise.all(sharing)
    return { channel: channel.id, ts: message.ts, outcomes }
  }
  return {
    types: (to, text, how) => write(findChannel(workspace, to) ?? needChannel(workspace, to), text, how),
    messagesApp: (text, how) => {
      if (platform.world.app.messagesTab !== 'writable') {
        throw new Error(
          `The app's messages tab is ${platform.world.app.messagesTab}: nobody can write there.`,
        )
      }
      return write(openIm(workspace, user.id, platform.ids, platform.clock.now()), text, how)
    },
    edits: (place, text) => {
      const { channel, message } = at(place)
      const change = { text: escapeTyped(text), blocks: richText(platform, text), by: user.id }
      return changeMessage(platform, workspace, channel, message, change)
    },
    deletes: place => {
      const { channel, message } = at(place)
      return deleteMessage(platform, workspace, channel, message)
    },
    reacts: async (name, place) => {
      const result = await addReaction({ ...at(place), name })
      return result === 'already_reacted' ? undefined : result.outcome
    },
    unreacts: async (name, place) => {
      const result = await removeReaction({ ...at(place), name })
      return result === 'no_reaction' ? undefined : result.outcome
    },
    reactsToFile: (name, file) => {
      const stored = workspace.files.get(file)
      if (!stored) throw new UnknownInWorld(`file ${file}`, workspace.id)
      const event = reaction('reaction_added', {
        user: user.id,
        name,
        item: { type: 'file', file },
        itemUser: stored.user,
        eventTs: platform.ids.ts(),
      })
      return emit(platform, workspace, event)
    },
    sees: (name, thread) =>
      [...(findChannel(workspace, name) ?? needChannel(workspace, name)).messages.values()].filter(
        one =>
          (one.ephemeralFor === undefined || one.ephemeralFor === user.id) &&
          (thread === undefined || one.threadTs === thread || one.ts === thread),
      ),
  }
}
