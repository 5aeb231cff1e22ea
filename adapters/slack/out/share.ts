import type { OutgoingFile } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { MessageRef } from '../../../src/ports/inbound.ts'
import { patience } from '../deps.ts'
import { escaped, shortened } from './escape.ts'
import { calling, slackCode } from './failure.ts'
import type { Spot, Way } from './way.ts'

/** Slack's limit, docs.slack.dev/reference/methods/files.getUploadURLExternal. */
const longestAlt = 1_000

/** Beside the file, where notifications and people who load no pictures read it. */
const longestCaption = 150

/**
 * Shares a file: an address for its bytes, the bytes, then the message (docs.slack.dev/messaging/working-with-files).
 * Nothing is seen before the last step, so only that one can end in doubt.
 *
 * @returns the file's id, by which it is taken away again
 * @throws DeliveryError
 */
export async function share(
  { channel, thread }: Spot,
  { name, alt, bytes }: OutgoingFile,
  { api }: Way,
): Promise<MessageRef> {
  if (bytes.length === 0) throw new DeliveryError('refused', `The file "${name}" is empty.`)
  const words = shortened(alt, longestAlt)
  // The reference calls it alt_txt, the SDK alt_text.
  const ticket = { filename: name, length: bytes.length, alt_txt: words, alt_text: words }
  const place = await unseen(() => calling(() => api.files.getUploadURLExternal(ticket)))
  const { upload_url: url, file_id: id } = place
  if (!url || !id) throw new DeliveryError('retry', 'Slack gave no address for a file.')
  await upload(url, bytes)
  const to = thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }
  const comment = escaped(shortened(alt, longestCaption))
  await calling(() =>
    api.files.completeUploadExternal({ files: [{ id, title: name }], ...to, initial_comment: comment }),
  )
  return id
}

/**
 * Takes a file away wherever it is shared (docs.slack.dev/reference/methods/files.delete). Slack says in its place that
 * it was deleted; the caption stays.
 *
 * @throws DeliveryError
 */
export async function unshare(id: string, { api }: Way): Promise<void> {
  await calling(async () => {
    try {
      await api.files.delete({ file: id })
    } catch (error) {
      if (!['file_not_found', 'file_deleted'].includes(slackCode(error) ?? '')) throw error
    }
  })
}

async function upload(url: string, bytes: Uint8Array): Promise<void> {
  const body = new Blob([new Uint8Array(bytes)])
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience.upload),
  }).catch(() => null)
  await answer?.body?.cancel()
  if (answer === null) throw new DeliveryError('retry', 'The bytes of a file did not reach Slack.')
  if (answer.ok) return
  const kind = answer.status >= 500 || answer.status === 429 ? 'retry' : 'refused'
  throw new DeliveryError(kind, `Slack took the bytes of a file with status ${answer.status}.`)
}

/** A step that shows nothing yet may be repeated, whatever became of it. */
async function unseen<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'ambiguous') throw error
    throw new DeliveryError('retry', error.message)
  }
}
