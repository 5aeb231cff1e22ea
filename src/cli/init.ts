import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { defaultFiles, fileNames } from '../policy/default/files.ts'
import { type OwnValues, withOwnValues } from '../policy/default/own-values.ts'
import { type Console, exitStatus } from './console.ts'
import { answersOf, type Flags } from './init/answers.ts'
import { questions } from './init/questions.ts'
import { codeOf } from './text-file.ts'

const kinds = ['policy', 'desk'] as const

type Options = Flags & { yes?: boolean }

/**
 * `deskhand init`: writes a policy and a desk file to start from, with what the owner says of their desk. Never writes
 * over one that is there.
 */
export function initCommand(console: Console): Command {
  const command = new Command('init')
    .description('writes a policy and a desk file to start from')
    .argument('[folder]', 'where to', '.')
    .option('--yes', 'asks nothing: what no option says stays as in the sample')
  for (const { flag, ask, example } of questions) {
    command.option(`--${flag} <text>`, `${ask} (${example})`)
  }
  return command.action(async (folder: string, { yes = false, ...flags }: Options) => {
    const paths = kinds.map(kind => ({ kind, path: join(folder, fileNames[kind]) }))
    const existing = await asyncFilter(paths, ({ path }) => isThere(path))
    if (existing.length > 0) {
      for (const { path } of existing) console.complain(`${path} is there already.`)
      console.complain('Nothing was written. Name another folder, or move these files away.')
      console.finish(exitStatus.fault)
      return
    }
    const values = await valuesFrom(flags, yes ? null : console.ask, console)
    if (values === null) return
    const [policy, desk] = await Promise.all([sampleOf('policy'), sampleOf('desk')])
    const texts = withOwnValues({ policy, desk }, values)
    try {
      await mkdir(folder, { recursive: true })
      for (const { kind, path } of paths) {
        await writeFile(path, texts[kind], { flag: 'wx' })
        console.print(`Wrote ${path}`)
      }
    } catch (error) {
      console.complain(
        `${folder} cannot be written to (${codeOf(error)}). Name a folder that belongs to you.`,
      )
      console.finish(exitStatus.fault)
      return
    }
    for (const line of nextSteps(folder, values)) console.print(line)
    console.finish(exitStatus.fine)
  })
}

/** Null where there is nothing to write: an option says nothing, or the person has left. */
async function valuesFrom(flags: Flags, ask: Console['ask'], console: Console): Promise<OwnValues | null> {
  const answered = await answersOf(flags, ask).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return null
    throw error
  })
  if (answered === null) {
    console.complain('Nothing was written.')
    console.finish(exitStatus.fault)
    return null
  }
  if ('values' in answered) return answered.values
  const { flag, what } = answered.wrong
  console.complain(`${flag}: ${what} Nothing was written.`)
  console.finish(exitStatus.usage)
  return null
}

const sampleOf = (kind: (typeof kinds)[number]) => readFile(defaultFiles[kind], 'utf8')

function nextSteps(folder: string, { slack, discord }: OwnValues): string[] {
  const [policy, desk] = [join(folder, fileNames.policy), join(folder, fileNames.desk)]
  const tokens = [
    ...(slack === null ? [] : ['SLACK_BOT_TOKEN=xoxb-… SLACK_APP_TOKEN=xapp-…']),
    ...(discord === null ? [] : ['DISCORD_TOKEN=…']),
  ]
  return [
    '',
    'Next:',
    `  1. Make the policy yours: what you have not said in ${policy} is of a firm that does not exist.`,
    `  2. Look it over: deskhand policy check ${policy} --desk ${desk}`,
    `  3. Start: ${[`DESK_FILE=${desk}`, ...tokens, 'deskhand start'].join(' ')}`,
    'As long as something of that firm is left, a desk in Slack or Discord rehearses: customers see nothing of it.',
  ]
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    error => !['ENOENT', 'ENOTDIR'].includes(codeOf(error)),
  )
}

async function asyncFilter<T>(list: readonly T[], keep: (one: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(list.map(keep))
  return list.filter((_, at) => kept[at])
}
