import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, in the order of its time: on a fresh clone nothing is known of earlier runs. */
const longest = [
  'sections/values',
  'stories/languages',
  'main/personal',
  'stories/keeping',
  'cli/ask',
  'stories/opening-times',
  'stories/windows',
  'stories/pager',
  'stories/section-agreement',
  'policy/answers/figures',
  'policy/mutations',
  'faults/kill',
  'main/start-faults',
  'adapters/playground/page-ways',
  'stories/discord-other-server',
  'stories/policy-change',
  'store/embedded',
  'stories/discord-away',
  'stories/start-away',
  'stories/discord-odd-input',
  'adapters/playground/page-desk',
  'main/stop',
  'main/backup',
  'faults/discord-replicas',
  'contract/store',
  'stories/monkey',
  'main/pack',
  'main/example',
  'adapters/playground/page',
  'adapters/playground/page-thousand',
  'stories/browser',
  'support/as-nobody',
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
