import type { Fault } from '../fault.ts'
import type { PlaceOf } from '../policy.ts'
import type { Block, Section } from '../sections.ts'
import { type SectionName, sectionNames, type Terms, termsSchema } from '../terms.ts'
import { type Durations, makeDurations, readDuration, usualBusinessDay } from '../values/duration.ts'
import { checkYaml } from './check-yaml.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

export type ReadBlocks = {
  /** The sections that could be read, with or without a block. */
  terms: Partial<Terms>
  unbound: SectionName[]
  faults: Fault[]
  placeOf: PlaceOf
}

/** Reads the blocks of the thirteen sections. A section without one gets its defaults, if it has any. */
export function readBlocks(sections: readonly Section[], file: string): ReadBlocks {
  const written = sectionNames.map((name, at) => findWritten(name, at + 1, sections))
  const durations = makeDurations({ businessDay: businessDayIn(written) })
  const read = written.map(one => ({ name: one.name, ...readWritten(one, durations, file) }))
  const terms = Object.fromEntries(read.flatMap(one => ('value' in one ? [[one.name, one.value]] : [])))
  return {
    terms: terms as Partial<Terms>,
    unbound: written.filter(({ source }) => !source).map(({ name }) => name),
    faults: [...read.flatMap(one => ('faults' in one ? one.faults : [])), ...foreignBlocks(sections, file)],
    placeOf: (name, path, part = 'value') => {
      const one = written.find(({ name: known }) => known === name)
      if (!one?.source) return { line: one?.line ?? 1, column: 1 }
      return part === 'key' ? one.source.keyAt(path) : one.source.valueAt(path)
    },
  }
}

/** One of the thirteen with its sub-sections, as far as the document has it. */
type Written = {
  name: SectionName
  number: number
  /** The line of its heading; undefined when there is none. */
  line: number | undefined
  blocks: Block[]
  /** The first block. */
  source: YamlSource | undefined
}

function findWritten(name: SectionName, number: number, sections: readonly Section[]): Written {
  const own = sections.filter(({ id }) => id === String(number) || id.startsWith(`${number}.`))
  const blocks = own.flatMap(one => one.blocks)
  const [first] = blocks
  return { name, number, line: own[0]?.line, blocks, source: first && readYaml(first.text, first) }
}

type Read = { value: unknown } | { faults: Fault[] }

function readWritten(written: Written, durations: Durations, file: string): Read {
  const { name, number, blocks, source } = written
  if (!source) return readDefaults(written, durations, file)
  const at = faultAtBlock(file, number)
  const second = blocks
    .slice(1)
    .map(block => at(block, 'this section has a second yaml block', 'join the two into one'))
  const open = blocks
    .filter(({ closed }) => !closed)
    .map(block => at(block, 'the closing fence of this block is missing', 'end it with a line of ```'))
  if (open.length > 0) return { faults: [...open, ...second] }
  const read = checkYaml(source, termsSchema(name, durations), { file, name: `section ${number}` })
  if ('faults' in read) return { faults: [...read.faults, ...second] }
  return second.length > 0 ? { faults: second } : read
}

/** Where the whole section is missing, that is the fault, and told elsewhere. */
function readDefaults({ name, number, line }: Written, durations: Durations, file: string): Read {
  const read = termsSchema(name, durations).safeParse({})
  if (read.success) return { value: read.data }
  if (line === undefined) return { faults: [] }
  const fault = {
    file,
    line,
    column: 1,
    path: `section ${number}`,
    what: 'this section has no yaml block, and its values have no defaults',
    remedy: `add a block that binds ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
  }
  return { faults: [fault] }
}

/** Blocks of sections that the thirteen do not have. */
function foreignBlocks(sections: readonly Section[], file: string): Fault[] {
  return sections
    .filter(({ id }) => !sectionNames[Number.parseInt(id, 10) - 1])
    .flatMap(({ id, blocks }) =>
      blocks.map(block =>
        faultAtBlock(file, id)(
          block,
          `section ${id} binds nothing`,
          'move the values to the section of the thirteen that they belong to',
        ),
      ),
    )
}

/** Faults of a whole block stand at its opening fence. */
function faultAtBlock(file: string, id: number | string) {
  return ({ line, indent }: Block, what: string, remedy: string): Fault => ({
    file,
    line: line - 1,
    column: indent + 1,
    path: `section ${id}`,
    what,
    remedy,
  })
}

/** `1bd` in any section needs to know how long section 3 says a business day is, before the sections are checked. */
function businessDayIn(written: readonly Written[]): number {
  const value = written.find(({ name }) => name === 'channels')?.source?.value
  if (typeof value !== 'object' || value === null || !('businessDay' in value)) return usualBusinessDay
  if (typeof value.businessDay !== 'string') return usualBusinessDay
  const read = readDuration(value.businessDay, { businessDay: usualBusinessDay, clock: 'business' })
  return typeof read === 'string' || read.clock !== 'business' ? usualBusinessDay : read.ms
}
