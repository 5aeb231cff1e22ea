import type { ChatPlatform } from '../../ports/chat-platform.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { KeptStore } from '../../ports/kept-store.ts'
import type { PolicyStore } from '../../ports/policy-store.ts'
import type { ReportStore } from '../../ports/report-store.ts'
import type { SnippetStore } from '../../ports/snippet-store.ts'
import type { Chance, Fault } from '../../ports/surroundings.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { TrainingStore } from '../../ports/training-store.ts'
import type { makeActing } from '../act.ts'
import type { Drills } from '../calls/drills.ts'
import type { makeOpening } from '../open.ts'
import type { PolicyCardDeps } from '../policy/cards.ts'
import type { Drafts } from '../policy/policies.ts'
import type { Roles } from '../roles.ts'
import type { makeShowing } from '../show.ts'
import type { Standing } from '../standing.ts'
import type { DeskTime } from '../time.ts'
import type { AskDeps } from './asking.ts'
import type { GoingLiveDeps } from './going-live.ts'
import type { OutageDeps } from './outages.ts'
import type { SetupDeps } from './setting-up.ts'

/** What answering needs. */
export type HandleDeps = AskDeps &
  OutageDeps &
  GoingLiveDeps &
  SetupDeps & {
    tickets: TicketStore
    training: TrainingStore
    snippets: SnippetStore
    fault: Fault
    kept: KeptStore
    files: FileStore
    platformOf: (workspace: string) => ChatPlatform | null
    standing: Standing
    digests: DigestStore
    reports: ReportStore
    roles: Roles
    chance: Chance
    time: DeskTime
    open: ReturnType<typeof makeOpening>
    act: ReturnType<typeof makeActing>
    drills: Drills
    showing: ReturnType<typeof makeShowing>
    drafts: Drafts
    policyStore: PolicyStore
    audience: PolicyCardDeps['audience']
  }
