/** components/reference: the rules of a message's components that the schemas do not know. */
import { isJson, type Json, number, objects, text } from '../json.ts'
import { type Fault, fault } from '../rest/refusal.ts'
import { messageFlag } from '../world/kinds.ts'

export const componentType = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  textDisplay: 10,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const

const selects: number[] = [3, 5, 6, 7, 8]
const linkStyle = 5
const premiumStyle = 6

export function isSelect(component: Json): boolean {
  return selects.includes(number(component.type))
}

type Placed = { component: Json; path: (string | number)[] }

/** A component and everything inside it, outermost first. */
export function everyComponent(list: unknown, path: (string | number)[] = ['components']): Placed[] {
  return objects(list).flatMap((component, index) => within(component, [...path, index]))
}

function within(component: Json, path: (string | number)[]): Placed[] {
  const single = ['component', 'accessory'].flatMap(key => {
    const inner = component[key]
    return isJson(inner) ? within(inner, [...path, key]) : []
  })
  return [{ component, path }, ...everyComponent(component.components, [...path, 'components']), ...single]
}

/** The texts of a message built from components: they count as its content. */
export function componentTexts(list: unknown): string[] {
  return everyComponent(list)
    .filter(one => one.component.type === componentType.textDisplay)
    .map(one => text(one.component.content))
}

export function componentFaults(list: unknown, flags: number): Fault[] {
  const all = everyComponent(list)
  const v2 = (flags & messageFlag.componentsV2) !== 0
  return [
    ...(v2 ? [] : classicFaults(list)),
    ...(all.length > 40
      ? [
          fault(
            ['components'],
            'BASE_TYPE_BAD_LENGTH',
            'Must be 40 or fewer in length, nested components included.',
          ),
        ]
      : []),
    ...all.filter(one => one.component.type === componentType.row).flatMap(rowFaults),
    ...all.filter(one => one.component.type === componentType.button).flatMap(buttonFaults),
    ...all.filter(one => isSelect(one.component)).flatMap(selectFaults),
    ...sharedIdFaults(all),
  ]
}

/** Without IS_COMPONENTS_V2: up to five rows and nothing else at the top. */
function classicFaults(list: unknown): Fault[] {
  const rows = objects(list)
  const strangers = rows
    .map((component, index) => ({ component, index }))
    .filter(one => one.component.type !== componentType.row)
    .map(one =>
      fault(
        ['components', one.index, 'type'],
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (1,).',
      ),
    )
  return rows.length > 5
    ? [...strangers, fault(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
    : strangers
}

function rowFaults({ component, path }: Placed): Fault[] {
  const inside = objects(component.components)
  const mixed = inside.some(isSelect) && inside.length > 1
  return mixed
    ? [
        fault(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'A row holds up to 5 buttons or one select.',
        ),
      ]
    : []
}

function buttonFaults({ component, path }: Placed): Fault[] {
  const { style, custom_id: customId, url } = component
  const faults: Fault[] = []
  const required = (field: string) => fault([...path, field], 'BASE_TYPE_REQUIRED', 'This field is required')
  if (style === linkStyle) {
    if (!url) faults.push(required('url'))
    if (customId) faults.push(exclusive(path, 'A link button cannot have a custom id'))
  } else if (style !== premiumStyle) {
    if (!customId) faults.push(required('custom_id'))
    if (url) faults.push(exclusive(path, 'A custom id and url cannot both be specified'))
    if (!component.label && !component.emoji) faults.push(required('label'))
  }
  return faults
}

function exclusive(path: (string | number)[], message: string): Fault {
  return fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message)
}

export function selectFaults({ component, path }: Placed): Fault[] {
  const options = objects(component.options)
  const least = typeof component.min_values === 'number' ? component.min_values : 1
  const most = typeof component.max_values === 'number' ? component.max_values : 1
  const values = options.map(one => one.value)
  const faults: Fault[] = []
  options.forEach((option, index) => {
    if (values.indexOf(option.value) !== index) {
      faults.push(
        fault(
          [...path, 'options', index, 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        ),
      )
    }
  })
  if (least > most) {
    faults.push(
      fault([...path, 'min_values'], 'BASE_TYPE_BAD_RANGE', 'min_values cannot be more than max_values'),
    )
  }
  if (component.type === componentType.stringSelect && least > options.length) {
    faults.push(
      fault([...path, 'options'], 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and 25 in length.`),
    )
  }
  if (options.filter(one => one.default === true).length > most) {
    faults.push(
      fault(
        [...path, 'options'],
        'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
        'More defaults than max_values',
      ),
    )
  }
  return faults
}

export function sharedIdFaults(all: Placed[]): Fault[] {
  const seen = new Set<string>()
  return all.flatMap(({ component, path }) => {
    const id = text(component.custom_id)
    if (id === '' || !seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      fault(
        [...path, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      ),
    ]
  })
}
