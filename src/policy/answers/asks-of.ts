import { parse } from 'yaml'
import { z } from 'zod'
import type { Section } from '../sections.ts'
import { asks } from '../terms/asks.ts'
import type { Ask } from './asked.ts'

const block = z.object({ asks })

/**
 * The owner's example questions: `asks:` of every section's block. A block that cannot be read has none here;
 * `deskhand policy check` names its faults.
 */
export function asksOf(sections: readonly Section[]): Ask[] {
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ text }) => {
      const read = block.safeParse(parsed(text))
      if (!read.success) return []
      return read.data.asks.map(({ section, question }) => ({ section: section ?? id, question }))
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
