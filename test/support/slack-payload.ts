import { makeEmoji } from '../../adapters/slack/emoji.ts'
import type { Draft, Surroundings } from '../../adapters/slack/in/draft.ts'
import { readEvent } from '../../adapters/slack/in/event.ts'
import {
  readCommand,
  readLetters,
  readPress,
  readShortcut,
  readSubmission,
} from '../../adapters/slack/in/interaction.ts'

/** A bot of this id in a workspace of this id, whose channels are known by their ids. */
const around: Surroundings = {
  workspace: 'T0DESK',
  bot: 'U0BOT',
  placeName: id => id,
  namesOf: () => undefined,
}
const emoji = makeEmoji()

/** What the adapter makes of a body that Slack posts, whatever kind it is; null for what is nothing to a desk. */
export function readPayload(body: Record<string, unknown>, now: number): Draft | null {
  switch (body.type) {
    case 'event_callback':
      return readEvent(body.event, String(body.event_id), around, emoji)
    case 'block_actions':
      return readPress(body, around)
    case 'message_action':
      return readShortcut(body, around)
    case 'view_submission':
      return readSubmission(body, around, now)
    case 'block_suggestion':
      return readLetters(body, around, now)
    default:
      return typeof body.command === 'string' ? readCommand(body, around, now) : null
  }
}
