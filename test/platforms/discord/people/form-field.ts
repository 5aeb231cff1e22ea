/** components/reference: interaction response structures, and what each field takes. */
import { type Json, objects, text } from '../json.ts'
import { componentType, isSelect } from '../rules/components.ts'
import { checkChoice } from './components.ts'
import { NotPossible } from './not-possible.ts'

export type FormValue = string | boolean | string[]

/** What a field holds when the form is sent, where the client would let it go. */
export function entered(component: Json, given: FormValue | undefined): Json {
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

function typed(input: Json, given: FormValue | undefined): string {
  const value = typeof given === 'string' ? given : text(input.value)
  const least = typeof input.min_length === 'number' ? input.min_length : 0
  const most = typeof input.max_length === 'number' ? input.max_length : 4_000
  const name = text(input.custom_id)
  if (value === '' && input.required !== false) throw new NotPossible(`"${name}" must be filled in.`)
  if (value !== '' && value.length < least) throw new NotPossible(`"${name}" needs ${least} characters.`)
  if (value.length > most) throw new NotPossible(`"${name}" takes ${most} characters.`)
  return value
}

function radio(group: Json, given: FormValue | undefined): string | null {
  const options = objects(group.options)
  const value = given ?? options.find(one => one.default === true)?.value ?? null
  if (value === null && group.required === false) return null
  if (options.some(one => one.value === value)) return String(value)
  throw new NotPossible(`"${text(group.custom_id)}" does not offer "${String(value)}".`)
}

function chosen(menu: Json, given: FormValue | undefined): string[] {
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
