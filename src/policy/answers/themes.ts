import type { Topic } from './knowledge.ts'
import type { Passage } from './passages.ts'

/** The themes of the bank in the order of a policy's thirteen sections. */
const outline = [
  'introduction',
  'scope',
  'channels',
  'targets',
  'process',
  'responsibilities',
  'availability',
  'liability',
  'third-parties',
  'custom-work',
  'training',
  'updates',
  'contacts',
]
/** What the place in a policy of thirteen sections is worth, beside what its passages say. */
const placeWeight = 0.5
/** Above 1 the leading theme of a section takes more. */
const sharpness = 2

/**
 * For every passage the shares of the themes in the section that it stands in: neighbours tell what an odd heading
 * is about. `ties` holds the strength of each passage and topic.
 */
export function themeShares(
  passages: readonly Passage[],
  ties: readonly Float64Array[],
  topics: readonly Topic[],
): Map<string, number>[] {
  const groups = [...new Set(passages.map(groupOf))]
  const shares = new Map(
    groups.map(group => {
      const members = ties.filter((_, at) => groupOf(passages[at]) === group)
      const strengths = new Map<string, number>()
      topics.forEach(({ theme }, topic) => {
        const strength = members.reduce((sum, tie) => sum + (tie[topic] ?? 0), 0) / members.length
        strengths.set(theme, (strengths.get(theme) ?? 0) + strength)
      })
      const place = groups.length === outline.length ? outline[groups.indexOf(group)] : undefined
      if (place) strengths.set(place, (strengths.get(place) ?? 0) + placeWeight)
      return [group, normalise(strengths)] as const
    }),
  )
  return passages.map(passage => shares.get(groupOf(passage)) ?? new Map())
}

function groupOf(passage: Passage | undefined): string {
  return passage?.section.id.split('.')[0] ?? ''
}

function normalise(strengths: ReadonlyMap<string, number>): Map<string, number> {
  const sharp = [...strengths].map(([theme, one]) => [theme, one ** sharpness] as const)
  const all = sharp.reduce((sum, [, one]) => sum + one, 0) || 1
  return new Map(sharp.map(([theme, one]) => [theme, one / all]))
}
