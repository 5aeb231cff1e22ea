import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Section } from '../sections.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

let own: string | undefined

/** SHA-256, in hex, of everything that answers are made with: the knowledge and the code that learns from it. */
export function fingerprintOfAnswers(): string {
  own ??= hashed(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .flatMap(path => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  )
  return own
}

/** SHA-256, in hex, of the sections of a policy and everything that answers are made with. */
export function fingerprintOf(sections: readonly Section[]): string {
  const texts = sections.flatMap(({ id, title, plain }) => [id, title, plain])
  return hashed([fingerprintOfAnswers(), ...texts])
}

function hashed(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
}
