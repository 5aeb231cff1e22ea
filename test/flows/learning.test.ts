import { beforeAll, describe, expect, it } from 'vitest'
import { makeLearning } from '../../src/flows/learning.ts'
import { loadKnowledge } from '../../src/policy/answers/knowledge.ts'
import { finish, type Steps } from '../../src/policy/answers/steps.ts'
import { splitSections } from '../../src/policy/sections.ts'
import type { LearntStore } from '../../src/ports/learnt-store.ts'
import { rememberLearnt } from '../support/learnt.ts'

const bakery = ['## Bread', 'We bake rye and wheat.', '## When we bake', 'Monday to Friday from 5:00.']
const sections = splitSections(bakery.join('\n\n'))
const question = 'are you opn on mondays?'

/** Some lines of each topic: learning from all of them takes seconds, and shows nothing more. */
function someKnowledge() {
  const few = <T>(lines: readonly T[]) => lines.slice(0, 3)
  const { topics, ...rest } = loadKnowledge()
  const someOf = ({ headings, statements, questions, ...of }: (typeof topics)[number]) => ({
    ...of,
    headings: few(headings),
    statements: few(statements),
    questions: few(questions),
  })
  return { ...rest, topics: topics.map(someOf) }
}

/** What a start learns that finds this, and what it then answers. */
async function start(learnt: LearntStore, of = sections) {
  const run = async <T>(steps: Steps<T>) => finish(steps)
  const answerer = await makeLearning({ learnt, run, knowledge: someKnowledge }).answererFor(of)
  return answerer.ask(question)
}

describe('what answers are made with', () => {
  const remembered = rememberLearnt()
  let first: Awaited<ReturnType<typeof start>>

  beforeAll(async () => {
    first = await start(remembered)
    expect(remembered.learnt).toEqual(['knowledge', 'policy'])
    remembered.learnt.length = 0
  })

  it('is learnt once: a second start learns nothing, and answers the same', async () => {
    expect(await start(remembered)).toEqual(first)
    expect(remembered.learnt).toEqual([])
  })

  it('is learnt anew for other words of the policy alone', async () => {
    await start(remembered, splitSections(bakery.join('\n\n').replace('rye', 'oats')))
    expect(remembered.learnt.splice(0)).toEqual(['policy'])
  })

  it.each([
    ['something else', () => ({ topics: 81 })],
    ['a part', (kept: object) => ({ ...kept, weights: new Int8Array(3) })],
  ])('is learnt anew where there is %s', async (_, damage) => {
    const damaged = rememberLearnt()
    for (const [key, kept] of remembered.kept) {
      damaged.kept.set(key, key.startsWith('knowledge') ? damage(kept as object) : [new Float64Array(2)])
    }
    expect(await start(damaged)).toEqual(first)
    expect(damaged.learnt).toEqual(['knowledge', 'policy'])
  })
})
