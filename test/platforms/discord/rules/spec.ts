/**
 * Checks a body against the schemas that `discord-api-spec` makes from Discord's own OpenAPI document, and puts
 * what they find into Discord's words. Where the documentation is wider than that document, it wins:
 * permission sets are strings, the id of an attachment may be a number.
 */
import type { Issue, Schema } from 'discord-api-spec/zod'
import { isJson } from '../json.ts'
import { type Fault, fault, refuse } from '../rest/refusal.ts'

const permissionFields = ['default_member_permissions', 'permissions', 'allow', 'deny']

/** Throws 50035 with every fault of the body. */
export function checkAgainst(schema: Schema, body: unknown): void {
  const faults = specFaults(schema, body)
  if (faults.length > 0) throw refuse.form(...faults)
}

export function specFaults(schema: Schema, body: unknown): Fault[] {
  return shapeFaults(schema, documented(body))
}

/** The same without a look at the documentation: what the schema says, literally. */
export function shapeFaults(schema: Schema, input: unknown): Fault[] {
  const result = schema.safeParse(input)
  return result.success ? [] : result.error.issues.flatMap(issue => faultsOf(issue, [], input))
}

function documented(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map(one => documented(one, field))
  if (isJson(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        field === 'attachments' && key === 'id' && typeof one === 'number'
          ? String(one)
          : documented(one, key),
      ]),
    )
  }
  const isSet = permissionFields.includes(field) && typeof value === 'string' && /^\d+$/.test(value)
  return isSet ? Number(value) : value
}

function faultsOf(issue: Issue, above: (string | number)[], input: unknown): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union')
    return nearest(issue.errors ?? []).flatMap(one => faultsOf(one, path, input))
  const isMissing = issue.code === 'invalid_type' && valueAt(input, path) === undefined
  if (isMissing) return [fault(path, 'BASE_TYPE_REQUIRED', 'This field is required')]
  return [fault(path, ...wordsFor(issue))]
}

/** Of the kinds a component or option could have been, the one whose `type` fits tells what is wrong. */
function nearest(branches: Issue[][]): Issue[] {
  const fits = branches.filter(
    issues => !issues.some(one => one.path.at(-1) === 'type' && one.path.length === 1),
  )
  const pool = fits.length > 0 ? fits : branches
  return pool.reduce((best, one) => (one.length < best.length ? one : best), pool[0] ?? [])
}

function valueAt(input: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], input)
}

function wordsFor(issue: Issue): [string, string] {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`]
        : issue.origin === 'array'
          ? ['BASE_TYPE_BAD_LENGTH', `Must be ${issue.maximum} or fewer in length.`]
          : ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`]
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? ['BASE_TYPE_BAD_LENGTH', `Must be ${issue.minimum} or more in length.`]
        : ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`]
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', issue.message]
    case 'invalid_format':
      return ['BASE_TYPE_INVALID', issue.message]
    default:
      return ['BASE_TYPE_INVALID', issue.message]
  }
}
