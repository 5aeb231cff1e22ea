import type { Readable } from 'node:stream'
import { ZodError } from 'zod'
import type { Console } from './console.ts'

/** Something about one line that its author can put right. */
export class LineError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'LineError'
  }
}

/**
 * Reads JSON lines and prints one JSON line for each, in order: the answer under the line's `id`, or an `error` that
 * says what is wrong with it; the next line is done all the same. Blank lines are skipped.
 */
export async function answerLines(
  console: Console,
  answer: (line: unknown) => object | Promise<object>,
): Promise<void> {
  let number = 0
  for await (const text of linesOf(console.input)) {
    number++
    if (text.trim() === '') continue
    let id: unknown = null
    try {
      const line = parse(text)
      id = idOf(line)
      console.print(JSON.stringify({ id, ...(await answer(line)) }))
    } catch (error) {
      console.print(JSON.stringify({ id, error: `line ${number}: ${explain(error)}` }))
    }
  }
}

/** Lines as JSON knows them: U+2028 and U+2029 may stand in a string, where readline would begin a new line. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const chunk of input) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

/** A byte order mark, with which some programs begin a file, is no part of the line. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new LineError(`This is not JSON (${(error as SyntaxError).message}). Write one object a line.`)
  }
}

function idOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'id' in line ? line.id : null
}

function explain(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join(' ')
  }
  if (error instanceof LineError || error instanceof RangeError) return error.message
  throw error
}
