import { card } from '../../cards/card.ts'
import { drillTime } from '../../cards/drill.ts'
import { named, say } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import { personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** Calls the person on call, as a ticket would, to see whether it rings where they are. */
export async function beginDrill({ drills }: HandleDeps, call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!mayUse('oncall', actor.roles)) return notAllowed(words)
  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  const begun = await drills.begin(desk, actor, event, now)
  switch (begun.outcome) {
    case 'seen':
      return nothing
    case 'nobody':
      return whisper(card(words.text('drill.nobody')))
    case 'begun': {
      const who = named(begun.who)
      const pagers = say(begun.pagers.join(', '))
      const key = begun.pagers.length === 0 ? 'drill.begun.chat' : 'drill.begun'
      return whisper(card(words.text(key, { who, pagers })))
    }
  }
}

/** The button of a drill, or 👀 on it. */
export async function answerDrill({ drills }: HandleDeps, at: number, call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!mayUse('oncall', actor.roles)) return notAllowed(words)
  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  const answer = { by: personOf(actor), at: now, via: 'chat' } as const
  const answered = await drills.answer(desk, at, answer, event)
  switch (answered.outcome) {
    case 'seen':
      return nothing
    case 'over':
    case 'unknown':
      return whisper(card(words.text('drill.before')))
    case 'answered': {
      const time = drillTime(words, answered.drill, answer)
      return whisper(card(words.text('drill.thanks', { time })))
    }
  }
}

function notAllowed(words: Call['words']): Reply {
  return whisper(card(words.text('refused.not-allowed', { verb: 'oncall' })))
}
