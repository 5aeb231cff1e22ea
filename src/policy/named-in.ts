import { valuesOf } from './changes/values.ts'
import type { Desk } from './desk-schema.ts'
import { sectionNames, type Terms } from './terms.ts'

/** Where a file names somebody: the field as it is written there; in the policy after the number of its section. */
export type NamedAt = { file: 'desk' | 'policy'; where: string }
type Somebody = { id: string; name: string }

/** Every place of the desk file and of the terms of its policy that names somebody of the desk file. */
export function placesNaming(desk: Desk, terms: Terms, who: Somebody): readonly NamedAt[] {
  return [
    ...inDesk(desk, who).map((where): NamedAt => ({ file: 'desk', where })),
    ...inTerms(terms, who).map((where): NamedAt => ({ file: 'policy', where })),
  ]
}

function inDesk({ roles, queues, pagers, customers, rota }: Desk, { id }: Somebody): string[] {
  const lists: readonly (readonly [string, readonly (string | null)[]])[] = [
    ...(['agent', 'manager', 'owner'] as const).map(
      role => [`roles.${role}.people`, roles[role].people] as const,
    ),
    ...customers.flatMap(one => [
      [`customers.${one.id}.people`, one.people] as const,
      [`customers.${one.id}.authorised`, one.authorised] as const,
    ]),
    ...queues.map(one => [`queues.${one.id}.people`, one.people] as const),
    ...rota.levels.flatMap(({ name, layers, overrides }) => [
      [`rota.levels "${name}" layers`, layers.flatMap(({ users }) => users)] as const,
      [`rota.levels "${name}" overrides`, overrides.map(({ user }) => user)] as const,
    ]),
    ...pagers.map(one => [`pagers.${one.id}.people`, one.people] as const),
  ]
  return lists.flatMap(([where, people]) => (people.includes(id) ? [where] : []))
}

function inTerms(terms: Terms, { id, name }: Somebody): string[] {
  const levels = terms.process.ladder.levels
    .filter(({ who }) => who.some(one => one.kind === 'person' && one.person === id))
    .map(level => `${sectionOf('process')}: ladder.levels "${level.name}"`)
  const named = valuesOf(terms)
    .filter(({ value }) => typeof value === 'string' && holds(value, name))
    .map(({ section, steps }) => `${sectionOf(section)}: ${steps.join('.')}`)
  return [...levels, ...named]
}

function sectionOf(section: (typeof sectionNames)[number]): string {
  return String(sectionNames.indexOf(section) + 1)
}

/** Whether a text holds a name, whole and as it is written. */
function holds(text: string, name: string): boolean {
  const exact = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'u').test(text)
}
