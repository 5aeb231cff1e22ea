import { makeLearning } from '../../src/flows/learning.ts'
import { finish } from '../../src/policy/answers/steps.ts'
import { keepLearntIn } from '../../src/store/learnt.ts'
import { preparedFolder } from '../../src/store/prepared.ts'
import { quietLog } from './logs.ts'

/** The models of the package's own knowledge: what the installation has learnt, or learnt anew where the knowledge has changed since. */
export const models = await makeLearning({
  learnt: keepLearntIn(preparedFolder, quietLog),
  run: async steps => finish(steps),
}).models()
