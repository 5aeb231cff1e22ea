/** Sending a form: interactions/receiving-and-responding#interaction-object-modal-submit-data-structure */
import { isJson, type Json, objects, text } from '../json.ts'
import { resolvedPayload } from '../payloads/interaction.ts'
import { attachmentPayload } from '../payloads/message.ts'
import type { Realm } from '../realm.ts'
import { componentType, everyComponent } from '../rules/components.ts'
import { interactionType } from '../world/interaction.ts'
import type { Attachment } from '../world/kinds.ts'
import { known } from '../world/world.ts'
import { type Encounter, meet } from './encounter.ts'
import { entered, type FormValue } from './form-field.ts'
import { NotPossible } from './not-possible.ts'
import type { Upload } from './words.ts'

/** By custom id: a text, a tick, chosen values or ids, files. */
export type FormValues = Record<string, FormValue | Upload[]>

/** Sends the form that an encounter showed. What is not filled in keeps its preset. */
export async function submits(
  realm: Realm,
  userId: string,
  shown: Encounter,
  values: FormValues,
): Promise<Encounter> {
  if (shown.answer.kind !== 'modal') throw new NotPossible('No form was shown.')
  if (shown.interaction.userId !== userId) throw new NotPossible('The form was shown to somebody else.')
  const { modal } = shown.answer
  const fields = everyComponent(modal.components).map(one => one.component)
  const unknown = Object.keys(values).find(id => !fields.some(one => one.custom_id === id))
  if (unknown !== undefined) throw new NotPossible(`The form has no field "${unknown}".`)
  const channel = known(realm.world.channels.get(shown.interaction.channelId), 'channel of the form')
  const { plain, uploads } = taken(realm, values)
  const chosen = (...types: number[]) =>
    fields
      .filter(one => types.includes(Number(one.type)))
      .flatMap(one => plain[text(one.custom_id)] ?? [])
      .map(String)
  const resolved = resolvedPayload(
    realm,
    {
      users: chosen(componentType.userSelect, componentType.mentionableSelect),
      roles: chosen(componentType.roleSelect, componentType.mentionableSelect),
      channels: chosen(componentType.channelSelect),
      ...(uploads.length > 0
        ? {
            attachments: Object.fromEntries(
              uploads.map(one => [one.id, attachmentPayload(realm, channel.id, one)]),
            ),
          }
        : {}),
    },
    channel.guildId,
    userId,
  )
  return meet(realm, {
    type: interactionType.modal,
    applicationId: shown.interaction.applicationId,
    userId,
    channel,
    source: shown.interaction.source,
    trigger: shown.interaction,
    uploads,
    data: {
      custom_id: modal.custom_id,
      components: objects(modal.components).map(one => filled(one, plain)),
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    },
  })
}

/** Files become attachments, and their field the ids of these. */
function taken(
  realm: Realm,
  values: FormValues,
): { plain: Record<string, FormValue>; uploads: Attachment[] } {
  const uploads: Attachment[] = []
  const plain = Object.entries(values).map(([name, value]): [string, FormValue] => {
    if (!Array.isArray(value)) return [name, value]
    const ids = value.map(one => {
      if (typeof one === 'string') return one
      const attachment = { ...one, id: realm.newId(), description: one.description ?? null }
      uploads.push(attachment)
      return attachment.id
    })
    return [name, ids]
  })
  return { plain: Object.fromEntries(plain), uploads }
}

function filled(component: Json, values: Record<string, FormValue>): Json {
  const { type, id } = component
  if (type === componentType.row) {
    return { type, id, components: objects(component.components).map(one => filled(one, values)) }
  }
  if (type === componentType.label && isJson(component.component)) {
    return { type, id, component: filled(component.component, values) }
  }
  if (type === componentType.textDisplay) return { type, id }
  return {
    type,
    id,
    custom_id: component.custom_id,
    ...entered(component, values[text(component.custom_id)]),
  }
}
