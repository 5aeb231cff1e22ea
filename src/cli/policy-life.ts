import { Command } from 'commander'
import { plainTime } from '../cards/plain.ts'
import type { Applied } from '../flows/policy/apply.ts'
import type { Published } from '../flows/policy/publish.ts'
import { type Console, exitStatus } from './console.ts'

export type PolicyWork = {
  /** Takes up the file, and says what it would change; null where nothing waits. */
  draft(desk: string | undefined): Promise<{ desk: string; inForce: number; draft: string | null }>
  publish(desk: string | undefined, day: string | undefined): Promise<Published | { outcome: 'no day' }>
  /** What the version in force would do to the open tickets that keep another one. */
  preview(desk: string | undefined): Promise<Preview>
  /** @returns the numbers of the tickets that took it over */
  apply(desk: string | undefined): Promise<readonly number[]>
}
type Preview = { desk: string; prefix: string; zone: string; version: number; tickets: readonly Applied[] }

/** `deskhand policy draft`, `publish` and `apply`: for whoever keeps the policy beside its desk's database. */
export function policyLifeCommands(console: Console, work: PolicyWork): Command[] {
  const named = (name: string, description: string) =>
    new Command(name)
      .description(description)
      .option('--desk <id>', 'which desk, where there are several')
      .option('--json', 'for programs')
  const draft = named('draft', 'takes up the policy file, and shows what it would change').action(
    async ({ desk, json }: { desk?: string; json?: boolean }) => {
      const found = await work.draft(desk)
      if (json) return console.print(JSON.stringify(found))
      console.print(found.draft ?? `Nothing waits: version ${found.inForce} is in force, as the file says.`)
    },
  )
  const publish = named('publish', 'puts the policy file in force, and announces what changes')
    .option('--on <day>', 'from that day on, as 2027-01-04')
    .action(async ({ desk, json, on }: { desk?: string; json?: boolean; on?: string }) => {
      const published = await work.publish(desk, on)
      console.print(json ? JSON.stringify(published) : said(published))
      if (published.outcome !== 'done') console.finish(exitStatus.fault)
    })
  const apply = named('apply', 'lets open tickets take over the version in force')
    .requiredOption('--to-open', 'to every open ticket that keeps another version')
    .option('--yes', 'does it; without this it is only shown')
    .action(async ({ desk, json, yes }: { desk?: string; json?: boolean; yes?: boolean }) => {
      const preview = await work.preview(desk)
      const done = yes === true ? await work.apply(desk) : []
      if (json) return console.print(JSON.stringify({ ...preview, applied: done }))
      for (const line of linesOf(preview)) console.print(line)
      if (yes === true) console.print(`Now on version ${preview.version}: ${done.length}.`)
      else if (preview.tickets.length > 0) console.print('Nothing was changed. Add --yes to do it.')
    })
  return [draft, publish, apply]
}

function said(published: Published | { outcome: 'no day' }): string {
  switch (published.outcome) {
    case 'no day':
      return 'This names no day that is still to come. Write it as 2027-01-04.'
    case 'none':
      return `Nothing waits: version ${published.inForce} is in force, as the file says.`
    case 'replaced':
    case 'raced':
      return 'Somebody else has just published. Look at `deskhand policy draft`, and decide again.'
    case 'done': {
      const day = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}Z`
      const { version, from, later, announced } = published
      return [
        from === null ? `Version ${version} is in force.` : `Version ${version} holds from ${day(from)}.`,
        ...(later === null
          ? []
          : [`What gets worse holds from ${day(later.from)}, as version ${later.version}.`]),
        announced ? 'It will be announced.' : 'No value changed: nothing is announced.',
      ].join(' ')
    }
  }
}

function linesOf({ prefix, zone, version, tickets }: Preview): string[] {
  if (tickets.length === 0) return [`Every open ticket follows version ${version}.`]
  const reader = { zone, locale: 'en' }
  const time = (ms: number) => plainTime(ms, 'day-time', reader)
  const of = ({ number, from, priority, clocks }: Applied) => {
    const changes = clocks.map(
      ({ clock, before, after, late }) =>
        `${clock.replace('_', ' ')} ${time(before)} → ${late ? 'late at once' : time(after)}`,
    )
    const what = changes.length === 0 ? 'the same times' : changes.join(', ')
    return `${prefix}-${number} ${priority}, version ${from} → ${version}: ${what}`
  }
  return tickets.map(of)
}
