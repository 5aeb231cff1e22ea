import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { defaultFiles, fileNames } from '../policy/default/files.ts'
import { type Console, exitStatus } from './console.ts'
import { codeOf } from './text-file.ts'

const kinds = ['policy', 'desk'] as const

/** `deskhand init`: writes a policy and a desk file to start from. Never writes over one that is there. */
export function initCommand(console: Console): Command {
  return new Command('init')
    .description('writes a policy and a desk file to start from')
    .argument('[folder]', 'where to', '.')
    .action(async (folder: string) => {
      const paths = kinds.map(kind => ({ kind, path: join(folder, fileNames[kind]) }))
      const existing = await asyncFilter(paths, ({ path }) => isThere(path))
      if (existing.length > 0) {
        for (const { path } of existing) console.complain(`${path} is there already.`)
        console.complain('Nothing was written. Name another folder, or move these files away.')
        console.finish(exitStatus.fault)
        return
      }
      try {
        await mkdir(folder, { recursive: true })
        for (const { kind, path } of paths) {
          await writeFile(path, await readFile(defaultFiles[kind]), { flag: 'wx' })
          console.print(`Wrote ${path}`)
        }
      } catch (error) {
        console.complain(
          `${folder} cannot be written to (${codeOf(error)}). Name a folder that belongs to you.`,
        )
        console.finish(exitStatus.fault)
        return
      }
      for (const line of nextSteps(folder)) console.print(line)
      console.finish(exitStatus.fine)
    })
}

function nextSteps(folder: string): string[] {
  const [policy, desk] = [join(folder, fileNames.policy), join(folder, fileNames.desk)]
  return [
    '',
    'Next:',
    `  1. Make the policy yours: ${policy} is the sample of a firm that does not exist.`,
    `  2. Look it over: deskhand policy check ${policy} --desk ${desk}`,
    `  3. Start: POLICY_FILE=${policy} DESK_FILE=${desk} deskhand start`,
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
