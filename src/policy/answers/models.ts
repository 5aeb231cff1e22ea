import { featuresOf, read } from './features.ts'
import { type Knowledge, loadKnowledge, type Topic } from './knowledge.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { type Likeness, makeLikeness } from './likeness.ts'
import { finish, type Steps } from './steps.ts'
import { type Example, type TopicModel, trainingOf } from './topic-model.ts'
import { makeVocabularies, type Vocabularies } from './vocabulary.ts'

/** What is learnt from the knowledge alone and serves every policy. */
export type Models = {
  lexicon: Lexicon
  vocabularies: Vocabularies
  topics: readonly Topic[]
  topicModel: TopicModel
  likeness: Likeness
}

let loaded: Models | undefined

/** The models of the package's own knowledge, made at the first call. */
export function loadModels(): Models {
  loaded ??= makeModels(loadKnowledge())
  return loaded
}

/** Compiles the lexicon and trains the topic model: about a second, so once per process. */
export function makeModels(knowledge: Knowledge): Models {
  return finish(modelsInSteps(knowledge))
}

/** The same in steps of some milliseconds each. */
export function* modelsInSteps(knowledge: Knowledge): Steps<Models> {
  yield
  const lexicon = makeLexicon(knowledge.concepts)
  const { topics } = knowledge
  const examples: Example[] = []
  for (const [topic, { questions, headings, statements }] of topics.entries()) {
    yield
    for (const text of [...questions.map(one => one.text), ...headings, ...statements])
      examples.push({ topic, features: featuresOf(read(text, lexicon)) })
  }
  const topicModel = yield* trainingOf(examples, topics.length)
  const vocabularies = makeVocabularies(knowledge, lexicon)
  yield
  return { lexicon, vocabularies, topics, topicModel, likeness: makeLikeness(topics, lexicon) }
}
