import { type Dictionary, makeDictionary } from './dictionary.ts'
import { featuresOf, read } from './features.ts'
import type { Knowledge, Topic } from './knowledge.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { stem } from './stem.ts'
import { onceInSteps, type Steps } from './steps.ts'
import { type Learnt, makeTopicModel, type TopicModel } from './topic-model.ts'
import { type Example, trainingOf } from './topic-training.ts'
import { loadVectors, type WordVectors } from './vectors.ts'
import { makeVocabularies, type Vocabularies } from './vocabulary.ts'

/** What is learnt from the knowledge alone and serves every policy. */
export type Models = {
  lexicon: Lexicon
  dictionary: Dictionary
  vocabularies: Vocabularies
  topics: readonly Topic[]
  topicModel: TopicModel
  vectors: WordVectors
  /** Only a policy that is read for the first time needs it. */
  likeness: () => Steps<Likeness>
  /** What the topic model is made of, to be kept. */
  learnt: Learnt
}

/** Compiles the lexicon and trains the topic model, unless it is given, in steps of some milliseconds each. */
export function* modelsInSteps(knowledge: Knowledge, kept?: Learnt): Steps<Models> {
  yield
  const lexicon = makeLexicon(knowledge.concepts)
  const learnt = kept ?? (yield* learning(knowledge, lexicon))
  yield
  const dictionary = makeDictionary(knowledge.everyday)
  const { topics } = knowledge
  const vectors = loadVectors()
  const means = (word: string) => vectors(stem(word)) !== undefined || dictionary(word).length > 0
  const vocabularies = makeVocabularies(knowledge, lexicon, means)
  yield
  const likeness = onceInSteps(() => likenessOf(topics, lexicon))
  const topicModel = makeTopicModel(learnt)
  return { lexicon, dictionary, vocabularies, topics, topicModel, vectors, likeness, learnt }
}

function* learning({ topics }: Knowledge, lexicon: Lexicon): Steps<Learnt> {
  const examples: Example[] = []
  for (const [topic, { questions, headings, statements }] of topics.entries()) {
    yield
    for (const text of [...questions.map(one => one.text), ...headings, ...statements])
      examples.push({ topic, features: featuresOf(read(text, lexicon)) })
  }
  return yield* trainingOf(examples, topics.length)
}
