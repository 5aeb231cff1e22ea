import { z } from 'zod'
import {
  anyOption,
  confirm,
  dispatchActionConfig,
  optionGroup,
  plainOption,
  plainText,
  slackFile,
} from './text.ts'

/** Block elements, docs.slack.dev/reference/block-kit/block-elements. */

const acting = { action_id: z.string().min(1).max(255).optional() }
const confirmed = { ...acting, confirm: confirm.optional() }
const focused = { focus_on_load: z.boolean().optional() }
const placeheld = { placeholder: plainText(150).optional() }
const picked = { ...confirmed, ...focused, ...placeheld }
const typed = {
  ...acting,
  ...focused,
  ...placeheld,
  dispatch_action_config: dispatchActionConfig.optional(),
}
const several = { max_selected_items: z.int().min(1).optional() }
const label = { accessibility_label: z.string().max(75).optional() }
const style = { style: z.enum(['primary', 'danger']).optional() }

const element = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape })

export const button = element('button', {
  ...confirmed,
  ...label,
  ...style,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
})

/** As an accessory or in a context: no title, that is the block's. Exactly one source. */
export const imageElement = element('image', {
  alt_text: z.string().min(1).max(2000),
  image_url: z.string().max(3000).optional(),
  slack_file: slackFile.optional(),
})

const oneOfTwoLists = <T extends { options?: unknown; option_groups?: unknown }>(value: T) =>
  (value.options === undefined) !== (value.option_groups === undefined)
const listsMessage = { message: 'must provide exactly one of options and option_groups' }
const lists = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
}
const filter = {
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
  default_to_current_conversation: z.boolean().optional(),
}
const respondable = { response_url_enabled: z.boolean().optional() }
const query = { min_query_length: z.int().min(0).optional() }

const staticSelect = element('static_select', {
  ...picked,
  ...lists,
  initial_option: plainOption.optional(),
}).refine(oneOfTwoLists, listsMessage)
const multiStaticSelect = element('multi_static_select', {
  ...picked,
  ...several,
  ...lists,
  initial_options: z.array(plainOption).max(100).optional(),
}).refine(oneOfTwoLists, listsMessage)

const selects = [
  staticSelect,
  multiStaticSelect,
  element('external_select', { ...picked, ...query, initial_option: plainOption.optional() }),
  element('multi_external_select', {
    ...picked,
    ...several,
    ...query,
    initial_options: z.array(plainOption).optional(),
  }),
  element('users_select', { ...picked, initial_user: z.string().optional() }),
  element('multi_users_select', {
    ...picked,
    ...several,
    initial_users: z.array(z.string()).optional(),
  }),
  element('conversations_select', {
    ...picked,
    ...filter,
    ...respondable,
    initial_conversation: z.string().optional(),
  }),
  element('multi_conversations_select', {
    ...picked,
    ...several,
    ...filter,
    initial_conversations: z.array(z.string()).optional(),
  }),
  element('channels_select', { ...picked, ...respondable, initial_channel: z.string().optional() }),
  element('multi_channels_select', {
    ...picked,
    ...several,
    initial_channels: z.array(z.string()).optional(),
  }),
] as const

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD')
const hour = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time as HH:mm')

const choices = [
  element('checkboxes', {
    ...confirmed,
    ...focused,
    options: z.array(anyOption).min(1).max(10),
    initial_options: z.array(anyOption).min(1).optional(),
  }),
  element('radio_buttons', {
    ...confirmed,
    ...focused,
    options: z.array(anyOption).min(1).max(10),
    initial_option: anyOption.optional(),
  }),
  element('datepicker', { ...picked, initial_date: day.optional() }),
  element('timepicker', { ...picked, initial_time: hour.optional(), timezone: z.string().optional() }),
  element('datetimepicker', { ...confirmed, ...focused, initial_date_time: z.int().optional() }),
] as const

const overflow = element('overflow', { ...confirmed, options: z.array(plainOption).min(1).max(5) })
const workflowButton = element('workflow_button', {
  ...confirmed,
  ...label,
  ...style,
  text: plainText(75),
  workflow: z.looseObject({}),
})

const text = { initial_value: z.string().optional() }
const inputs = [
  element('plain_text_input', {
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  element('email_text_input', { ...typed, ...text }),
  element('url_text_input', { ...typed, ...text }),
  element('number_input', {
    ...typed,
    ...text,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  element('file_input', {
    ...acting,
    filetypes: z.array(z.string()).optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
  element('rich_text_input', {
    ...typed,
    initial_value: z.looseObject({}).optional(),
    min_lines: z.int().min(1).max(100).optional(),
    max_lines: z.int().min(1).max(100).optional(),
  }),
] as const

const shared = [button, ...selects, ...choices, overflow, workflowButton] as const

export const actionsElement = z.discriminatedUnion('type', [...shared])
export const accessory = z.discriminatedUnion('type', [...shared, imageElement])
export const inputElement = z.discriminatedUnion('type', [...selects, ...choices, ...inputs])
