import { createInterface } from 'node:readline'
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
  for await (const text of createInterface({ input: console.input, crlfDelay: Infinity })) {
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LineError(`This is not JSON (${(error as SyntaxError).message}). Write one object a line.`)
  }
}

function idOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'id' in line ? line.id : null
}

function explain(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ')
  }
  if (error instanceof LineError || error instanceof RangeError) return error.message
  throw error
}
