import { emit } from '../events/emit.ts'
import { reaction } from '../payloads/events.ts'
import type { Platform } from '../platform.ts'
import type { Outcome } from '../transport/transport.ts'
import type { Channel, Message, Workspace } from '../world/model.ts'

type Reacting = {
  platform: Platform
  workspace: Workspace
  channel: Channel
  message: Message
  user: string
  name: string
}

function tell(
  type: 'reaction_added' | 'reaction_removed',
  { platform, workspace, channel, message, user, name }: Reacting,
): Promise<Outcome | undefined> {
  const event = reaction(type, {
    user,
    name,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    ...(message.user ? { itemUser: message.user } : {}),
    eventTs: platform.ids.ts(),
  })
  return emit(platform, workspace, event, channel)
}

/** Undefined outcome: the app was not told. `already_reacted`: nothing changed. */
export async function addReaction(
  reacting: Reacting,
): Promise<{ outcome: Outcome | undefined } | 'already_reacted'> {
  const { message, user, name, platform } = reacting
  const there = message.reactions.find(one => one.name === name)
  if (there?.users.includes(user)) return 'already_reacted'
  if (there) there.users.push(user)
  else message.reactions.push({ name, users: [user] })
  platform.record.changed()
  return { outcome: await tell('reaction_added', reacting) }
}

export async function removeReaction(
  reacting: Reacting,
): Promise<{ outcome: Outcome | undefined } | 'no_reaction'> {
  const { message, user, name, platform } = reacting
  const there = message.reactions.find(one => one.name === name)
  if (!there?.users.includes(user)) return 'no_reaction'
  there.users = there.users.filter(one => one !== user)
  if (there.users.length === 0) message.reactions = message.reactions.filter(one => one !== there)
  platform.record.changed()
  return { outcome: await tell('reaction_removed', reacting) }
}
