import { whichTicket } from '../../cards/escalation.ts'
import { headline } from '../../cards/ticket-view.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { draftOf, keepDraft } from './draft.ts'
import { blockedCard } from './gate.ts'

/**
 * Somebody asks for the team lead in their own words, and no ticket is named: theirs to choose from, or a new one that
 * the team lead is asked about at once. The words are kept for a day.
 */
export async function wantingLead(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'want-lead' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, words } = call
  const blocked = await blockedCard(deps, call, actor)
  if (blocked !== null) return whisper(blocked)
  const text = cleanText(wish.text)
  if (text.length > longestText) return whisper(tooLong(words, text))
  const draft = deps.chance.id()
  await keepDraft(deps, call, draft, { ...draftOf(text, wish.priority, call), complaint: true })
  const own = await deps.tickets.ticketsOf(desk.id, actor)
  const open = own
    .filter(({ status }) => status !== 'resolved')
    .map(({ number, title }) => ({
      number,
      ticket: `${desk.file.prefix}-${number}`,
      title: headline(title ?? ''),
    }))
  return whisper(whichTicket(words, { draft, open }))
}
