import type { z } from 'zod'
import type { FaultKind } from '../fault.ts'
import { nearest } from '../nearest.ts'
import { knownKeys } from './known-keys.ts'

/** What zod found, in words for the owner of the file. */
export type Finding = {
  path: PropertyKey[]
  at: 'key' | 'value'
  kind: FaultKind
  what: string
  remedy: string
}

type Issue = z.core.$ZodIssue
type Said = { kind?: FaultKind; what: string; remedy: string }

/** Every issue of a parse as findings. `value` is what was parsed. */
export function findingsOf(schema: unknown, value: unknown, issues: readonly Issue[]): Finding[] {
  return issues.flatMap(issue => describe(schema, value, issue))
}

function describe(schema: unknown, value: unknown, issue: Issue): Finding[] {
  const { path } = issue
  const here = { path, at: 'value', kind: 'value' } as const
  const given = lookUp(value, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(schema, path, key))
    case 'invalid_union': {
      const branch = likeliestBranch(issue.errors)
      const inner = branch.map(one => ({ ...one, path: [...path, ...one.path] }) as Issue)
      if (inner.length > 0) return inner.flatMap(one => describe(schema, value, one))
      return [
        {
          ...here,
          what: 'this fits none of the allowed forms',
          remedy: 'compare it with the default policy',
        },
      ]
    }
    case 'invalid_key':
      return [
        {
          path,
          at: 'key',
          kind: 'unknown',
          what: `"${String(path.at(-1))}" is no name for a field here`,
          remedy: keyRemedy(issue),
        },
      ]
    case 'invalid_type':
      return [{ ...here, ...wrongType(issue.expected, given, path) }]
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      if (given === undefined) return [{ ...here, ...missing(path) }]
      const near = typeof given === 'string' ? nearest(given, allowed) : undefined
      const remedy =
        near === undefined
          ? `use one of ${allowed.join(', ')}`
          : `did you mean "${near}"? Allowed: ${allowed.join(', ')}`
      return [{ ...here, what: `${show(given)} is not allowed here`, remedy }]
    }
    case 'too_small':
      return [{ ...here, ...tooSmall(issue) }]
    case 'too_big':
      return [{ ...here, ...tooBig(issue) }]
    case 'custom':
      return [{ ...here, what: issue.message, remedy: remedyIn(issue.params) }]
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
      return [
        { ...here, what: `${show(given)} has the wrong form`, remedy: 'compare it with the default policy' },
      ]
  }
}

function unknownKey(schema: unknown, path: PropertyKey[], key: string): Finding {
  const known = knownKeys(schema, path)
  const near = nearest(key, known)
  const remedy = near === undefined ? `remove it; known are ${known.join(', ')}` : `did you mean "${near}"?`
  return { path: [...path, key], at: 'key', kind: 'unknown', what: `"${key}" is not known here`, remedy }
}

/** The branch of a union that a person most probably meant: whose faults lie deepest, then the one with fewest. */
function likeliestBranch(branches: readonly Issue[][]): Issue[] {
  const rank = (issues: Issue[]) => [
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 1 : 0,
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0),
  ]
  const ranked = branches.map(issues => ({ issues, rank: rank(issues) }))
  ranked.sort((a, b) => (a.rank[0] ?? 0) - (b.rank[0] ?? 0) || (a.rank[1] ?? 0) - (b.rank[1] ?? 0))
  return ranked[0]?.issues ?? []
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields of its own',
  record: 'fields of its own',
  null: 'nothing',
}

function wrongType(expected: string, given: unknown, path: PropertyKey[]): Said {
  if (given === undefined && path.length > 0) return missing(path)
  const needed = kinds[expected] ?? expected
  const what = `${show(given)} stands where ${needed} is needed`
  if (expected === 'string' && typeof given === 'number')
    return { what, remedy: 'add the unit, or put it into quotation marks' }
  return { what, remedy: `write ${needed} in its place` }
}

function missing(path: PropertyKey[]): Said & { kind: 'missing' } {
  const name = String(path.at(-1))
  return { kind: 'missing', what: `"${name}" is missing`, remedy: `add "${name}:" here` }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Said {
  if (origin === 'string') return { what: 'this text is empty', remedy: 'write the text or remove the field' }
  if (origin === 'array')
    return { what: 'this list is too short', remedy: `give it ${minimum} or more entries` }
  const least = inclusive ? `${minimum} or more` : `more than ${minimum}`
  return { what: 'this number is too small', remedy: `use ${least}` }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Said {
  if (origin === 'string')
    return { what: 'this text is too long', remedy: `use ${maximum} characters at most` }
  if (origin === 'array') return { what: 'this list is too long', remedy: `keep ${maximum} entries at most` }
  return { what: 'this number is too big', remedy: `use ${maximum} or less` }
}

function keyRemedy(issue: z.core.$ZodIssueInvalidKey): string {
  const inner = issue.issues[0]
  return inner?.code === 'custom' ? remedyIn(inner.params) : 'compare it with the default policy'
}

function remedyIn(params: Record<string, unknown> | undefined): string {
  const remedy = params?.remedy
  return typeof remedy === 'string' ? remedy : 'compare it with the default policy'
}

function lookUp(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  )
}

/** A given value in a few words. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  const text = String(value)
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}
