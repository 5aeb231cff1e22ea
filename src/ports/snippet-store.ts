import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'

/** A text that a desk answers with again and again. */
export type Snippet = { name: string; text: string; by: Person; at: Instant }

export interface SnippetStore {
  /** All of a desk, by name. */
  all(desk: string): Promise<readonly Snippet[]>
  read(desk: string, name: string): Promise<Snippet | null>
  /** What stood under the name before is replaced. */
  put(desk: string, snippet: Snippet): Promise<void>
  drop(desk: string, name: string): Promise<void>
}
