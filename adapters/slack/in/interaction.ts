import { createHash } from 'node:crypto'
import { z } from 'zod'
import { menuAction } from '../out/message.ts'
import { readOrigin, valuesOf } from '../out/modal.ts'
import { refOf } from '../ref.ts'
import { attachmentsOf, file } from './attachments.ts'
import { type Draft, instantOf, type Surroundings } from './draft.ts'
import { typedCommand, typedText } from './typed-text.ts'

const user = z.looseObject({ id: z.string(), name: z.string().nullish(), username: z.string().nullish() })
const channel = z.looseObject({ id: z.string() })

const command = z.looseObject({
  text: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().optional(),
  channel_id: z.string(),
  trigger_id: z.string(),
})
const acted = z.looseObject({
  action_id: z.string(),
  action_ts: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
})
const press = z.looseObject({
  user,
  channel: channel.nullish(),
  container: z.looseObject({
    message_ts: z.string().nullish(),
    channel_id: z.string().nullish(),
    thread_ts: z.string().nullish(),
    is_ephemeral: z.boolean().nullish(),
    view_id: z.string().nullish(),
  }),
  message: z.looseObject({ thread_ts: z.string().nullish() }).nullish(),
  trigger_id: z.string(),
  actions: z.tuple([acted], z.unknown()),
})
const shortcut = z.looseObject({
  user,
  channel,
  trigger_id: z.string(),
  action_ts: z.string().nullish(),
  message: z.looseObject({
    ts: z.string(),
    user: z.string().nullish(),
    bot_id: z.string().nullish(),
    text: z.string().nullish(),
    thread_ts: z.string().nullish(),
    files: z.array(file).nullish(),
  }),
})
const submission = z.looseObject({
  user,
  view: z.looseObject({
    id: z.string(),
    hash: z.string().nullish(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.looseObject({ values: z.unknown() }).nullish(),
  }),
})
const letters = z.looseObject({
  user,
  value: z.string().default(''),
  action_ts: z.string().nullish(),
  channel: channel.nullish(),
})

/** `/support …`; slash commands carry no time, so the moment of their arrival has to do. */
export function readCommand(told: unknown, around: Surroundings, now: number): Draft | null {
  const read = command.safeParse(told)
  if (!read.success) return null
  const { text, user_id, user_name, channel_id, trigger_id } = read.data
  return {
    eventId: `trigger:${trigger_id}`,
    user: user_id,
    ...(user_name === undefined ? {} : { named: user_name }),
    at: new Date(now),
    place: { workspace: around.workspace, channel: around.placeName(channel_id), thread: null },
    kind: 'command',
    text: typedCommand(text, id => around.namesOf(id)?.handle),
  }
}

/** A button of a message, a private one included. */
export function readPress(told: unknown, around: Surroundings): Draft | null {
  const read = press.safeParse(told)
  if (!read.success) return null
  const { container, actions, trigger_id } = read.data
  const where = read.data.channel?.id ?? container.channel_id
  // A view stands in no channel.
  if (where == null) return container.view_id ? pressInView(read.data, around) : null
  const ts = container.message_ts
  const root = container.thread_ts ?? read.data.message?.thread_ts
  const thread = root && root !== ts ? refOf(where, root) : null
  return {
    eventId: `trigger:${trigger_id}`,
    ...speaker(read.data.user),
    at: instantOf(actions[0].action_ts ?? undefined),
    place: { workspace: around.workspace, channel: around.placeName(where), thread },
    kind: 'button',
    message: ts && container.is_ephemeral !== true ? refOf(where, ts) : null,
    action: actionOf(actions[0]),
  }
}

/** What was pressed, or chosen from a menu. */
function actionOf({ action_id, selected_option }: z.infer<typeof acted>): string {
  return action_id === menuAction ? (selected_option?.value ?? '') : action_id
}

/** A button of somebody's own page of the app. */
function pressInView({ user: by, actions, trigger_id }: z.infer<typeof press>, around: Surroundings): Draft {
  return {
    eventId: `trigger:${trigger_id}`,
    ...speaker(by),
    at: instantOf(actions[0].action_ts ?? undefined),
    place: { workspace: around.workspace, channel: '', thread: null },
    kind: 'button',
    message: null,
    action: actionOf(actions[0]),
  }
}

/** "Open a ticket" in the menu of a message. */
export function readShortcut(told: unknown, around: Surroundings): Draft | null {
  const read = shortcut.safeParse(told)
  if (!read.success) return null
  const { channel: at, message, trigger_id, action_ts } = read.data
  const thread =
    message.thread_ts && message.thread_ts !== message.ts ? refOf(at.id, message.thread_ts) : null
  const author = message.user ?? message.bot_id ?? ''
  return {
    eventId: `trigger:${trigger_id}`,
    ...speaker(read.data.user),
    at: instantOf(action_ts ?? undefined),
    place: { workspace: around.workspace, channel: around.placeName(at.id), thread },
    kind: 'shortcut',
    message: refOf(at.id, message.ts),
    text: typedText(message.text ?? '', id => around.namesOf(id)?.name),
    files: attachmentsOf(message.files),
    writtenAt: instantOf(message.ts),
    author: { workspace: around.workspace, id: author, name: author },
  }
}

/**
 * A submitted form. Its id is that of the view as it stood and of what was filled in: sent twice it is the same,
 * sent again with faults mended it is another.
 */
export function readSubmission(told: unknown, around: Surroundings, now: number): Draft | null {
  const read = submission.safeParse(told)
  if (!read.success) return null
  const { view } = read.data
  const from = readOrigin(view.private_metadata)
  if (from === null) return null
  const values = valuesOf(view.state?.values)
  const filled = createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16)
  return {
    eventId: `view:${view.id}:${view.hash ?? ''}:${filled}`,
    ...speaker(read.data.user),
    at: new Date(now),
    place: { workspace: around.workspace, channel: from.channel, thread: from.thread },
    kind: 'form',
    form: view.callback_id,
    values,
  }
}

/** Letters typed into a menu whose choices are asked for. */
export function readLetters(told: unknown, around: Surroundings, now: number): Draft | null {
  const read = letters.safeParse(told)
  if (!read.success) return null
  const { value, channel: at } = read.data
  return {
    eventId: `suggest:${read.data.user.id}:${now}:${value}`,
    ...speaker(read.data.user),
    at: new Date(now),
    place: { workspace: around.workspace, channel: at ? around.placeName(at.id) : '', thread: null },
    kind: 'suggest',
    text: value,
  }
}

function speaker({ id, name, username }: z.infer<typeof user>): { user: string; named?: string } {
  const named = name ?? username
  return { user: id, ...(named ? { named } : {}) }
}
