import { elementsOf } from '../limits/uniqueness.ts'
import { compact } from '../payloads/compact.ts'
import type { Fields } from '../world/model.ts'

/** What a person puts into an element: a text, an option's value, an id, several of them, or files. */
export type Given = string | number | string[] | null

export type Found = { block: Fields; element: Fields }

/** Errors of a test that does what a person could not do; the message lists what is on the screen. */
export class NotOnScreen extends Error {
  constructor(what: string, there: string[]) {
    super(`There is no ${what} to act on. On the screen: ${there.join(', ') || 'nothing'}.`)
    this.name = 'NotOnScreen'
  }
}

/** Finds an element by its action id (or that of its block). */
export function findElement(blocks: Fields[], actionId: string, blockId?: string): Found {
  const all = blocks.flatMap(block => elementsOf(block).map(element => ({ block, element })))
  const found = all.find(
    ({ block, element }) =>
      element.action_id === actionId && (blockId === undefined || block.block_id === blockId),
  )
  const there = all.map(({ element }) => String(element.action_id)).filter(id => id !== 'undefined')
  if (!found) throw new NotOnScreen(`element ${actionId}`, there)
  return found
}

function optionsOf(element: Fields): Fields[] {
  const groups = (element.option_groups as { options: Fields[] }[] | undefined) ?? []
  return [...((element.options as Fields[] | undefined) ?? []), ...groups.flatMap(one => one.options)]
}

function option(element: Fields, value: string): Fields {
  const all = optionsOf(element)
  const external = String(element.type).endsWith('external_select')
  const found = all.find(one => one.value === value)
  if (found) return found
  if (external) return { text: { type: 'plain_text', text: value, emoji: true }, value }
  throw new NotOnScreen(
    `option ${value} in ${String(element.action_id)}`,
    all.map(one => String(one.value)),
  )
}

const list = (given: Given): string[] =>
  Array.isArray(given) ? given : given === null ? [] : [String(given)]

/** The fields that hold a value, by element type: the same ones in a view's state and in an action. */
export function valueFields(element: Fields, given: Given): Fields {
  const one = given === null ? null : String(Array.isArray(given) ? given[0] : given)
  const chosen = (value: string | null) => (value === null ? null : option(element, value))
  switch (element.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
    case 'overflow':
      return { selected_option: chosen(one) }
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: list(given).map(value => option(element, value)) }
    case 'users_select':
      return { selected_user: one }
    case 'multi_users_select':
      return { selected_users: list(given) }
    case 'conversations_select':
      return { selected_conversation: one }
    case 'multi_conversations_select':
      return { selected_conversations: list(given) }
    case 'channels_select':
      return { selected_channel: one }
    case 'multi_channels_select':
      return { selected_channels: list(given) }
    case 'datepicker':
      return { selected_date: one }
    case 'timepicker':
      return { selected_time: one }
    case 'datetimepicker':
      return { selected_date_time: given === null ? null : Number(given) }
    case 'file_input':
      return { files: list(given).map(id => ({ id })) }
    default:
      return { value: one }
  }
}

const initial: Record<string, string> = {
  initial_value: 'value',
  initial_option: 'selected_option',
  initial_options: 'selected_options',
  initial_user: 'selected_user',
  initial_users: 'selected_users',
  initial_conversation: 'selected_conversation',
  initial_conversations: 'selected_conversations',
  initial_channel: 'selected_channel',
  initial_channels: 'selected_channels',
  initial_date: 'selected_date',
  initial_time: 'selected_time',
  initial_date_time: 'selected_date_time',
}

/** What an untouched element holds. */
export function initialFields(element: Fields): Fields {
  const entry = Object.entries(initial).find(([key]) => element[key] !== undefined)
  return entry ? { [entry[1]]: element[entry[0]] } : valueFields(element, null)
}

const stateless = ['button', 'overflow', 'workflow_button', 'image', 'feedback_buttons', 'icon_button']

/** `state.values` of a surface: every element that holds a value, by block and action id. */
export function stateOf(
  blocks: Fields[],
  typed: Record<string, Record<string, Fields>> = {},
): Record<string, Record<string, Fields>> {
  const state: Record<string, Record<string, Fields>> = {}
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      if (element.action_id === undefined || stateless.includes(String(element.type))) continue
      const [blockId, actionId] = [String(block.block_id), String(element.action_id)]
      const held = typed[blockId]?.[actionId] ?? { type: element.type, ...initialFields(element) }
      state[blockId] = { ...state[blockId], [actionId]: held }
    }
  }
  return state
}

/** Whether a person has put nothing in. */
export function isBlank(held: Fields | undefined): boolean {
  if (!held) return true
  return Object.entries(held).every(
    ([key, value]) =>
      key === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  )
}

/** One entry of `actions` in a block_actions payload. */
export function actionOf({ block, element }: Found, given: Given, actionTs: string): Fields {
  const shown = element.type === 'button' || element.type === 'icon_button'
  const value = shown ? { value: element.value, text: element.text } : valueFields(element, given)
  return compact({
    action_id: element.action_id,
    block_id: block.block_id,
    ...value,
    style: element.style,
    placeholder: element.placeholder,
    type: element.type,
    action_ts: actionTs,
  })
}
