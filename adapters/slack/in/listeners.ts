import type { App } from '@slack/bolt'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { patience } from '../deps.ts'
import { type Directory, inTime } from '../directory.ts'
import type { Emoji } from '../emoji.ts'
import { label } from '../out/markup.ts'
import { faultsOf, modalOf, readOrigin } from '../out/modal.ts'
import { type Answers, type Doors, openAction } from './answers.ts'
import type { Draft, Surroundings } from './draft.ts'
import { eventTypes, readEvent } from './event.ts'
import type { Hearing } from './hearing.ts'
import { readCommand, readLetters, readPress, readShortcut, readSubmission } from './interaction.ts'

type Deps = {
  around: Surroundings
  emoji: Emoji
  hearing: Hearing
  answers: Answers
  directory: Directory
  /** Members of channels or groups have changed. */
  membersChanged: () => void
  now: () => number
}

const anything = /.*/s

/**
 * What Bolt hands over becomes inbounds. Everything is acknowledged at once and answered afterwards; only forms
 * and menus wait for the core, for a little less than the three seconds that Slack does.
 */
export function listen(app: App, deps: Deps): void {
  const { around, emoji, hearing, answers, directory, now } = deps
  const by =
    (doors: Doors) =>
    (reply: Reply, inbound: Inbound): Promise<void> =>
      answers(reply, inbound, doors)
  const tell = async (draft: Draft | null, doors: Doors = {}): Promise<void> => {
    if (draft !== null) await hearing.tell(draft, by(doors))
  }

  for (const type of eventTypes) {
    app.event(type, async ({ event, body }) => {
      refresh(event, deps)
      // A private channel has a name for the app once the app is in it.
      const entered = channelEntered(event, around)
      if (entered !== null && around.placeName(entered) === entered) await directory.open().catch(() => {})
      await tell(readEvent(event, body.event_id, around, emoji))
    })
  }

  app.command(anything, async ({ command, ack }) => {
    await ack()
    const doors = { responseUrl: command.response_url, trigger: command.trigger_id }
    await tell(readCommand(command, around, now()), doors)
  })

  app.action(anything, async ({ body, ack }) => {
    await ack()
    const draft = readPress(body, around)
    if (draft === null) return
    await tell(reopening(draft), doorsOf(body))
    // What was pressed on somebody's own page has changed it.
    if (draft.place.channel === '') {
      const { eventId, user, at, place } = draft
      await tell({ eventId: `${eventId}:home`, user, at, place, kind: 'home' })
    }
  })

  app.shortcut(anything, async ({ body, ack }) => {
    await ack()
    await tell(readShortcut(body, around), doorsOf(body))
  })

  app.options(anything, async ({ body, ack }) => {
    const draft = readLetters(body, around, now())
    const reply = draft === null ? null : await inTime(hearing.tell(draft), patience.answer)
    const found = reply?.kind === 'suggestions' ? reply.options : []
    await ack({
      options: found.slice(0, 100).map(option => ({
        text: { type: 'plain_text' as const, text: label(option.label, 75) },
        value: option.value,
      })),
    })
  })

  app.view({ type: 'view_closed', callback_id: anything }, async ({ ack }) => ack())
  app.view(anything, async ({ body, ack }) => {
    const draft = readSubmission(body, around, now())
    const from = readOrigin(body.view.private_metadata)
    if (draft === null || from === null) return ack()
    let acknowledged = false
    const close = async () => {
      acknowledged = true
      await ack()
    }
    const answer = async (reply: Reply, inbound: Inbound): Promise<void> => {
      if (!acknowledged && reply.kind === 'form') {
        acknowledged = true
        const faults = faultsOf(reply.form)
        if (faults !== null) return ack({ response_action: 'errors', errors: faults })
        return ack({ response_action: 'update', view: modalOf(reply.form, from) })
      }
      if (!acknowledged) await close()
      await answers(reply, inbound, { responseUrl: from.private })
    }
    const told = hearing.tell(draft, answer)
    await inTime(told, patience.answer)
    if (!acknowledged) await close()
    await told
  })
}

function doorsOf(body: object): Doors {
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(body, key)
    return typeof value === 'string' ? value : undefined
  }
  return { responseUrl: text('response_url'), trigger: text('trigger_id') }
}

/** The button that stands for a form says what would have opened it at first. */
function reopening(draft: Draft): Draft {
  if (draft.kind !== 'button' || !draft.action.startsWith(`${openAction}:`)) return draft
  const form = draft.action.slice(openAction.length + 1)
  if (form !== 'new') return { ...draft, action: form }
  const { eventId, user, at, place, named } = draft
  return { eventId, user, at, place, kind: 'command', text: '', ...(named === undefined ? {} : { named }) }
}

/** The channel that the app itself has come into; null for any other event. */
function channelEntered(event: { type: string; user?: unknown; channel?: unknown }, { bot }: Surroundings) {
  const { type, user, channel } = event
  return type === 'member_joined_channel' && user === bot && typeof channel === 'string' ? channel : null
}

/** What was remembered of people and channels, and is different now. */
function refresh(event: { type: string }, { directory, membersChanged }: Deps): void {
  const user: unknown = Reflect.get(event, 'user')
  switch (event.type) {
    case 'user_change':
      if (typeof user === 'object' && user !== null) directory.forgetPerson(String(Reflect.get(user, 'id')))
      return
    case 'channel_rename':
    case 'group_rename':
      directory.forgetChannels()
      return
    case 'member_joined_channel':
    case 'member_left_channel':
      membersChanged()
  }
}
