import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { type Said, saidIn } from './sentence.ts'
import { at, join, quote, type Text } from './text.ts'
import type { Words } from './words.ts'

const mostLines = 30

/** Something that a check saw. What it says names files and variables as they are. */
export type SetupLine = {
  check: string
  mark: 'fault' | 'warning' | 'ok'
  what: Said
  remedy: Said | null
}

/** The checks that are made while a desk runs, by the names of the terminal with dashes. */
const checks = [
  'files',
  'sample-values',
  'time-zones',
  'database',
  'rota',
  'ladder',
  'pager',
  'slack-token',
  'slack-scopes',
  'slack-connection',
  'slack-clock',
  'slack-channels',
  'slack-groups',
  'slack-people',
  'slack-command',
  'discord-token',
  'discord-servers',
  'discord-intents',
  'discord-channels',
  'discord-forums',
  'discord-roles',
  'discord-calls',
  'discord-commands',
] as const

function isKnown(name: string): name is (typeof checks)[number] {
  return checks.some(one => one === name)
}

/** Where the desk stands with its customers; null where there are none. */
export type Standing = { liveSince: Instant | null } | null

/** The set-up as a list: what is to be mended first, each with its remedy. */
export function setup(words: Words, lines: readonly SetupLine[], standing: Standing): Card {
  const of = (mark: SetupLine['mark']) => lines.filter(one => one.mark === mark)
  const faults = of('fault')
  const warnings = of('warning')
  const sorted = [...faults, ...warnings, ...of('ok')]
  const shown = sorted.slice(0, mostLines)
  return card(
    join(
      [
        headOf(words, faults.length, warnings.length),
        ...standingOf(words, standing),
        ...shown.map(one => lineOf(words, one)),
        ...(sorted.length > shown.length
          ? [words.text('setup.more', { count: sorted.length - shown.length })]
          : []),
      ],
      '\n',
    ),
    { buttons: [{ action: 'setup', label: words.label('button.check-again') }] },
  )
}

function headOf(words: Words, faults: number, warnings: number): Text {
  if (faults > 0) return words.text('setup.faults', { count: faults })
  return warnings > 0 ? words.text('setup.think', { count: warnings }) : words.text('setup.fine')
}

function standingOf(words: Words, standing: Standing): Text[] {
  if (standing === null) return []
  const { liveSince } = standing
  return [
    liveSince === null ? words.text('setup.rehearses') : words.text('setup.live', { when: at(liveSince) }),
  ]
}

/** What is right needs no remedy: a hint would look like something to mend. */
function lineOf(words: Words, { check, mark, what, remedy }: SetupLine): Text {
  const known = check.replaceAll(' ', '-')
  const name = isKnown(known) ? words.label(`check.${known}`) : quote(check)
  const line = words.text(`setup.${mark}`, { check: name, what: saidIn(words, what) })
  return remedy === null || mark === 'ok'
    ? line
    : join([line, words.text('setup.remedy', { remedy: saidIn(words, remedy) })], '\n')
}
