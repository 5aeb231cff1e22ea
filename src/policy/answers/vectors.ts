import { readFileSync } from 'node:fs'
import { stem } from './stem.ts'

/** How many numbers make the vector of a word. */
export const dimensions = 100

/** The vectors of English words by their stems, each of length 1. */
export type WordVectors = (root: string) => Float32Array | undefined

let loaded: WordVectors | undefined

/** Reads the package's own word vectors, once per process: some ten milliseconds. */
export function loadVectors(): WordVectors {
  if (loaded) return loaded
  const folder = new URL('./nearness/', import.meta.url)
  const words = readFileSync(new URL('words.txt', folder), 'utf8').trim().split('\n')
  const file = readFileSync(new URL('vectors.bin', folder))
  const bytes = new Int8Array(file.buffer, file.byteOffset, file.byteLength)
  const places = new Map(words.map((word, at) => [stem(word), at]))
  loaded = root => {
    const at = places.get(root)
    return at === undefined ? undefined : unit(bytes.subarray(at * dimensions, (at + 1) * dimensions))
  }
  return loaded
}

function unit(bytes: Int8Array): Float32Array {
  const vector = Float32Array.from(bytes)
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map(value => value / length)
}
