import { z } from 'zod'

/** Composition objects, docs.slack.dev/reference/block-kit/composition-objects. Lengths are in characters. */

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  })

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  })

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)])

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
})

const optionOf = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    text,
    value: z.string().max(75).optional(),
    description: plainText(75).optional(),
    url: z.string().max(3000).optional(),
  })

export const plainOption = optionOf(plainText(75))
export const anyOption = optionOf(anyText(75))

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(plainOption).min(1).max(100),
})

export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
})

export const slackFile = z.strictObject({ id: z.string().optional(), url: z.string().optional() })
