import type { AuditStore } from './audit-store.ts'
import type { DigestStore } from './digest-store.ts'
import type { FigureStore } from './figure-store.ts'
import type { FileStore } from './file-store.ts'
import type { KeptStore } from './kept-store.ts'
import type { OutageStore } from './outage-store.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PolicyStore } from './policy-store.ts'
import type { QuestionStore } from './question-store.ts'
import type { RehearsalStore } from './rehearsal-store.ts'
import type { ReportStore } from './report-store.ts'
import type { RotaStore } from './rota-store.ts'
import type { SnippetStore } from './snippet-store.ts'
import type { TicketStore } from './ticket-store.ts'
import type { TimeStore } from './time-store.ts'
import type { TrainingStore } from './training-store.ts'
import type { Upkeep } from './upkeep.ts'

/** Everything that survives a restart. One suite of tests runs over every database behind it. */
export type Store = {
  tickets: TicketStore
  outbox: OutboxStore
  policies: PolicyStore
  time: TimeStore
  audit: AuditStore
  digests: DigestStore
  reports: ReportStore
  rotas: RotaStore
  rehearsals: RehearsalStore
  kept: KeptStore
  files: FileStore
  figures: FigureStore
  questions: QuestionStore
  outages: OutageStore
  training: TrainingStore
  upkeep: Upkeep
  snippets: SnippetStore
  /** Resolves when the database answers and its migrations are the ones of this program. */
  check(): Promise<void>
  /** Whether an error says that the database cannot be reached, which may pass. */
  isUnreachable(error: unknown): boolean
  close(): Promise<void>
}
