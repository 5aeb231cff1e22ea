import type { Instant } from '../core/time.ts'
import type { NewOutgoing } from './ticket-store.ts'

/** `terms` is what the version binds, as the policy room typed it; its reader checks it. */
export type PolicyVersion = {
  desk: string
  version: number
  hash: string
  terms: unknown
  effectiveFrom: Instant
  publishedAt: Instant
  publishedBy: string
}

export interface PolicyStore {
  putDocument(desk: string, hash: string, text: string): Promise<void>
  document(desk: string, hash: string): Promise<string | null>
  /** In order; those above `after` alone: what was once published stays as it is. */
  versions(desk: string, after?: number): Promise<readonly PolicyVersion[]>
  /**
   * Adds versions after `predecessor` (0 for none) and what is told of them, all or nothing.
   * False when another process published meanwhile.
   */
  publish(
    predecessor: number,
    versions: readonly PolicyVersion[],
    news?: readonly NewOutgoing[],
  ): Promise<boolean>
  draft(desk: string): Promise<{ hash: string; seenAt: Instant } | null>
  putDraft(desk: string, hash: string, seenAt: Instant): Promise<void>
  dropDraft(desk: string): Promise<void>
}
