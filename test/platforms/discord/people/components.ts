/** Buttons and menus of a message: components/reference. */
import { type Json, number, objects, text } from '../json.ts'
import { resolvedPayload } from '../payloads/interaction.ts'
import type { Realm } from '../realm.ts'
import { componentType, everyComponent, isSelect } from '../rules/components.ts'
import { interactionType } from '../world/interaction.ts'
import type { Message } from '../world/kinds.ts'
import { canView } from '../world/permissions.ts'
import { type Encounter, meet } from './encounter.ts'
import { NotPossible } from './not-possible.ts'
import { channelOf } from './words.ts'

/** Presses the button with this label or custom id. */
export async function clicks(
  realm: Realm,
  userId: string,
  message: Message,
  which: string,
): Promise<Encounter> {
  const button = usable(message, which, one => one.type === componentType.button)
  if (button.custom_id === undefined) throw new NotPossible(`The button "${which}" is a link.`)
  return use(realm, userId, message, button, {})
}

/** Chooses values of the menu with this placeholder or custom id: options' values, or ids. */
export async function selects(
  realm: Realm,
  userId: string,
  message: Message,
  which: string,
  values: string[],
): Promise<Encounter> {
  const menu = usable(message, which, isSelect)
  checkChoice(menu, values)
  return use(realm, userId, message, menu, { values, ...resolvedOf(realm, userId, message, menu, values) })
}

function usable(message: Message, which: string, fits: (component: Json) => boolean): Json {
  const found = everyComponent(message.components)
    .map(one => one.component)
    .filter(fits)
    .find(one => [one.custom_id, one.label, one.placeholder].includes(which))
  if (!found) throw new NotPossible(`The message ${message.id} has no "${which}".`)
  if (found.disabled === true) throw new NotPossible(`"${which}" is disabled.`)
  return found
}

/** Whether these values can be chosen from a menu, in a message or in a form. */
export function checkChoice(menu: Json, values: string[]): void {
  const least = typeof menu.min_values === 'number' ? menu.min_values : 1
  const most = typeof menu.max_values === 'number' ? menu.max_values : 1
  if (values.length < least || values.length > most) {
    throw new NotPossible(`"${text(menu.custom_id)}" takes ${least} to ${most} values.`)
  }
  if (menu.type !== componentType.stringSelect) return
  const offered = objects(menu.options).map(one => one.value)
  const stranger = values.find(one => !offered.includes(one))
  if (stranger !== undefined) throw new NotPossible(`"${text(menu.custom_id)}" does not offer "${stranger}".`)
}

function resolvedOf(realm: Realm, userId: string, message: Message, menu: Json, values: string[]): Json {
  const named: Record<number, object> = {
    [componentType.userSelect]: { users: values },
    [componentType.roleSelect]: { roles: values },
    [componentType.mentionableSelect]: { users: values, roles: values },
    [componentType.channelSelect]: { channels: values },
  }
  const kinds = named[number(menu.type)]
  const { guildId } = channelOf(realm, message)
  return kinds ? { resolved: resolvedPayload(realm, kinds, guildId, userId) } : {}
}

async function use(
  realm: Realm,
  userId: string,
  message: Message,
  component: Json,
  more: Json,
): Promise<Encounter> {
  const channel = channelOf(realm, message)
  if (!canView(realm.world, channel, userId) || (message.onlyFor ?? userId) !== userId) {
    throw new NotPossible(`${userId} does not see the message ${message.id}.`)
  }
  if (channel.thread?.archived) throw new NotPossible('Nothing is pressed in an archived thread.')
  const applicationId = message.applicationId ?? applicationOf(realm, message)
  const data = { custom_id: component.custom_id, component_type: component.type, id: component.id, ...more }
  return meet(realm, {
    type: interactionType.component,
    applicationId,
    userId,
    channel,
    data,
    source: message,
  })
}

function applicationOf(realm: Realm, message: Message): string {
  const found = [...realm.world.applications.values()].find(one => one.botId === message.authorId)
  if (!found) throw new NotPossible('Only messages of applications have components.')
  return found.id
}
