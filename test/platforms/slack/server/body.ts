import type { IncomingMessage } from 'node:http'
import type { Fields } from '../world/model.ts'

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export type Parsed = { args: Fields } | { error: 'invalid_json' | 'invalid_form_data' | 'invalid_post_type' }

/** Arguments of a call: from the address, then from a form, JSON or multipart body. */
export async function readArguments(request: IncomingMessage, url: URL): Promise<Parsed> {
  const query = Object.fromEntries(url.searchParams)
  const bytes = await readBytes(request)
  if (bytes.length === 0) return { args: query }
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) {
    try {
      return { args: { ...query, ...(JSON.parse(bytes.toString('utf8')) as Fields) } }
    } catch {
      return { error: 'invalid_json' }
    }
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { args: { ...query, ...Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))) } }
  }
  if (type.startsWith('multipart/form-data')) {
    const form = await formOf(bytes, type)
    return form ? { args: { ...query, ...Object.fromEntries(form) } } : { error: 'invalid_form_data' }
  }
  return { error: 'invalid_post_type' }
}

async function formOf(bytes: Buffer, type: string): Promise<FormData | undefined> {
  try {
    const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    return await response.formData()
  } catch {
    return undefined
  }
}

/** The bytes of an upload: the body itself, or the one file of a form. */
export async function readUpload(request: IncomingMessage): Promise<Uint8Array> {
  const bytes = await readBytes(request)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return bytes
  const form = await formOf(bytes, type)
  const file = form && [...form.values()].find(value => typeof value !== 'string')
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
}

/** Bearer first, then the parameter; `Basic` carries client id and secret. */
export function credentials(request: IncomingMessage, args: Fields): { token?: string; args: Fields } {
  const [scheme = '', value = ''] = (request.headers.authorization ?? '').split(' ')
  if (scheme.toLowerCase() === 'basic') {
    const [id = '', secret = ''] = Buffer.from(value, 'base64').toString('utf8').split(':')
    return { args: { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret), ...args } }
  }
  const token = scheme.toLowerCase() === 'bearer' ? value : args.token
  return typeof token === 'string' && token !== '' ? { token, args } : { args }
}
