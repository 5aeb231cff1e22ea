import { readdirSync, readFileSync } from 'node:fs'

/** What the package knows of support desks before it has read a policy. */
export type Knowledge = {
  concepts: Concept[]
  topics: Topic[]
  /** Everyday words and what they are in English. */
  everyday: Concept[]
  commonWords: WordsByLanguage
}

/** Plain words of each language ('en', 'es', …), so that spelling leaves them alone. */
export type WordsByLanguage = Map<string, string[]>

/** One idea and the words for it in every language. See README.md for how words are written. */
export type Concept = { id: string; words: string[]; english: string[] }

/** A subject that people ask about, with what policies write on it and how people ask. See README.md. */
export type Topic = {
  id: string
  /** The folder of the bank that it stands in: one chapter of a policy. */
  theme: string
  headings: string[]
  statements: string[]
  questions: { language: string; text: string }[]
  /** True for what no support policy answers. */
  outside: boolean
}

let known: Knowledge | undefined

/** Reads lexicon, bank and dictionary from the package, once per process. */
export function loadKnowledge(): Knowledge {
  known ??= {
    concepts: textsIn('lexicon/').flatMap(({ text }) => readConcepts(text)),
    topics: foldersIn('bank/').flatMap(theme =>
      textsIn(`bank/${theme}/`).map(({ name, text }) => readTopic(text, theme, name)),
    ),
    everyday: textsIn('dictionary/').flatMap(({ text }) => readConcepts(text)),
    commonWords: readWords(readFileSync(new URL('./common-words.txt', import.meta.url), 'utf8')),
  }
  return known
}

function foldersIn(path: string): string[] {
  const entries = readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

function textsIn(path: string): { name: string; text: string }[] {
  const folder = new URL(path, import.meta.url)
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => ({ name: file.replace('.txt', ''), text: readFileSync(new URL(file, folder), 'utf8') }))
}

/** Parses a file of the lexicon: `# id`, then one line of words per language. */
export function readConcepts(file: string): Concept[] {
  const concepts: Concept[] = []
  for (const line of file.split('\n')) {
    if (line.startsWith('# ')) concepts.push({ id: line.slice(2).trim(), words: [], english: [] })
    else {
      const words = line
        .replace(/^[a-z]{2}:/, '')
        .split(/\s+/)
        .filter(Boolean)
      concepts.at(-1)?.words.push(...words)
      if (line.startsWith('en:')) concepts.at(-1)?.english.push(...words)
    }
  }
  return concepts
}

/** Parses a file of the bank: headings after `=`, statements after `~`, then questions by language. */
export function readTopic(file: string, theme: string, id: string): Topic {
  const topic: Topic = { id, theme, headings: [], statements: [], questions: [], outside: false }
  let language = 'en'
  for (const line of file.split('\n').filter(one => one.trim() !== '')) {
    if (line.startsWith('## ')) language = line.slice(3).trim()
    else if (line.startsWith('! ')) topic.outside = true
    else if (line.startsWith('= ')) topic.headings.push(line.slice(2))
    else if (line.startsWith('~ ')) topic.statements.push(line.slice(2))
    else topic.questions.push({ language, text: line.trim() })
  }
  return topic
}

/** Parses lines of `language: word word …`. */
export function readWords(file: string): WordsByLanguage {
  const words: WordsByLanguage = new Map()
  for (const line of file.split('\n').filter(Boolean)) {
    const language = line.slice(0, 2)
    words.set(language, [...(words.get(language) ?? []), ...line.slice(3).split(/\s+/).filter(Boolean)])
  }
  return words
}
