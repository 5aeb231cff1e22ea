import type { Fault, Found } from '../fault.ts'
import type { PlaceOf } from '../policy.ts'
import { sayPath } from '../reading/check-yaml.ts'
import type { Section } from '../sections.ts'
import { sectionNames, type Terms } from '../terms.ts'
import type { FaultAt } from './fault-at.ts'
import { checkReferences } from './references.ts'
import { checkSpans } from './spans.ts'

/** Whether the sections agree with each other: names that one uses and another should define, spans that fit. */
export function checkSense(
  terms: Partial<Terms>,
  sections: readonly Section[],
  { placeOf, file }: { placeOf: PlaceOf; file: string },
): Found {
  const at: FaultAt = (section, path, words, part) => ({
    file,
    ...placeOf(section, path, part),
    path: sayPath(path),
    ...words,
  })
  return {
    faults: [...checkReferences(terms, at), ...checkQuestions(terms, sections, at)],
    warnings: checkSpans(terms, at),
  }
}

/** Example questions must belong to the section in whose block they stand. */
function checkQuestions(terms: Partial<Terms>, sections: readonly Section[], at: FaultAt): Fault[] {
  return sectionNames.flatMap((name, index) => {
    const own = sections.map(({ id }) => id).filter(id => id.startsWith(`${index + 1}.`))
    const named = new Set(terms[name]?.asks.map(({ section }) => section))
    return [...named].flatMap(section => {
      if (section === null || own.includes(section)) return []
      const what = `section ${index + 1} has no sub-section ${section}`
      const remedy =
        own.length > 0 ? `use one of ${own.join(', ')}` : 'list the questions without a sub-section'
      return [at(name, ['asks', section], { what, remedy }, 'key')]
    })
  })
}
