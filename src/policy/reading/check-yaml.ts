import type { z } from 'zod'
import type { Fault } from '../fault.ts'
import { findingsOf } from './issues.ts'
import type { YamlSource } from './yaml-source.ts'

/** Checks the YAML of one file or block against its schema: the value, or every fault with its place. */
export function checkYaml<T extends z.ZodType>(
  source: YamlSource,
  schema: T,
  { file, name }: { file: string; name: string },
): { value: z.output<T> } | { faults: Fault[] } {
  if (source.broken.length > 0) {
    return { faults: source.broken.map(one => ({ file, path: name, kind: 'yaml', ...one })) }
  }
  const value = source.value ?? {}
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data }
  const faults = findingsOf(schema, value, read.error.issues).map(
    ({ path, at, what, remedy, kind }): Fault => ({
      file,
      ...(at === 'key' ? source.keyAt(path) : source.valueAt(path)),
      path: path.length === 0 ? name : sayPath(path),
      what,
      remedy,
      kind,
    }),
  )
  return { faults }
}

/** `plans.premier.name`, `exclusions[2].words` */
export function sayPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? String(step) : `${text}.${String(step)}`
  }, '')
}
