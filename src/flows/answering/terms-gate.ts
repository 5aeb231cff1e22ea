import { askToAgree } from '../../cards/terms.ts'
import { isStaff } from '../../core/access.ts'
import { isSame, type Person } from '../../core/people.ts'
import { day } from '../../core/time.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Keeps } from '../../ports/kept-store.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { placeOf } from './drafts.ts'

/** As long as any ticket of theirs could matter. */
const rememberedFor = 3_650 * day

type Deps = Pick<HandleDeps, 'kept'>

const acceptedAt = ({ desk }: Call, { workspace: subject, id }: Person) =>
  ({ desk: desk.id, kind: 'accepted', subject, id }) as const

/** To which version somebody agreed, and when; null where they never did. */
export async function agreedTo({ kept }: Deps, call: Call, person: Person) {
  return kept.read(acceptedAt(call, person), call.now)
}

/** What somebody agreed to, where that is asked for before a first ticket. */
export async function agreedBefore(deps: Deps, call: Call, person: Person) {
  const { acceptance } = call.desk.inForce(call.now).terms.liability
  return acceptance === 'first-ticket' ? agreedTo(deps, call, person) : null
}

/** Keeps that somebody agreed; `ticketed`: a ticket of theirs has it in its history. */
export async function keepAgreed(
  { kept }: Deps,
  call: Call,
  person: Person,
  value: Keeps['accepted'],
): Promise<void> {
  const { now } = call
  await kept.put(acceptedAt(call, person), value, { now, until: now + rememberedFor })
}

/**
 * Before somebody's first ticket, where section 8 wants that: the terms, and a button that agrees to them. `draft` is
 * what waits for it meanwhile. Null where nothing stands in the way. What the team opens for others never waits.
 */
export async function termsFirst(
  { kept, chance }: Deps & Pick<HandleDeps, 'chance'>,
  call: Call,
  {
    requester,
    agreed,
    draft,
  }: { requester: Person; agreed: Keeps['accepted'] | null; draft: Keeps['draft'] | null },
): Promise<Reply | null> {
  const { desk, actor, now, words } = call
  const { version, terms } = desk.inForce(now)
  if (terms.liability.acceptance !== 'first-ticket' || agreed !== null) return null
  if (isStaff(actor) || !isSame(actor, requester)) return null
  const id = draft === null ? null : chance.id()
  if (draft !== null && id !== null) await kept.put(placeOf(call, id), draft, { now, until: now + day })
  const { disclaimer } = terms.liability
  return whisper(askToAgree(words, { version, disclaimer, draft: id }))
}
