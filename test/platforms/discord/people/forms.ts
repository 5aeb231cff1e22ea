/** Filling in and sending a form: components/reference (interaction response structures). */
import { isJson, type Json, objects, text } from '../json.ts'
import type { Realm } from '../realm.ts'
import { componentType, everyComponent, isSelect } from '../rules/components.ts'
import { interactionType } from '../world/interaction.ts'
import { known } from '../world/world.ts'
import { checkChoice } from './components.ts'
import { type Encounter, meet } from './encounter.ts'
import { NotPossible } from './not-possible.ts'

/** By custom id: a text, a tick, or chosen values. */
export type FormValues = Record<string, string | boolean | string[]>

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
  const ids = everyComponent(modal.components).map(one => one.component.custom_id)
  const unknown = Object.keys(values).find(id => !ids.includes(id))
  if (unknown !== undefined) throw new NotPossible(`The form has no field "${unknown}".`)
  const channel = known(realm.world.channels.get(shown.interaction.channelId), 'channel of the form')
  return meet(realm, {
    type: interactionType.modal,
    applicationId: shown.interaction.applicationId,
    userId,
    channel,
    source: shown.interaction.source,
    data: {
      custom_id: modal.custom_id,
      components: objects(modal.components).map(one => filled(one, values)),
    },
  })
}

function filled(component: Json, values: FormValues): Json {
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

function entered(component: Json, given: FormValues[string] | undefined): Json {
  switch (component.type) {
    case componentType.textInput:
      return { value: typed(component, given) }
    case componentType.checkbox:
      return { value: given === undefined ? component.default === true : given === true }
    case componentType.radioGroup:
      return { value: radio(component, given) }
    default:
      return { values: chosen(component, given) }
  }
}

function typed(input: Json, given: FormValues[string] | undefined): string {
  const value = typeof given === 'string' ? given : text(input.value)
  const least = typeof input.min_length === 'number' ? input.min_length : 0
  const most = typeof input.max_length === 'number' ? input.max_length : 4_000
  const name = text(input.custom_id)
  if (value === '' && input.required !== false) throw new NotPossible(`"${name}" must be filled in.`)
  if (value !== '' && value.length < least) throw new NotPossible(`"${name}" needs ${least} characters.`)
  if (value.length > most) throw new NotPossible(`"${name}" takes ${most} characters.`)
  return value
}

function radio(group: Json, given: FormValues[string] | undefined): string | null {
  const options = objects(group.options)
  const value = given ?? options.find(one => one.default === true)?.value ?? null
  if (value === null && group.required === false) return null
  if (options.some(one => one.value === value)) return String(value)
  throw new NotPossible(`"${text(group.custom_id)}" does not offer "${String(value)}".`)
}

function chosen(menu: Json, given: FormValues[string] | undefined): string[] {
  const preset = objects(menu.options).filter(one => one.default === true)
  const values = Array.isArray(given)
    ? given
    : typeof given === 'string'
      ? [given]
      : preset.map(one => text(one.value))
  const mayBeEmpty = menu.required === false && values.length === 0
  if (!mayBeEmpty && isSelect(menu)) checkChoice(menu, values)
  return values
}
