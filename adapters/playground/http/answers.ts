import type { Context } from 'hono'
import { z } from 'zod'
import type { PlaygroundDeps } from '../deps.ts'
import { Refused } from '../refused.ts'

/** The shape of every refusal: a word for programs, a sentence for people, the member of the request at fault. */
export function refuse(context: Context, { status, code, message, where }: Refused): Response {
  return context.json({ error: { code, text: message, where } }, status)
}

/**
 * What a fault becomes: a refusal as it is, an outage a sentence with the words given back, anything else a reference
 * to the log and no word more.
 */
export function makeOnError({ log, newId, away }: Pick<PlaygroundDeps, 'log' | 'newId' | 'away'>) {
  return async (fault: Error, context: Context): Promise<Response> => {
    if (fault instanceof Refused) return refuse(context, fault)
    const reference = newId()
    log.error({ error: fault, reference, path: context.req.path }, 'The playground could not answer')
    const sentence = away(fault, await textIn(context))
    if (sentence !== null) return refuse(context, new Refused(503, 'unreachable', context.req.path, sentence))
    const text = `Something went wrong on our side. The log knows more under ${reference}.`
    return context.json({ error: { code: 'internal', text, where: context.req.path } }, 500)
  }
}

/** What a person wrote with the request that failed, if anything: hono keeps a body that was read. */
async function textIn(context: Context): Promise<string> {
  const said = withText.safeParse(await context.req.json().catch(() => null))
  return said.success ? (said.data.text ?? said.data.values?.text ?? '') : ''
}

const withText = z.object({
  text: z.string().optional(),
  values: z.object({ text: z.string().optional() }).optional(),
})

/** @throws Refused that names the first member that does not fit */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join('.') || 'body'
  throw new Refused(400, 'bad-request', where, `"${where}": ${issue?.message ?? 'not understood'}.`)
}

/** The JSON body of a request. @throws Refused for another media type or what is no JSON */
export async function readJson<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const type = context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Refused(415, 'not-json', 'content-type', 'Send JSON with "content-type: application/json".')
  }
  const text = await context.req.text()
  return parse(schema, jsonFrom(text))
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused(400, 'bad-json', 'body', 'The body is no valid JSON.')
  }
}

/** An identifier in a request: short enough to be repeated in an answer. */
export const word = z.string().min(1).max(200)
