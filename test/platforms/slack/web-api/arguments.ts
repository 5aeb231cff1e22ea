import type { Fields } from '../world/model.ts'
import { refuse } from './method.ts'

/** A text; absent and empty are the same, as in a form. */
export function text(args: Fields, name: string): string | undefined {
  const value = args[name]
  if (value === undefined || value === null || value === '') return undefined
  return typeof value === 'string' ? value : String(value)
}

/** A text that must be there; `error` is what Slack says otherwise. */
export function needText(args: Fields, name: string, error = 'invalid_arguments'): string {
  const value = text(args, name)
  if (value !== undefined) return value
  return refuse(error, {
    response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
  })
}

/** Forms write 1 and 0, JSON writes true and false; some clients write the words. */
export function flag(args: Fields, name: string): boolean {
  return ['1', 'true'].includes(String(args[name] ?? ''))
}

export function integer(args: Fields, name: string, otherwise: number): number {
  const value = text(args, name)
  if (value === undefined) return otherwise
  const number = Number(value)
  return Number.isInteger(number) ? number : refuse('invalid_arguments')
}

/** A structure: as itself in a JSON body, as JSON in a form. */
export function structure(args: Fields, name: string, error: string): unknown {
  const value = args[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return refuse(error)
  }
}

/** Cuts a list into pages; a cursor is an offset, written as Slack writes its own: opaque. */
export function page<T>(
  all: T[],
  args: Fields,
  limit: number,
): { items: T[]; response_metadata: { next_cursor: string } } {
  const cursor = text(args, 'cursor')
  const from = cursor ? Number(Buffer.from(cursor, 'base64').toString('utf8').replace('at:', '')) : 0
  if (!Number.isInteger(from)) refuse('invalid_cursor')
  const next = from + limit
  const cursorOf = (at: number) => Buffer.from(`at:${at}`, 'utf8').toString('base64')
  return {
    items: all.slice(from, next),
    response_metadata: { next_cursor: next < all.length ? cursorOf(next) : '' },
  }
}
