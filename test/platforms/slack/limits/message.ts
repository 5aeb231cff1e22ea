import type { Fields } from '../world/model.ts'

/** docs.slack.dev/changelog/2018-04-truncating-really-long-messages: characters of a posted message. */
export const longestText = 40_000

/** docs.slack.dev/reference/methods/chat.update: characters of an updated message. */
export const longestUpdate = 4_000

/** Undocumented, measured by users (slackapi/bolt-js#2509): characters of all blocks of a message together. */
const longestBlocks = 13_200

/** docs.slack.dev/messaging/message-metadata: bytes of the JSON. */
const largestMetadata = 16_384

/** docs.slack.dev/reference/methods/views.open: bytes of a view. */
export const largestView = 250_000

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  )
}

/** Whether Slack would answer `msg_blocks_too_long` although each block is within its limits. */
export function blocksTooLong(blocks: Fields[]): boolean {
  return textLength(blocks) > longestBlocks
}

/** Whether metadata may be posted; an empty object removes it by chat.update. */
export function checkMetadata(metadata: unknown): 'ok' | 'invalid_metadata_format' | 'metadata_too_large' {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    return 'invalid_metadata_format'
  }
  if (Object.keys(metadata).length === 0) return 'ok'
  const { event_type: type, event_payload: payload, ...more } = metadata as Fields
  const known = Object.keys(more).every(key => key === 'entities')
  const formed = typeof type === 'string' && /^[A-Za-z0-9_.-]{1,255}$/.test(type)
  const filled = typeof payload === 'object' && payload !== null && !Array.isArray(payload)
  if (!known || !formed || !filled) return 'invalid_metadata_format'
  return Buffer.byteLength(JSON.stringify(metadata)) > largestMetadata ? 'metadata_too_large' : 'ok'
}
