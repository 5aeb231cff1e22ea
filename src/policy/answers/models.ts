import { featuresOf, read } from './features.ts'
import { type Knowledge, loadKnowledge, type Topic } from './knowledge.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { type Likeness, makeLikeness } from './likeness.ts'
import { type Example, type TopicModel, trainTopics } from './topic-model.ts'
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
  const lexicon = makeLexicon(knowledge.concepts)
  const { topics } = knowledge
  const examples = topics.flatMap(({ questions, headings, statements }, topic): Example[] =>
    [...questions.map(({ text }) => text), ...headings, ...statements].map(text => ({
      topic,
      features: featuresOf(read(text, lexicon)),
    })),
  )
  return {
    lexicon,
    vocabularies: makeVocabularies(knowledge, lexicon),
    topics,
    topicModel: trainTopics(examples, topics.length),
    likeness: makeLikeness(topics, lexicon),
  }
}
