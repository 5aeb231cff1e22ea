import { card } from '../../cards/card.ts'
import { type SetupLine, setup } from '../../cards/setup.ts'
import { mayUse } from '../../core/catalogue.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Check, Finding } from '../../ports/check.ts'
import type { RehearsalStore } from '../../ports/rehearsal-store.ts'
import { isOnPlatform } from '../desk.ts'
import { findingsOf } from '../findings.ts'
import { answered, type Call, whisper } from './call.ts'

export type SetupDeps = {
  /** What can be asked of the surroundings, made anew for each look. */
  checks: () => readonly Check[]
  rehearsals: RehearsalStore
}

/** Everything that the doctor knows, for the owner, with what to do about it. Asked again, it takes its own place. */
export async function settingUp({ checks, rehearsals }: SetupDeps, call: Call): Promise<Reply> {
  const { desk, actor, words } = call
  if (!mayUse('setup', actor.roles))
    return { kind: 'whisper', card: card(words.text('refused.not-allowed', { verb: 'setup' })) }
  const found = await Promise.all(checks().map(async one => ({ one, findings: await findingsOf(one) })))
  const lines = found.flatMap(({ one, findings }) => findings.map(finding => lineOf(one.name, finding)))
  const rehearsal = isOnPlatform(desk.file) ? await rehearsals.read(desk.id) : null
  const standing = rehearsal === null ? null : { liveSince: rehearsal.over?.at ?? null }
  return answered(call, whisper(setup(words, lines, standing)))
}

function lineOf(check: string, { grade, what, remedy }: Finding): SetupLine {
  return { check, mark: grade === 'unreachable' ? 'fault' : grade, what, remedy: remedy ?? null }
}
