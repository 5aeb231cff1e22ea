import { DeliveryError } from './errors.ts'

type Bounds = {
  headers?: Readonly<Record<string, string>>
  /** Origins that files of this platform come from. Nothing else is asked, whatever a message says. */
  origins: readonly string[]
  /** The most bytes that are taken. */
  most: number
  patienceMs: number
}

/**
 * The bytes behind an address that came with a message. Redirects are not followed: they would carry the token to
 * wherever the other side likes.
 * @throws DeliveryError
 */
export async function download(
  url: string,
  { headers, origins, most, patienceMs }: Bounds,
): Promise<Uint8Array> {
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin))
    throw new DeliveryError('refused', 'A file is not where files of this platform are.')
  const response = await fetch(url, {
    ...(headers === undefined ? {} : { headers }),
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null)
  if (response === null) throw new DeliveryError('retry', 'A file could not be fetched.')
  if (!response.ok) {
    await response.body?.cancel()
    throw failureOf(response.status)
  }
  return bounded(response, most)
}

function failureOf(status: number): DeliveryError {
  const message = `A file was answered with status ${status}.`
  if (status === 429 || status >= 500) return new DeliveryError('retry', message)
  const mayNot = status === 401 || status === 403 || (status >= 300 && status < 400)
  return new DeliveryError(mayNot ? 'forbidden' : 'gone', message)
}

/** A size that was told is only a claim: bytes are counted as they come. */
async function bounded({ body }: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength
      if (length > most) throw new DeliveryError('refused', `A file is larger than ${most} bytes.`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof DeliveryError ? error : new DeliveryError('retry', 'A file ended too early.')
  }
  return Buffer.concat(chunks, length)
}
