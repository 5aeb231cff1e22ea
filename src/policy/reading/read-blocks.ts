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
  const chapters = sectionNames.map((name, at) => chapterOf(name, at + 1, sections))
  const durations = makeDurations({ businessDay: businessDayIn(chapters) })
  const faults: Fault[] = []
  const terms: Partial<Record<SectionName, unknown>> = {}
  for (const chapter of chapters) {
    const read = readChapter(chapter, durations, file)
    if ('faults' in read) faults.push(...read.faults)
    else terms[chapter.name] = read.value
  }
  faults.push(...foreignBlocks(sections, file))
  return {
    terms: terms as Partial<Terms>,
    unbound: chapters.filter(({ source }) => !source).map(({ name }) => name),
    faults,
    placeOf: (name, path, part = 'value') => {
      const chapter = chapters.find(one => one.name === name)
      if (!chapter?.source) return { line: chapter?.line ?? 1, column: 1 }
      return part === 'key' ? chapter.source.keyAt(path) : chapter.source.valueAt(path)
    },
  }
}

/** A section with its sub-sections. */
type Chapter = {
  name: SectionName
  number: number
  /** The line of its heading; undefined when there is none. */
  line: number | undefined
  blocks: Block[]
  source: YamlSource | undefined
}

function chapterOf(name: SectionName, number: number, sections: readonly Section[]): Chapter {
  const own = sections.filter(({ id }) => id === String(number) || id.startsWith(`${number}.`))
  const blocks = own.flatMap(one => one.blocks)
  const [first] = blocks
  return { name, number, line: own[0]?.line, blocks, source: first && readYaml(first.text, first) }
}

function readChapter(
  chapter: Chapter,
  durations: Durations,
  file: string,
): { value: unknown } | { faults: Fault[] } {
  const { name, number, line, blocks, source } = chapter
  const schema = termsSchema(name, durations)
  const at = (block: Block) => ({
    file,
    line: block.line - 1,
    column: block.indent + 1,
    path: `section ${number}`,
  })
  const doubled = blocks.slice(1).map(block => ({
    ...at(block),
    what: 'this section has a second yaml block',
    remedy: 'join the two into one',
  }))
  if (!source) {
    const usual = schema.safeParse({})
    if (usual.success) return { value: usual.data }
    const keys = usual.error.issues.map(issue => issue.path.join('.')).join(', ')
    const what = 'this section has no yaml block, and its values have no defaults'
    const remedy = `add a block that binds ${keys}`
    return line === undefined
      ? { faults: [] }
      : { faults: [{ file, line, column: 1, path: `section ${number}`, what, remedy }] }
  }
  const open = blocks.filter(({ closed }) => !closed)
  if (open.length > 0) {
    const what = 'the closing fence of this block is missing'
    return {
      faults: [
        ...open.map(block => ({ ...at(block), what, remedy: 'end it with a line of ```' })),
        ...doubled,
      ],
    }
  }
  const read = checkYaml(source, schema, { file, name: `section ${number}` })
  return 'faults' in read
    ? { faults: [...read.faults, ...doubled] }
    : doubled.length > 0
      ? { faults: doubled }
      : read
}

/** Blocks of sections that the thirteen do not have. */
function foreignBlocks(sections: readonly Section[], file: string): Fault[] {
  const foreign = sections.filter(
    ({ id }) => !(Number.parseInt(id, 10) >= 1 && Number.parseInt(id, 10) <= sectionNames.length),
  )
  return foreign.flatMap(({ id, blocks }) =>
    blocks.map(block => ({
      file,
      line: block.line - 1,
      column: block.indent + 1,
      path: `section ${id}`,
      what: `section ${id} binds nothing`,
      remedy: 'move the values to the section of the thirteen that they belong to',
    })),
  )
}

/** `1bd` in any section needs to know how long section 3 says a business day is, before the sections are checked. */
function businessDayIn(chapters: readonly Chapter[]): number {
  const value = chapters.find(({ name }) => name === 'channels')?.source?.value
  if (typeof value !== 'object' || value === null || !('businessDay' in value)) return usualBusinessDay
  if (typeof value.businessDay !== 'string') return usualBusinessDay
  const read = readDuration(value.businessDay, { businessDay: usualBusinessDay, clock: 'business' })
  return typeof read === 'string' || read.clock !== 'business' ? usualBusinessDay : read.ms
}
