import type { Fault, Found } from '../fault.ts'
import type { PolicyDocument, Section } from '../sections.ts'
import { sectionNames, sectionTitles } from '../terms.ts'

/**
 * Whether the thirteen sections are there, once each and in order. Where no block binds anything the headings are
 * the owner's affair: only a number given twice is a fault, since an answer could not be cited by it.
 */
export function checkStructure({ sections, strayBlocks }: PolicyDocument, file: string): Found {
  const fault = (line: number, path: string, what: string, remedy: string): Fault => ({
    file,
    line,
    column: 1,
    path,
    what,
    remedy,
  })
  if (sections.length === 0) {
    const what = 'no section was found'
    return {
      faults: [fault(1, 'document', what, 'write each section under a heading as in "## 1. Introduction"')],
      warnings: [],
    }
  }
  const binds = sections.some(({ blocks }) => blocks.length > 0)
  const stray = strayBlocks.map(block =>
    fault(
      block.line - 1,
      'document',
      'this block stands above the first section',
      'move it below the heading it belongs to',
    ),
  )
  const doubled = repeats(sections).map(({ id, title, line }) =>
    fault(
      line,
      `section ${id}`,
      `section ${id} ("${title}") is there twice`,
      'give each section a number of its own',
    ),
  )
  const arranged = [...missing(sections, fault), ...disorder(sections, fault)]
  const strays = [...misplaced(sections, fault)]
  if (binds) return { faults: [...stray, ...doubled, ...arranged, ...strays], warnings: [] }
  const note = fault(
    sections[0]?.line ?? 1,
    'document',
    'no section has a yaml block: this policy answers questions, and tickets get no times from it',
    'add the blocks, beginning with sections 3 and 4; `deskhand init` writes an example',
  )
  return { faults: [...stray, ...doubled], warnings: [note, ...strays] }
}

type Make = (line: number, path: string, what: string, remedy: string) => Fault

function repeats(sections: readonly Section[]): Section[] {
  const seen = new Set<string>()
  return sections.filter(({ id }) => seen.size === seen.add(id).size)
}

function tops(sections: readonly Section[]): { number: number; section: Section }[] {
  return sections.filter(({ level }) => level === 2).map(section => ({ number: Number(section.id), section }))
}

function missing(sections: readonly Section[], fault: Make): Fault[] {
  if (sections.some(({ blocks }) => blocks.some(({ closed }) => !closed))) return []
  const present = tops(sections)
  const last = sections.at(-1)?.line ?? 1
  return sectionNames.flatMap((name, at) => {
    const number = at + 1
    if (present.some(one => one.number === number)) return []
    const next = present.find(one => one.number > number)
    const remedy = `add it here with a heading as in "## ${number}. ${sectionTitles[name]}"`
    return [
      fault(
        next?.section.line ?? last,
        `section ${number}`,
        `section ${number} (${sectionTitles[name]}) is missing`,
        remedy,
      ),
    ]
  })
}

function disorder(sections: readonly Section[], fault: Make): Fault[] {
  return tops(sections).flatMap(({ number, section }, at, all) => {
    const before = all[at - 1]
    if (!before || before.number <= number) return []
    const what = `section ${number} comes after section ${before.number}`
    return [
      fault(section.line, `section ${number}`, what, 'bring the sections into the order of their numbers'),
    ]
  })
}

/** `### 4.2` below `## 3.` */
function misplaced(sections: readonly Section[], fault: Make): Fault[] {
  let parent = '0'
  return sections.flatMap(({ id, level, line }) => {
    if (level === 2) parent = id
    const top = id.split('.')[0] ?? ''
    if (level === 2 || top === parent) return []
    const where = parent === '0' ? 'above the first section' : `in section ${parent}`
    return [
      fault(
        line,
        `section ${id}`,
        `${id} stands ${where}`,
        `move it below the heading of section ${top}, or number it anew`,
      ),
    ]
  })
}
