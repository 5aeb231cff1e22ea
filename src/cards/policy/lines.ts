import type { ValueChange } from '../../policy/changes/changes.ts'
import { sectionTitles } from '../../policy/terms.ts'
import { quote, type Text } from '../text.ts'
import type { Words } from '../words.ts'

/** So many values are told one by one; of the rest it is said how many they are. */
export const mostLines = 20

/** The lines for values, and one for those that are not told. */
export function valueLines(
  words: Words,
  values: readonly ValueChange[],
  line: (value: ValueChange) => Text,
): Text[] {
  const rest = values.length - mostLines
  return [
    ...values.slice(0, mostLines).map(line),
    ...(rest > 0 ? [words.text('draft.more', { count: rest })] : []),
  ]
}

const clockNames = {
  firstResponse: 'value.first-response',
  nextResponse: 'value.next-response',
  update: 'value.update',
  resolution: 'value.resolution',
} as const
const priorityNames = {
  critical: 'priority.critical',
  high: 'priority.high',
  medium: 'priority.medium',
  low: 'priority.low',
} as const

/** What a changed value is called, and what it was and is. */
export function fillingOf(words: Words, change: ValueChange) {
  return { name: nameOf(words, change), before: quote(change.before), after: quote(change.after) }
}

/** The promises that everybody knows by their names; of others, the section and the words of the file. */
function nameOf(words: Words, { section, name }: ValueChange): Text {
  const target = /^(?:plans\.([^.]+)\.)?targets\.(\w+)\.(\w+)$/.exec(name)
  if (section === 'responseTimes' && target !== null) {
    const [, plan, priority, clock] = target
    if (isKey(clockNames, clock) && isKey(priorityNames, priority)) {
      const said = words.text(clockNames[clock], { priority: words.label(priorityNames[priority]) })
      return plan === undefined ? said : words.text('value.of-plan', { name: said, plan: quote(plan) })
    }
  }
  if (section === 'channels' && name === 'hours') return words.text('value.hours')
  if (section === 'updates' && name === 'noticePeriod') return words.text('value.notice')
  const steps = name.split('.').map(step => step.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return [quote([sectionTitles[section], ...steps].join(', '))]
}

function isKey<T extends object>(names: T, key: string | undefined): key is keyof T & string {
  return key !== undefined && Object.hasOwn(names, key)
}
