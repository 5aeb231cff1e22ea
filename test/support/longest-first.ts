import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, in the order of its time: on a fresh clone nothing is known of earlier runs. */
const longest = [
  'sections/values',
  'stories/languages',
  'main/personal',
  'stories/pager',
  'store/backup',
  'stories/windows',
  'adapters/discord/shards',
  'stories/section-agreement',
  'stories/keeping',
  'stories/opening-times',
  'stories/section-first',
  'cli/ask',
  'policy/answers/figures',
  'policy/mutations',
  'cards/cards',
  'core/calendar/model',
  'faults/kill',
  'adapters/playground/page-ways',
  'stories/discord-away',
  'stories/discord-other-server',
  'stories/policy-change',
  'main/start-faults',
  'stories/start-away',
  'faults/discord-replicas',
  'main/backup',
  'main/pack',
  'adapters/playground/page',
  'main/stop',
  'store/embedded',
  'stories/discord-odd-input',
  'main/example',
  'adapters/slack/patience',
  'adapters/playground/page-desk',
  'stories/browser',
  'support/as-nobody',
  'stories/rehearsal',
  'main/outage',
  'adapters/playground/page-thousand',
  'contract/store',
  'platforms/discord/checks/discord-js-reconnect',
  'bin/load',
  'stories/discord-bad-input',
  'stories/monkey',
  'support/postgres',
  'stories/discord-words',
  'store/races',
  'main/shut-out',
]

/** Whoever begins with what takes longest does not wait for it alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // One project after the other, as they come.
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap(name => {
      const own = sorted.filter(({ project }) => project.name === name)
      return own.sort((one, other) => rankOf(one) - rankOf(other))
    })
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const found = longest.findIndex(name =>
    /^(\.slow)?\.test\.ts$/.test(moduleId.split(`/test/${name}`)[1] ?? ''),
  )
  return found === -1 ? longest.length : found
}
