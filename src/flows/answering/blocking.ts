import { card } from '../../cards/card.ts'
import { at, named, quote } from '../../cards/text.ts'
import { isStaff } from '../../core/access.ts'
import { mayUse } from '../../core/catalogue.ts'
import { cleanText } from '../../core/clean-text.ts'
import { readDuration } from '../../core/duration-words.ts'
import { readMention } from '../../core/mention.ts'
import { personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { whom } from './whom.ts'

const usual = 30 * 24 * 60 * 60_000

/** `block @x 7d reason`: nobody's tickets change, but no new ones come. `unblock @x` ends it. */
export async function blocking(
  deps: HandleDeps,
  { verb, text }: Extract<Wish, { kind: 'block' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!mayUse(verb, actor.roles)) return whisper(card(words.text('refused.not-allowed', { verb })))
  const read = readMention(text)
  if (read === null) return whisper(card(words.text('refused.who', { verb })))
  const { workspace } = inbound.place
  const meant = await whom(deps, call, read.who, read.rest)
  if ('no' in meant) return meant.no
  const { person } = meant
  const place = { desk: desk.id, kind: 'block', subject: workspace, id: person.id } as const
  if (verb === 'unblock') {
    await deps.kept.drop(place)
    deps.standing.forget(desk.id)
    return whisper(card(words.text('block.over', { who: named(person) })))
  }
  if (isStaff((await deps.roles.actor(desk, person)).actor))
    return whisper(card(words.text('refused.block-team', { who: named(person) })))
  const [word = '', ...rest] = read.rest.split(/\s+/)
  const isLength = /^[-+\d]/.test(word)
  const ms = isLength
    ? readDuration(word)
    : (desk.inForce(now).terms.responsibilities.conduct?.blockFor.ms ?? usual)
  if (ms === null)
    return whisper(card(words.text('refused.bad-duration', { word: quote(word.slice(0, 100)) })))
  const reason =
    cleanText(isLength ? rest.join(' ') : read.rest).slice(0, 500) || words.label('block.no-reason')
  const until = now + ms
  await deps.kept.put(place, { reason, by: personOf(actor), until }, { now, until })
  deps.standing.forget(desk.id)
  return whisper(card(words.text('block.done', { who: named(person), until: at(until) })))
}
