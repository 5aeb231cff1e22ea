import { readFile } from 'node:fs/promises'
import { makeLearning } from '../flows/learning.ts'
import { finish } from '../policy/answers/steps.ts'
import { defaultFiles } from '../policy/default/files.ts'
import { splitSections } from '../policy/sections.ts'
import { keepLearntIn } from '../store/learnt.ts'
import { preparedFolder } from '../store/prepared.ts'
import { makeLog } from './log.ts'

/** Learns what answers are made with, of the package's knowledge and of the default policy, before any desk asks. */
export async function learnAnswers(): Promise<void> {
  const learnt = keepLearntIn(preparedFolder, makeLog('silent'))
  const learning = makeLearning({ learnt, run: async steps => finish(steps) })
  await learning.answererFor(splitSections(await readFile(defaultFiles.policy, 'utf8')))
}
