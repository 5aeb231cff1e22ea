import { z } from 'zod'

/** The keys that a schema knows at a path, in the order in which they are declared. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const found = schemasAt(schema, path).flatMap(one => Object.keys(one.shape))
  return [...new Set(found)]
}

function schemasAt(schema: unknown, path: readonly PropertyKey[]): z.ZodObject[] {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(option => schemasAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return inner instanceof z.ZodObject ? [inner] : []
  if (inner instanceof z.ZodObject) return schemasAt(inner.shape[String(step)], rest)
  if (inner instanceof z.ZodArray) return schemasAt(inner.element, rest)
  if (inner instanceof z.ZodRecord) return schemasAt(inner.valueType, rest)
  return []
}

/** What a person writes: under the defaults, in front of the transforms. */
function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap())
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
  return schema
}
