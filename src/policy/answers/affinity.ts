import type { Likeness } from './likeness.ts'
import type { Models } from './models.ts'
import type { Passage } from './passages.ts'
import type { Steps } from './steps.ts'
import { themeShares } from './themes.ts'

/** By topic: the share of the questions on that topic that a passage answers. */
export type Tie = Float64Array

const weights = { title: 1.5, parent: 0.3, text: 1, likeness: 3 }
/** How much of a passage's tie to a topic holds when its section is about another theme. */
const offTheme = 0.3
/** Above 1 the best passage of a topic takes more of its questions. */
const sharpness = 1.3
/** How much less of a topic a passage holds that is rather about another: "answering hours" are hours. */
const aside = 0.3
/** The strength of tie below which a topic is rather not treated by the policy at all. */
const absence = 0.08

/**
 * Ties the topics that people ask about to the passages of a policy: by what the topic model makes of heading and
 * sentences, by the likeness of their words, and by the theme of the section around them.
 */
export function* tiesOf(passages: readonly Passage[], models: Models): Steps<Tie[]> {
  const { topics } = models
  const likeness = yield* models.likeness()
  const ties: Tie[] = []
  for (const passage of passages) {
    yield
    ties.push(modelTies(passage, models, likeness))
  }
  const shares = themeShares(passages, ties, topics)
  ties.forEach((tie, at) => {
    topics.forEach(({ theme }, topic) => {
      tie[topic] = (tie[topic] ?? 0) * (offTheme + (shares[at]?.get(theme) ?? 0))
    })
  })
  for (const tie of ties) {
    const leading = Math.max(...tie.filter((_, topic) => !topics[topic]?.outside)) || 1
    tie.forEach((strength, topic) => {
      tie[topic] = strength * (strength / leading) ** aside
    })
  }
  topics.forEach(({ outside }, topic) => {
    const strengths = ties.map(tie => (tie[topic] ?? 0) ** sharpness)
    const all = absence + strengths.reduce((sum, one) => sum + one, 0)
    ties.forEach((tie, at) => {
      tie[topic] = outside ? 0 : (strengths[at] ?? 0) / all
    })
  })
  return ties
}

function modelTies(
  { title, parent, sentences, terms }: Passage,
  { topics, topicModel }: Models,
  likeness: Likeness,
): Tie {
  const byTitle = topicModel.classify(title)
  const byParent = topicModel.classify(parent)
  const like = likeness(terms)
  const bySentence = sentences.map(sentence => topicModel.classify(sentence))
  return Float64Array.from(topics, (_, topic) => {
    const found = bySentence.map(one => one[topic] ?? 0)
    const mean = found.reduce((sum, one) => sum + one, 0) / Math.max(1, found.length)
    const text = (mean + Math.max(0, ...found)) / 2
    return (
      weights.title * (byTitle[topic] ?? 0) +
      weights.parent * (byParent[topic] ?? 0) +
      weights.text * text +
      weights.likeness * (like[topic] ?? 0)
    )
  })
}
