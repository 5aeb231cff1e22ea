import { checkDesk } from './checks/desk.ts'
import type { ParsedDesk, PlaceInDesk } from './desk.ts'
import { deskSchema } from './desk-schema.ts'
import { sortFaults } from './fault.ts'
import { checkYaml } from './reading/check-yaml.ts'
import { readYaml } from './reading/yaml-source.ts'

/**
 * Reads a desk file: every fault at once, each with its place and a remedy; nothing is thrown.
 * @param file the name under which faults are reported
 */
export function parseDesk(yaml: string, { file }: { file: string }): ParsedDesk {
  const source = readYaml(yaml.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), { line: 1, indent: 0 })
  const placeOf: PlaceInDesk = (path, part = 'value') =>
    part === 'key' ? source.keyAt(path) : source.valueAt(path)
  const read = checkYaml(source, deskSchema, { file, name: 'desk file' })
  if ('faults' in read) return { faults: sortFaults(read.faults) }
  const faults = checkDesk(read.value, { file, placeOf })
  return faults.length > 0 ? { faults: sortFaults(faults) } : { desk: read.value, placeOf }
}
