/** interactions/receiving-and-responding#interaction-response-object-modal, components/reference#label, #text-input */
import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod'
import { isJson, type Json, number, objects, text } from '../json.ts'
import { type Fault, fault, refuse } from '../rest/refusal.ts'
import { componentType, everyComponent, isSelect, selectFaults, sharedIdFaults } from './components.ts'
import { specFaults } from './spec.ts'

/** Throws 50035 with every fault of a form: the whole callback body, `{ type: 9, data }`. */
export function checkModal(body: Json): void {
  const data = isJson(body.data) ? body.data : {}
  const all = everyComponent(data.components, ['data', 'components'])
  const faults = [
    ...specFaults(ModalInteractionCallbackRequestSchema, body),
    ...(objects(data.components).length > 5
      ? [fault(['data', 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
      : []),
    ...sharedIdFaults(all),
    ...all.filter(one => one.component.type === componentType.textInput).flatMap(inputFaults),
    ...all.filter(one => isSelect(one.component)).flatMap(selectFaults),
  ]
  if (faults.length > 0) throw refuse.form(...faults)
}

function inputFaults({ component, path }: { component: Json; path: (string | number)[] }): Fault[] {
  const least = number(component.min_length)
  const most = typeof component.max_length === 'number' ? component.max_length : 4_000
  const value = text(component.value)
  const inLabel = path.at(-1) === 'component'
  const faults: Fault[] = []
  if (least > most) {
    faults.push(
      fault([...path, 'min_length'], 'BASE_TYPE_BAD_RANGE', 'min_length cannot be more than max_length'),
    )
  }
  if (value.length > most) {
    faults.push(fault([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`))
  }
  if (!inLabel && text(component.label) === '') {
    faults.push(fault([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'))
  }
  if (inLabel && text(component.label) !== '') {
    faults.push(fault([...path, 'label'], 'BASE_TYPE_INVALID', 'The label around it holds the text'))
  }
  return faults
}
