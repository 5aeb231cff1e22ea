import type { Fault, Found } from '../fault.ts'
import { nearest } from '../nearest.ts'
import type { Block, PolicyDocument } from '../sections.ts'
import { findValue, knownNames, slotsOf } from '../templates.ts'
import { sectionNames, type Terms, termsSchema } from '../terms.ts'
import { makeDurations, usualBusinessDay } from '../values/duration.ts'

/** Whether every `{{name}}` in the prose stands for a value. Names of sections that could not be read are let pass. */
export function checkSlots(
  markdown: string,
  document: PolicyDocument,
  { terms, binds, file }: { terms: Partial<Terms>; binds: boolean; file: string },
): Found {
  const blocks = [...document.strayBlocks, ...document.sections.flatMap(one => one.blocks)]
  const faults = proseLines(markdown, blocks).flatMap(({ text, line }) =>
    slotsOf(text).flatMap(({ name, column }): Fault[] => {
      const wrong = binds ? judge(name, terms) : nothingBinds
      return wrong
        ? [{ file, line, column, path: 'prose', what: wrong.what.replace('$', name), remedy: wrong.remedy }]
        : []
    }),
  )
  return { faults, warnings: [] }
}

type Wrong = { what: string; remedy: string }

const nothingBinds: Wrong = {
  what: '{{$}} stands for no value: no section has a yaml block',
  remedy: 'write the value itself, or bind it in the block of its section',
}

function judge(name: string, terms: Partial<Terms>): Wrong | undefined {
  const value = findValue(terms, name)
  if (value === null) {
    return { what: '{{$}} is known but not set', remedy: 'give it a value in the block of its section' }
  }
  if (value !== undefined || belongsToUnread(name, terms)) return undefined
  const near = nearest(name, knownNames(terms))
  const remedy =
    near === undefined ? 'use a name that a block binds, as in {{hours}}' : `did you mean {{${near}}}?`
  return { what: '{{$}} stands for no value', remedy }
}

const schemas = makeDurations({ businessDay: usualBusinessDay })

function belongsToUnread(name: string, terms: Partial<Terms>): boolean {
  const first = name.split('.')[0] ?? ''
  return sectionNames.some(
    section => terms[section] === undefined && Object.hasOwn(termsSchema(section, schemas).shape, first),
  )
}

/** The lines outside of blocks, counted from 1. */
export function proseLines(markdown: string, blocks: readonly Block[]): { text: string; line: number }[] {
  const hidden = new Set<number>()
  for (const { line, text } of blocks) {
    text.split('\n').forEach((_, at) => {
      hidden.add(line + at)
    })
  }
  return markdown
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ line }) => !hidden.has(line))
}
