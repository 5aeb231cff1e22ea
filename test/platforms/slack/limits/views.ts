import { z } from 'zod'
import { viewBlocks } from './blocks.ts'
import { plainText } from './text.ts'

/** Views, docs.slack.dev/reference/views: modals and App Home. */

const common = {
  blocks: viewBlocks,
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
}

const hasInput = (blocks: { type: string }[]) => blocks.some(block => block.type === 'input')

export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  })
  .refine(view => view.submit !== undefined || !hasInput(view.blocks), {
    message: 'submit is required when an input block is within the blocks array',
    path: ['submit'],
  })

export const homeView = z.strictObject({ type: z.literal('home'), ...common })
