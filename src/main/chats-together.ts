import { inEnglish, type Sentence, sentence } from '../cards/sentence.ts'
import type { Desk } from '../policy/desk-schema.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Settings } from './settings.ts'

type Tokens = Pick<Settings, 'slack' | 'slackInstall' | 'discord'>
type Platform = Desk['workspaces'][number]['platform']

/** What does not go together in desk files and tokens. A fault: nobody would be reached, so nothing starts. */
export type Mismatch = {
  grade: 'fault' | 'warning'
  where: string
  what: Sentence
  remedy: Sentence
}

const inFile = 'desk.yaml, workspaces'
const variables = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' }

/**
 * Tokens that no desk names a place for, and places that no token opens. A desk of which some places are open works
 * there, and the others are left out; one that is open nowhere would take what it is told to nobody.
 */
export function mismatchesOf(tokens: Tokens, files: readonly Desk[]): Mismatch[] {
  const unnamed = unnamedIn(tokens, files)
  return [...unnamed, ...files.flatMap(file => shutIn(file, tokens, unnamed.length > 0))]
}

/** Where a desk is reached, as `Discord 112233445566778899`. */
export function placesOf(tokens: Tokens, { workspaces }: Desk): string[] {
  const names = { slack: 'Slack', discord: 'Discord', playground: 'playground' }
  return workspaces
    .filter(({ platform }) => isOpen(platform, tokens))
    .map(({ platform, id }) => (platform === 'playground' ? names[platform] : `${names[platform]} ${id}`))
}

/** @throws ConfigError naming every fault */
export function refuseFaults(mismatches: readonly Mismatch[]): void {
  const faults = mismatches.filter(({ grade }) => grade === 'fault')
  if (faults.length === 0) return
  throw new ConfigError(
    faults.map(({ what, where, remedy }) => ({ what: inEnglish(what), where, remedy: inEnglish(remedy) })),
  )
}

function unnamedIn({ slack, slackInstall, discord }: Tokens, files: readonly Desk[]): Mismatch[] {
  const named = (platform: Platform) =>
    new Set(
      files.flatMap(one => one.workspaces.filter(each => each.platform === platform)).map(({ id }) => id),
    )
  const [teams, servers] = [named('slack'), named('discord')]
  const unnamed = (platform: 'slack' | 'discord', variable: string): Mismatch => ({
    grade: 'fault',
    where: inFile,
    what: sentence(`doctor.chats.${platform}.unnamed`, { variable }),
    remedy: sentence(`doctor.chats.${platform}.unnamed.do`, { variable }),
  })
  const several: Mismatch = {
    grade: 'fault',
    where: inFile,
    what: sentence('doctor.chats.slack.several', { names: [...teams] }),
    remedy: sentence('doctor.chats.slack.several.do'),
  }
  return [
    ...(slack !== null && teams.size === 0 ? [unnamed('slack', variables.slack)] : []),
    ...(slack !== null && teams.size > 1 ? [several] : []),
    ...(slackInstall !== null && teams.size === 0 ? [unnamed('slack', 'SLACK_CLIENT_ID')] : []),
    ...(discord !== null && servers.size === 0 ? [unnamed('discord', variables.discord)] : []),
  ]
}

function shutIn({ name, workspaces }: Desk, tokens: Tokens, isTold: boolean): Mismatch[] {
  const shut = workspaces.filter(({ platform }) => !isOpen(platform, tokens))
  const grade = shut.length === workspaces.length ? 'fault' : 'warning'
  const found = shut.flatMap(({ platform, id }): Mismatch[] =>
    platform === 'playground'
      ? []
      : [
          {
            grade,
            where: variables[platform],
            what: sentence(`doctor.chats.${platform}.shut`, { desk: name, id }),
            remedy: sentence(`doctor.chats.${platform}.shut.do`),
          },
        ],
  )
  // The playground stays away where a token is set, which is said where the token has no place at all.
  if (found.length > 0 || grade === 'warning' || isTold) return found
  const what = sentence('doctor.chats.playground.shut', { desk: name })
  return [{ grade, where: inFile, what, remedy: sentence('doctor.chats.playground.shut.do') }]
}

function isOpen(platform: Platform, { slack, slackInstall, discord }: Tokens): boolean {
  const open = { slack: slack !== null || slackInstall !== null, discord: discord !== null }
  return platform === 'playground' ? !open.slack && !open.discord : open[platform]
}
