import { viewOf } from '../acts/messages.ts'
import { closeViews, stackOf, topView } from '../acts/views.ts'
import { actionOf, findElement, type Given, stateOf } from '../interactivity/element-values.ts'
import {
  blockSuggestion,
  globalShortcut,
  type InteractionParts,
  messageActions,
  messageShortcut,
  slashCommand,
  viewActions,
  viewClosed,
} from '../payloads/interaction.ts'
import { messageFields } from '../payloads/message.ts'
import { viewFields } from '../payloads/view.ts'
import type { Platform } from '../platform.ts'
import { findChannel, needChannel, needMessage, UnknownInWorld } from '../world/find.ts'
import type { Fields, User, View, Workspace } from '../world/model.ts'
import { type Answered, answered } from './answered.ts'
import { type Submitted, submitter, type Values } from './submitting.ts'
import type { Place } from './talking.ts'

/** Where a button or a menu is: in a message, in the modal of that id, or in App Home. */
export type Surface = Place | { view: string } | { home: true }

export type Acting = {
  /** As typed into the composer of a channel; threads take no commands. */
  slash: (command: string, text: string, channel: string) => Promise<Answered>
  /** From a message's menu. */
  shortcut: (callbackId: string, place: Place) => Promise<Answered>
  globalShortcut: (callbackId: string) => Promise<Answered>
  /** Presses or chooses; `value` is an option's value, a date, an id. Throws when nothing such is on the screen. */
  clicks: (surface: Surface, actionId: string, value?: Given, blockId?: string) => Promise<Answered>
  /** A press that the screen no longer offers, as from an older version: the action is sent as given. */
  clicksStale: (surface: Surface, action: Fields) => Promise<Answered>
  /** Types into a menu with external data; `ack` holds the options. */
  searches: (surface: Surface, actionId: string, letters: string) => Promise<Answered>
  /** Fills in and submits a view. Throws when a required field is empty, as Slack does not send that. */
  submits: (view: string, values: Values) => Promise<Submitted>
  /** Closes the view on top; with `all` the whole stack. The app hears of it if it asked to. */
  closes: (view: string, all?: boolean) => Promise<Answered | undefined>
  /** The modal before the person, if there is one. */
  view: () => View | undefined
}

export function makeActing(platform: Platform, workspace: Workspace, user: User): Acting {
  const { app } = platform.world
  const parts = (viewId?: string): InteractionParts => {
    const trigger = { user: user.id, team: workspace.id, ...(viewId ? { viewId } : {}) }
    return { app, workspace, user, triggerId: platform.triggers.issue(trigger) }
  }
  const needView = (id: string): View => {
    const view = workspace.views.get(id)
    if (!view || view.user !== user.id)
      throw new UnknownInWorld(`open view ${id} of ${user.id}`, workspace.id)
    return view
  }
  const viewAt = (surface: { view: string } | { home: true }): View => {
    if ('view' in surface) return needView(surface.view)
    const home = workspace.homes.get(user.id)
    if (!home) throw new UnknownInWorld(`home of ${user.id}`, workspace.id)
    return home
  }
  const blocksOf = (surface: Surface): Fields[] => {
    if (!('ts' in surface)) return (viewAt(surface).body.blocks as Fields[]) ?? []
    return needMessage(needChannel(workspace, surface.channel), surface.ts).blocks ?? []
  }

  const press = async (surface: Surface, action: Fields): Promise<Answered> => {
    const transport = platform.transport()
    if (!('ts' in surface)) {
      const view = viewAt(surface)
      const shown = viewFields({ ...view, state: stateOf(blocksOf(surface), view.state) }, app, workspace)
      const outcome = await transport.interaction(viewActions(parts(view.id), shown, [action]))
      return answered(platform, outcome, [])
    }
    const channel = needChannel(workspace, surface.channel)
    const message = needMessage(channel, surface.ts)
    const threadTs = message.threadTs ? { threadTs: message.threadTs } : {}
    const target = {
      team: workspace.id,
      channel: channel.id,
      user: user.id,
      original: { ts: message.ts, ...threadTs },
    }
    const { url, replies } = platform.responseUrls.issue(target)
    const payload = messageActions(parts(), channel, {
      message: messageFields(message, viewOf(platform, workspace, channel), true),
      ephemeral: message.ephemeralFor !== undefined,
      actions: [action],
      responseUrl: url,
      state: stateOf(message.blocks ?? []),
    })
    return answered(platform, await transport.interaction(payload), replies)
  }

  return {
    ...submitter(platform, workspace, user, needView, parts),
    view: () => topView(workspace, user.id),
    slash: async (command, text, to) => {
      if (!app.commands.includes(command)) throw new UnknownInWorld(`command ${command}`, app.id)
      const channel = findChannel(workspace, to) ?? needChannel(workspace, to)
      const target = { team: workspace.id, channel: channel.id, user: user.id }
      const { url, replies } = platform.responseUrls.issue(target)
      const fields = slashCommand(parts(), channel, { name: command, text, responseUrl: url })
      return answered(platform, await platform.transport().command(fields), replies, target)
    },
    shortcut: async (callbackId, place) => {
      const channel = needChannel(workspace, place.channel)
      const message = needMessage(channel, place.ts)
      const target = { team: workspace.id, channel: channel.id, user: user.id }
      const { url, replies } = platform.responseUrls.issue(target)
      const payload = messageShortcut(parts(), channel, {
        callbackId,
        message: messageFields(message, viewOf(platform, workspace, channel), true),
        responseUrl: url,
        actionTs: platform.ids.ts(),
      })
      return answered(platform, await platform.transport().interaction(payload), replies)
    },
    globalShortcut: async callbackId => {
      const payload = globalShortcut(parts(), callbackId, platform.ids.ts())
      return answered(platform, await platform.transport().interaction(payload), [])
    },
    clicks: (surface, actionId, value = null, blockId) => {
      const found = findElement(blocksOf(surface), actionId, blockId)
      return press(surface, actionOf(found, value, platform.ids.ts()))
    },
    clicksStale: press,
    searches: async (surface, actionId, letters) => {
      const { block } = findElement(blocksOf(surface), actionId)
      const place: Fields =
        'ts' in surface
          ? { channel: { id: surface.channel } }
          : { view: viewFields(viewAt(surface), app, workspace) }
      const container = 'ts' in surface ? { type: 'message', message_ts: surface.ts } : { type: 'view' }
      const asked = { blockId: String(block.block_id), actionId, value: letters, container, place }
      const payload = blockSuggestion(parts(), asked)
      return answered(platform, await platform.transport().interaction(payload), [])
    },
    closes: async (id, all = false) => {
      const view = needView(id)
      const closing = all ? stackOf(workspace, view) : [view]
      closeViews(workspace, closing)
      const told = closing.find(one => one.body.notify_on_close === true)
      if (!told) return undefined
      const payload = viewClosed(parts(), viewFields(told, app, workspace), all)
      return answered(platform, await platform.transport().interaction(payload), [])
    },
  }
}
