import type { App, Channel, Fields, User, Workspace } from '../world/model.ts'
import { channelMention } from './channel.ts'
import { compact } from './compact.ts'

export type InteractionParts = { app: App; workspace: Workspace; user: User; triggerId: string }

const team = (workspace: Workspace) => ({ id: workspace.id, domain: workspace.domain })
const person = (user: User) => ({
  id: user.id,
  username: user.name,
  name: user.name,
  team_id: user.teamId,
})
const common = ({ app, workspace, user }: InteractionParts) => ({
  team: team(workspace),
  user: person(user),
  api_app_id: app.id,
  token: app.verificationToken,
  enterprise: null,
  is_enterprise_install: false,
})

/** A slash command, docs.slack.dev/interactivity/implementing-slash-commands: form fields, all strings. */
export function slashCommand(
  parts: InteractionParts,
  channel: Channel,
  command: { name: string; text: string; responseUrl: string },
): Record<string, string> {
  const { app, workspace, user, triggerId } = parts
  return {
    token: app.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channelMention(channel).name,
    user_id: user.id,
    user_name: user.name,
    command: command.name,
    text: command.text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: command.responseUrl,
    trigger_id: triggerId,
  }
}

/** A press on a message: an ephemeral one is named by its container alone. */
export function messageActions(
  parts: InteractionParts,
  channel: Channel,
  press: {
    message: Fields
    ephemeral: boolean
    actions: Fields[]
    responseUrl: string
    state: Fields
  },
): Fields {
  const { ts, thread_ts: threadTs } = press.message
  return compact({
    type: 'block_actions',
    ...common(parts),
    container: compact({
      type: 'message',
      message_ts: ts,
      channel_id: channel.id,
      is_ephemeral: press.ephemeral,
      thread_ts: threadTs,
    }),
    trigger_id: parts.triggerId,
    channel: channelMention(channel),
    message: press.ephemeral ? undefined : press.message,
    state: { values: press.state },
    response_url: press.responseUrl,
    actions: press.actions,
  })
}

/** A press in a modal or in App Home: no channel, no message, no response URL. */
export function viewActions(parts: InteractionParts, view: Fields, actions: Fields[]): Fields {
  return {
    type: 'block_actions',
    ...common(parts),
    container: { type: 'view', view_id: view.id },
    trigger_id: parts.triggerId,
    view,
    actions,
  }
}

/** docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload, for a message. */
export function messageShortcut(
  parts: InteractionParts,
  channel: Channel,
  shortcut: { callbackId: string; message: Fields; responseUrl: string; actionTs: string },
): Fields {
  return {
    type: 'message_action',
    ...common(parts),
    callback_id: shortcut.callbackId,
    trigger_id: parts.triggerId,
    response_url: shortcut.responseUrl,
    action_ts: shortcut.actionTs,
    message_ts: shortcut.message.ts,
    channel: channelMention(channel),
    message: shortcut.message,
  }
}

/** A shortcut from the search or the composer: no channel. */
export function globalShortcut(parts: InteractionParts, callbackId: string, actionTs: string): Fields {
  const { username, team_id, id } = person(parts.user)
  return {
    type: 'shortcut',
    ...common(parts),
    user: { id, username, team_id },
    callback_id: callbackId,
    trigger_id: parts.triggerId,
    action_ts: actionTs,
  }
}

/** docs.slack.dev/reference/interaction-payloads/view-interactions-payload. */
export function viewSubmission(parts: InteractionParts, view: Fields): Fields {
  return {
    type: 'view_submission',
    ...common(parts),
    trigger_id: parts.triggerId,
    view,
    response_urls: [],
  }
}

/** `isCleared`: all views of the stack were closed at once. */
export function viewClosed(parts: InteractionParts, view: Fields, isCleared: boolean): Fields {
  return { type: 'view_closed', ...common(parts), view, is_cleared: isCleared }
}

/** A letter typed into a menu with external data, docs.slack.dev/reference/interaction-payloads/block_suggestion-payload. */
export function blockSuggestion(
  parts: InteractionParts,
  asked: { blockId: string; actionId: string; value: string; container: Fields; place: Fields },
): Fields {
  return {
    type: 'block_suggestion',
    ...common(parts),
    container: asked.container,
    action_id: asked.actionId,
    block_id: asked.blockId,
    value: asked.value,
    ...asked.place,
  }
}
