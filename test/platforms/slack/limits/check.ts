import type { z } from 'zod'
import { messageBlocks } from './blocks.ts'
import { uniqueness } from './uniqueness.ts'
import { homeView, modalView } from './views.ts'

/** What Slack puts into `response_metadata.messages`: one line a fault, with a pointer to its place. */
export type Complaint = string

type Path = readonly PropertyKey[]

const pointer = (path: Path) => `[json-pointer:/${path.map(String).join('/')}]`

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}

/** Writes one fault in Slack's words ("must be less than 3001 characters"). */
function words(issue: z.core.$ZodIssue, value: unknown, root: string[]): Complaint[] {
  const place = [...root, ...issue.path]
  const line = (text: string, path: Path = place) => `[ERROR] ${text} ${pointer(path)}`
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? [line(`must be less than ${Number(issue.maximum) + 1} characters`)]
        : [line(`no more than ${issue.maximum} items allowed`)]
    case 'too_small':
      return issue.origin === 'string'
        ? [line(`must be more than ${Number(issue.minimum) - 1} characters`)]
        : [line(`no fewer than ${issue.minimum} items allowed`)]
    case 'unrecognized_keys':
      return issue.keys.map(key => line(`invalid additional property: ${key}`))
    case 'invalid_union': {
      const type = at(value, issue.path)
      return type === undefined
        ? [line(`missing required field: ${String(issue.path.at(-1))}`, place.slice(0, -1))]
        : [line(`unsupported type: ${String(type)}`)]
    }
    case 'invalid_type':
    case 'invalid_value':
      return at(value, issue.path) === undefined
        ? [line(`missing required field: ${String(issue.path.at(-1))}`, place.slice(0, -1))]
        : [line(`must be a valid ${'expected' in issue ? issue.expected : 'value'}`)]
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return [line(issue.message)]
  }
}

function complaints(schema: z.ZodType, value: unknown, root: string[]): Complaint[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.flatMap(issue => words(issue, value, root))
}

/** Checks the blocks of a message; no complaint means that Slack would take them. */
export function checkBlocks(blocks: unknown): Complaint[] {
  return [...complaints(messageBlocks, blocks, ['blocks']), ...uniqueness(blocks, ['blocks'])]
}

/** Checks a modal or a Home tab. `kind` is what the called method accepts. */
export function checkView(view: unknown, kind: 'modal' | 'home'): Complaint[] {
  const blocks = at(view, ['blocks'])
  return [
    ...complaints(kind === 'modal' ? modalView : homeView, view, ['view']),
    ...uniqueness(blocks, ['view', 'blocks']),
  ]
}
