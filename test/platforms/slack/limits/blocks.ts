import { z } from 'zod'
import { accessory, actionsElement, button, imageElement, inputElement } from './elements.ts'
import { anyText, plainText, slackFile } from './text.ts'

/** Blocks, docs.slack.dev/reference/block-kit/blocks: every documented limit, and no field that is not documented. */

const block = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({
    type: z.literal(type),
    block_id: z.string().min(1).max(255).optional(),
    ...shape,
  })

const oneSource = (image: { image_url?: unknown; slack_file?: unknown }) =>
  (image.image_url === undefined) !== (image.slack_file === undefined)

const section = block('section', {
  text: anyText(3000).optional(),
  fields: z.array(anyText(2000)).min(1).max(10).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional(),
}).refine(({ text, fields }) => text !== undefined || fields !== undefined, {
  message: 'must provide text or fields',
})

const image = block('image', {
  alt_text: z.string().min(1).max(2000),
  image_url: z.string().min(1).max(3000).optional(),
  slack_file: slackFile.optional(),
  title: plainText(2000).optional(),
}).refine(oneSource, { message: 'must provide exactly one of image_url and slack_file' })

const contextElement = z.discriminatedUnion('type', [
  ...anyText(2000).options,
  imageElement.refine(oneSource, { message: 'must provide exactly one of image_url and slack_file' }),
])

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().optional() }),
  z.looseObject({ type: z.literal('rich_text'), elements: z.array(z.looseObject({})) }),
])

const richPart = z.looseObject({
  type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']),
  elements: z.array(z.looseObject({ type: z.string() })),
})

const feedback = z.strictObject({
  text: plainText(75),
  value: z.string().max(2000),
  accessibility_label: z.string().max(75).optional(),
})
const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: z.string().max(255).optional(),
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    action_id: z.string().max(255).optional(),
    icon: z.string(),
    text: plainText(75),
    value: z.string().max(2000).optional(),
    accessibility_label: z.string().max(75).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
    confirm: button.shape.confirm,
  }),
])

const everywhere = [
  section,
  image,
  block('divider', {}),
  block('header', { text: plainText(150) }),
  block('actions', { elements: z.array(actionsElement).min(1).max(25) }),
  block('context', { elements: z.array(contextElement).min(1).max(10) }),
  block('input', {
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  block('rich_text', { elements: z.array(richPart) }),
  block('video', {
    video_url: z.string(),
    thumbnail_url: z.string(),
    alt_text: z.string().min(1),
    title: plainText(200),
    title_url: z.string().optional(),
    author_name: z.string().max(50).optional(),
    provider_name: z.string().optional(),
    provider_icon_url: z.string().optional(),
    description: plainText(200).optional(),
  }),
] as const

const inMessagesOnly = [
  block('markdown', { text: z.string().min(1).max(12_000) }),
  block('table', {
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .max(20)
      .optional(),
  }),
  block('context_actions', { elements: z.array(contextAction).min(1).max(5) }),
] as const

export const messageBlocks = z.array(z.discriminatedUnion('type', [...everywhere, ...inMessagesOnly])).max(50)

export const viewBlocks = z.array(z.discriminatedUnion('type', [...everywhere])).max(100)
