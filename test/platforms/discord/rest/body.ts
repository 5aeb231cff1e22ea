/** reference#uploading-files, reference#error-messages: JSON, or a form with payload_json and files[n]. */
import type { IncomingMessage } from 'node:http'
import { isJson, type Json } from '../json.ts'
import type { UploadedFile } from './call.ts'
import { refuse } from './refusal.ts'

const largestRequest = 25 * 1024 * 1024

export type Body = { body: Json; list: Json[]; files: UploadedFile[] }

const none: Body = { body: {}, list: [], files: [] }

/** Reads the whole request; resolves with null where it is too large, having read it to its end. */
export async function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).byteLength
    if (size <= largestRequest) chunks.push(chunk as Buffer)
  }
  return size > largestRequest ? null : Buffer.concat(chunks)
}

export async function parseBody(bytes: Buffer, contentType: string): Promise<Body> {
  if (bytes.byteLength === 0) return none
  if (contentType.startsWith('multipart/form-data')) return parseForm(bytes, contentType)
  if (contentType.startsWith('application/json')) return { ...parseJson(bytes.toString()), files: [] }
  throw refuse.form({
    path: [],
    code: 'CONTENT_TYPE_INVALID',
    message: 'Expected "Content-Type" header to be application/json or multipart/form-data',
  })
}

function parseJson(source: string): { body: Json; list: Json[] } {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw refuse.json()
  }
  if (Array.isArray(value)) return { body: {}, list: value.filter(isJson) }
  return { body: isJson(value) ? value : {}, list: [] }
}

async function parseForm(bytes: Buffer, contentType: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData()
  const payload = form.get('payload_json')
  const parsed = typeof payload === 'string' ? parseJson(payload) : { body: {}, list: [] }
  const files: UploadedFile[] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') continue
    files.push({
      field,
      filename: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    })
  }
  return { ...parsed, files }
}
