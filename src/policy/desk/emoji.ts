import { z } from 'zod'

/** The neutral meanings of an emoji. */
export const marks = ['ticket', 'claim', 'resolve', 'escalate', 'send', 'wait'] as const
export type Mark = (typeof marks)[number]

const usual: Record<Mark, string[]> = {
  ticket: ['🎫', 'ticket'],
  claim: ['👀', 'eyes', '👁️', 'eye'],
  resolve: ['✅', 'white_check_mark', '☑️', 'ballot_box_with_check', '✔️', 'heavy_check_mark'],
  escalate: ['🚨', 'rotating_light'],
  send: ['📤', 'outbox_tray'],
  wait: ['⏳', 'hourglass_flowing_sand', '⌛', 'hourglass'],
}

/** The emoji of each mark: the first one is shown, the others mean the same. Names stand for custom emoji too. */
export const emoji = z
  .strictObject({
    ticket: emojiOf('ticket'),
    claim: emojiOf('claim'),
    resolve: emojiOf('resolve'),
    escalate: emojiOf('escalate'),
    send: emojiOf('send'),
    wait: emojiOf('wait'),
  })
  .superRefine((chosen, issues) => {
    const owner = new Map<string, Mark>()
    for (const mark of marks) {
      chosen[mark].forEach((one, index) => {
        const first = owner.get(one)
        if (first !== undefined && first !== mark) {
          issues.addIssue({
            code: 'custom',
            path: [mark, index],
            message: `${one} already means ${first}`,
            params: { remedy: 'give every mark an emoji of its own' },
          })
        }
        owner.set(one, mark)
      })
    }
  })
  .prefault({})

function emojiOf(mark: Mark) {
  return z
    .preprocess(
      value => (typeof value === 'string' ? [value] : value),
      z.array(z.string().trim().min(1).max(100)).min(1).max(12),
    )
    .default(usual[mark])
}
