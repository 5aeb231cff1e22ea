import { Command, InvalidArgumentError } from 'commander'
import type { Destination } from '../core/effect.ts'
import type { Dropped, Retried, UnsentRow } from '../ports/outbox-care.ts'
import { type Console, exitStatus } from './console.ts'
import { example } from './example.ts'

export type OutboxWork = {
  look(
    most: number,
  ): Promise<{ counts: Readonly<Record<UnsentRow['state'], number>>; rows: readonly UnsentRow[] }>
  retry(wanted: readonly number[] | 'dead'): Promise<readonly { id: number; outcome: Retried }[]>
  drop(id: number, reason: string): Promise<Dropped>
  /** How the tickets of desks are called, by the ids of the desks. */
  prefixes(): Promise<ReadonlyMap<string, string>>
}

export type OutboxSources = { outboxWork(): Promise<OutboxWork> }

/** `deskhand outbox`: what has not arrived, why not, and what to do about it. Never what it says. */
export function outboxCommand(console: Console, { outboxWork }: OutboxSources): Command {
  const look = async ({ json, most }: { json?: boolean; most: number }) => {
    const work = await outboxWork()
    const { counts, rows } = await work.look(most)
    if (json) return console.print(JSON.stringify({ counts, rows }))
    const prefixes = await work.prefixes()
    for (const line of linesOf(counts, rows, prefixes)) console.print(line)
  }
  return new Command('outbox')
    .description('messages that wait, that failed, and of which nobody knows whether they arrived')
    .option('--json', 'for programs')
    .option('--most <n>', 'how many are listed', count, 50)
    .addHelpText('after', example('deskhand outbox', 'deskhand outbox retry --dead'))
    .action(look)
    .addCommand(
      new Command('retry')
        .description('sends messages that were given up, and asks at once for those that wait')
        .argument('[id...]', 'as listed', ids)
        .option('--dead', 'all that were given up')
        .option('--json', 'for programs')
        .addHelpText('after', example('deskhand outbox retry 812 815', 'deskhand outbox retry --dead'))
        .action(async (listed: readonly number[] | undefined, _options, command: Command) => {
          const { dead, json } = command.optsWithGlobals<{ dead?: boolean; json?: boolean }>()
          if ((listed ?? []).length === 0 && !dead)
            command.error('error: name messages by their ids, or say --dead')
          const done = await (await outboxWork()).retry(dead ? 'dead' : (listed ?? []))
          if (json) console.print(JSON.stringify({ messages: done }))
          else for (const { id, outcome } of done) console.print(`${id}: ${retried[outcome]}`)
          if (!json && done.length === 0) console.print('Nothing was given up.')
          if (done.some(({ outcome }) => outcome === 'unknown')) console.finish(exitStatus.fault)
        }),
    )
    .addCommand(
      new Command('drop')
        .description('never sends a message')
        .argument('<id>', 'as listed', count)
        .argument('<reason...>', 'why, for whoever looks later')
        .option('--json', 'for programs')
        .addHelpText('after', example('deskhand outbox drop 812 "the channel is archived"'))
        .action(async (id: number, reason: readonly string[], _options, command: Command) => {
          const outcome = await (await outboxWork()).drop(id, reason.join(' ').slice(0, 300))
          const { json } = command.optsWithGlobals<{ json?: boolean }>()
          console.print(json ? JSON.stringify({ id, outcome }) : `${id}: ${dropped[outcome]}`)
          if (outcome !== 'dropped') console.finish(exitStatus.fault)
        }),
    )
}

const noMessage = 'there is no such message, or it has arrived. `deskhand outbox` lists those that have not.'
const onItsWay = 'it is on its way right now. Look again in a minute.'

const retried: Readonly<Record<Retried, string>> = {
  waits: 'it is tried again at once, if Deskhand runs. Where it had arrived unseen, it comes a second time.',
  superseded: 'something newer shows the same, so this one is gone.',
  sending: onItsWay,
  unknown: noMessage,
}

const dropped: Readonly<Record<Dropped, string>> = {
  dropped: 'it is never sent.',
  sending: onItsWay,
  unknown: noMessage,
}

function linesOf(
  { pending, sending, ambiguous, dead }: Readonly<Record<UnsentRow['state'], number>>,
  rows: readonly UnsentRow[],
  prefixes: ReadonlyMap<string, string>,
): string[] {
  const total = pending + sending + ambiguous + dead
  if (total === 0) return ['Everything has arrived.']
  const head = `${dead} given up, ${ambiguous} that may have arrived, ${sending} on their way, ${pending} waiting.`
  const rest = total > rows.length ? [`and ${total - rows.length} more (--most ${total})`] : []
  return [head, ...rows.map(row => lineOf(row, prefixes)), ...rest]
}

const states: Readonly<Record<UnsentRow['state'], string>> = {
  dead: 'given up',
  ambiguous: 'may have arrived',
  sending: 'on its way',
  pending: 'waits',
}

function lineOf(row: UnsentRow, prefixes: ReadonlyMap<string, string>): string {
  const { id, desk, ticket, show, workspace, destination, state, attempt, age, problem } = row
  const prefix = prefixes.get(desk)
  const name = prefix === undefined ? `${desk} ${ticket}` : `${prefix}-${ticket}`
  const what = ticket === 0 ? `${show} of ${desk}` : `${show} of ${name}`
  const since = age === null ? '' : ` ${ageOf(age)}`
  const tries = attempt === 0 ? 'not tried' : `tried ${attempt === 1 ? 'once' : `${attempt} times`}`
  const why = problem === null ? '' : `: ${problem}`
  return `${id}  ${states[state]}${since}  ${what} → ${workspace}, ${placeOf(destination)}  ${tries}${why}`
}

/** Where it goes, by its kind and the ids that a platform gave. */
function placeOf(to: Destination): string {
  switch (to.kind) {
    case 'room':
      return to.room
    case 'side':
      return to.side === 'requester' ? 'the requester’s side' : 'the team’s side'
    case 'watcher':
    case 'person':
      return `person ${to.person.id}`
    case 'message':
      return 'an emoji'
    case 'channel':
      return `channel ${to.channel}`
    case 'pager':
      return `pager ${to.pager}`
  }
}

function ageOf(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
  ] as const
  const found = units.find(([, size]) => seconds >= size)
  return found === undefined ? `${Math.floor(seconds)} s` : `${Math.floor(seconds / found[1])} ${found[0]}`
}

function count(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Write a whole number.')
  return Number(text)
}

function ids(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, count(text)]
}
