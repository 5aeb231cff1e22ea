import { Command } from 'commander'
import type { Person } from '../core/people.ts'
import type { ErasedTicket } from '../flows/erase.ts'
import { type Console, exitStatus } from './console.ts'
import { example } from './example.ts'

export type ErasePlan = {
  prefix: string
  person: Person | null
  /** Those of which something goes, or that are open. */
  tickets: readonly ErasedTicket[]
  /** Where their name stands beside tickets; null where nobody was named. */
  places: { seats: number; watching: number; kept: number } | null
}
/** `done` is null where nothing was erased. */
export type ErasedAll = ErasePlan & { done: { said: number; rows: number } | null }

/**
 * Looks at what would go, and erases it where `isWanted` says so. Nothing goes while a ticket of theirs is open.
 * @throws ConfigError where nobody, or no ticket, is meant by the words
 */
export type EraseWork = (
  wanted: { person?: string; ticket?: string; desk?: string },
  isWanted: (plan: ErasePlan) => Promise<boolean>,
) => Promise<ErasedAll>
export type EraseSources = { eraseWork(): Promise<EraseWork> }

type Options = { person?: string; ticket?: string; desk?: string; yes?: boolean; json?: boolean }

/** `deskhand erase`: the words and files of a person, or of a ticket, for ever. */
export function eraseCommand(console: Console, { eraseWork }: EraseSources): Command {
  return new Command('erase')
    .description('erases what a person said, or all that was said on a ticket, for ever')
    .option('--person <who>', 'an id of the chat, or a whole name there')
    .option('--ticket <number>', 'a resolved ticket')
    .option('--desk <id>', 'which desk, where there are several')
    .option('--yes', 'does it without asking')
    .option('--json', 'for programs')
    .addHelpText('after', example('deskhand erase --person U0ANA', 'deskhand erase --ticket SUP-42 --yes'))
    .action(async ({ yes, json, ...wanted }: Options, command: Command) => {
      if ((wanted.person === undefined) === (wanted.ticket === undefined))
        command.error('error: say one of --person and --ticket')
      const found = await (await eraseWork())(wanted, async plan => {
        if (!json) for (const line of linesOf(plan)) console.print(line)
        if (isNothing(plan)) return false
        if (yes === true) return true
        if (json || console.ask === null) return false
        return /^erase$/i.test((await console.ask('This cannot be undone. Type erase to do it: ')).trim())
      })
      if (json) console.print(JSON.stringify(found))
      else for (const line of endOf(found)) console.print(line)
      if (openOnes(found).length > 0) console.finish(exitStatus.fault)
    })
}

const openOnes = ({ tickets }: ErasePlan) => tickets.filter(({ open }) => open)

function isNothing({ tickets, places }: ErasePlan): boolean {
  const beside = places === null ? 0 : places.seats + places.watching + places.kept
  return tickets.length === 0 && beside === 0 && places === null
}

function linesOf({ prefix, person, tickets, places }: ErasePlan): string[] {
  const said = tickets.reduce((sum, one) => sum + one.said, 0)
  const who = person === null ? '' : ` by ${person.name} (${person.workspace}:${person.id})`
  const named = tickets.filter(one => one.said > 0).map(one => `${prefix}-${one.number}`)
  const some =
    named.length > 12 ? `${named.slice(0, 12).join(', ')} and ${named.length - 12} more` : named.join(', ')
  const beside =
    places === null
      ? []
      : [
          `Beside tickets: ${places.seats} seats in webinars, ${places.watching} outages to hear of, ${places.kept} drafts and the like.`,
        ]
  return [
    said === 0 ? `Nothing said${who} is left.` : `Said${who}: ${said}, with their files, on ${some}.`,
    ...beside,
  ]
}

function endOf(found: ErasedAll): string[] {
  const open = openOnes(found).map(({ number }) => `${found.prefix}-${number}`)
  if (open.length > 0)
    return [`Nothing was erased: ${open.join(', ')} is still worked on. Resolve what is open, then erase.`]
  if (found.done === null) return isNothing(found) ? [] : ['Nothing was erased. Add --yes to do it.']
  const { said, rows } = found.done
  const beside = found.places === null ? '' : `, and ${rows} rows beside tickets`
  return [
    `Erased ${said} of what was said, with their files${beside}. The history keeps hashes alone, and still verifies.`,
    'What Deskhand posted is drawn anew once it runs. What people typed in a chat is theirs to delete there.',
  ]
}
