import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { at, join, named, quote, type Text } from './text.ts'
import type { Words } from './words.ts'

const mostStandIns = 4

/** To somebody who left a channel of the team. `channel` is empty for a whole place. */
export function leftQuestion(
  words: Words,
  { channel, count, when }: { channel: string; count: number; when: Instant },
): Card {
  const place =
    channel === '' ? words.text('left.team') : words.text('left.channel', { channel: quote(channel) })
  return card(words.text('left.ask', { place, count, when: at(when, 'time') }), {
    buttons: [
      { action: 'stay', label: words.label('button.stay'), style: 'primary' },
      { action: 'leave-now', label: words.label('button.leave-now') },
    ],
  })
}

/** To the managers: where somebody is still named who is gone. `user` and the stand-ins by their ids in the desk file. */
export function leaverReport(
  words: Words,
  told: {
    who: Person
    user: string
    turns: readonly { to: Instant }[]
    levels: readonly string[]
    roles: readonly ('agent' | 'manager' | 'owner')[]
    standIns: readonly { id: string; name: string }[]
  },
): Card {
  const { turns, levels, roles } = told
  const who = named(told.who)
  const until = turns.map(({ to }) => to).sort((one, other) => other - one)[0]
  const lines: Text[] = [
    words.text('leaver.head', { who }),
    until === undefined
      ? words.text('leaver.no-turns', { who })
      : words.text('leaver.turns', { who, count: turns.length, until: at(until, 'day') }),
    ...(levels.length === 0 ? [] : [words.text('leaver.levels', { who, names: quote(levels.join(', ')) })]),
    ...(roles.length === 0
      ? []
      : [
          words.text('leaver.roles', {
            who,
            names: roles.map(role => words.label(`leaver.role.${role}`)).join(', '),
          }),
        ]),
  ]
  const offered = turns.length === 0 ? [] : told.standIns.slice(0, mostStandIns)
  return card(join(lines, '\n'), {
    buttons: offered.map(({ id, name }) => ({
      action: `give-turns:${told.user}:${id}`,
      label: words.label('button.give-turns', { who: name }),
    })),
  })
}
